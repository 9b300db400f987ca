import { dropCopy, keepCopy, ownKey } from '../decision/draft-copy'
import { cardIn } from './card-in'

export type Keeping =
  | { kind: 'nothing' | 'typing' | 'saving' | 'saved' }
  /** No answer. It is tried again by itself. */
  | { kind: 'unreached' }
  | { kind: 'refused'; reason: string }

const retryAfter = 5000
const longestWait = 30_000

/** Sends a card, one at a time and always the newest, so that no older one comes after it. */
export class CardSender {
  #text: string
  #arrived: string
  /** On its way, or without an answer. */
  #sent: string | undefined
  #isUnderway = false
  #isHeld = false
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly url: string,
    private readonly copyKey: string,
    start: string,
    private readonly told: (keeping: Keeping) => void,
  ) {
    this.#text = start
    this.#arrived = start
  }

  /** The newest that was answered. */
  get text() {
    return this.#text
  }

  type(text: string) {
    this.#text = text
  }

  /** A copy here first, whatever becomes of the network. */
  keep() {
    const key = ownKey(this.copyKey)
    if (this.#text === this.#arrived) return dropCopy(key)
    const copy = { form: this.#text, basedOn: this.#arrived, after: this.#sent, at: Date.now() }
    keepCopy(key, copy)
  }

  async send(): Promise<void> {
    clearTimeout(this.#retry)
    if (this.#isUnderway || this.#isHeld) return
    if (this.#text === this.#arrived) return this.told({ kind: 'saved' })
    const sent = this.#text
    this.#isUnderway = true
    this.told({ kind: 'saving' })
    this.#sent = sent
    const answer = await put(this.url, sent, false)
    this.#isUnderway = false
    if (answer === null) {
      this.told({ kind: 'unreached' })
      this.#retry = setTimeout(() => this.send(), retryAfter)
      return
    }
    if (!answer.ok) return this.told({ kind: 'refused', reason: answer.reason })
    this.#arrived = sent
    this.keep()
    return this.send()
  }

  /** The page may be gone before an answer comes. */
  leave() {
    if (this.#isHeld) return
    this.keep()
    if (this.#text === this.#arrived) return
    void put(this.url, this.#text, true)
  }

  /** While the card is handed in nothing is saved beside it. */
  hold(isHeld: boolean) {
    clearTimeout(this.#retry)
    this.#isHeld = isHeld
  }
}

/** Null when nobody answered, or somebody else did, such as the network of a hotel. */
async function put(url: string, text: string, isLeaving: boolean) {
  const body = JSON.stringify(cardIn(new URLSearchParams(text)))
  const headers = { 'content-type': 'application/json' }
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers,
      body,
      // A letter that outlives its page is limited to 64 kB by the browser.
      keepalive: isLeaving && body.length < 60_000,
      signal: isLeaving ? undefined : AbortSignal.timeout(longestWait),
    })
    if (response.status >= 500) return null
    const { reason }: { reason?: string } = await response.json()
    return { ok: response.ok, reason: reason ?? '' }
  } catch {
    return null
  }
}
