import { cardIn } from '@/lib/score/card-form'
import { type DraftCopy, dropCopy, keepCopy, ownKey, rememberHere } from '../decision/draft-copy'
import { put, type Refused } from '../decision/put-letter'
import { isSameText, mergedText, textOf } from './card-text'

export type Keeping =
  | { kind: 'nothing' | 'typing' | 'saving' }
  /** Joined with what was answered in another window. */
  | { kind: 'saved'; isJoined: boolean }
  /** No answer. It is tried again by itself. */
  | { kind: 'unreached' }
  | { kind: 'refused'; reason: string }

type Letter = Omit<DraftCopy, 'before'>
type Answer = { savedAt: string; news?: Record<string, string> }
type Told = {
  keeping: (keeping: Keeping) => void
  /** The card, with what was answered in another window. */
  news: (text: string) => void
}

const retryAfter = 5000

/**
 * Sends a card, one letter at a time and always the newest. A letter without an answer may have
 * arrived, so it is sent again before anything newer: the server takes the same card twice.
 */
export class CardSender {
  #text: string
  #answeredAt = Date.now()
  #arrived: string
  /** Sent, and not answered yet. */
  #letter: Letter | null = null
  #underway: Promise<boolean> | null = null
  #retry: ReturnType<typeof setTimeout> | undefined
  #isHeld = false
  #isJoined = false

  constructor(
    private readonly url: string,
    private readonly copyKey: string,
    start: string,
    private readonly told: Told,
  ) {
    this.#text = start
    this.#arrived = start
  }

  /** The newest that was answered. */
  get text() {
    return this.#text
  }

  /** What the card was when it came here, then what was sent since: perhaps it is that by now. */
  get basedOn(): string[] {
    return [this.#arrived, ...(this.#letter ? [this.#letter.form] : [])]
  }

  type(text: string) {
    if (text === this.#text) return
    this.#text = text
    this.#answeredAt = Date.now()
  }

  /** A copy here first, whatever becomes of the network. */
  keep() {
    const key = ownKey(this.copyKey)
    if (this.#isKept()) return dropCopy(key)
    const before = this.#letter
    keepCopy(key, this.#newest(before?.form === this.#text ? before.after : before?.form))
  }

  async send(): Promise<void> {
    if (this.#isHeld) return
    if (this.#underway) {
      await this.#underway
      return this.send()
    }
    if (this.#letter === null && this.#isKept()) return this.#tellSaved()
    return this.ask()
  }

  /** Sends it even when nothing is new here: perhaps there is in another window. */
  async ask(): Promise<void> {
    if (this.#isHeld || this.#underway) return
    if (await this.#post(this.#letter ?? this.#newest())) return this.send()
  }

  /** The page may be gone before an answer comes: the newest goes off beside what is on its way. */
  leave() {
    if (this.#isHeld) return
    this.keep()
    const before = this.#letter
    if (before === null && this.#isKept()) return
    const posted = this.#post(
      before?.form === this.#text ? before : this.#newest(before?.form),
      true,
    )
    // The page may come back, such as a tab that was hidden.
    void posted.then((arrived) => (arrived ? this.send() : undefined))
  }

  /** While the card is handed in nothing is saved beside it. */
  hold(isHeld: boolean) {
    clearTimeout(this.#retry)
    this.#isHeld = isHeld
  }

  #isKept(): boolean {
    return isSameText(this.#text, this.#arrived)
  }

  #newest(after?: string): Letter {
    return { form: this.#text, basedOn: this.#arrived, after, at: this.#answeredAt }
  }

  #tellSaved() {
    this.told.keeping({ kind: 'saved', isJoined: this.#isJoined })
  }

  #post(letter: Letter, isLeaving = false): Promise<boolean> {
    clearTimeout(this.#retry)
    this.#letter = letter
    if (!this.#isKept()) this.told.keeping({ kind: 'saving' })
    const asked = put<Answer>(this.url, written(letter), isLeaving)
    const underway = asked.then((answer) => this.#hear(letter, answer))
    this.#underway = underway
    void underway.then(() => {
      if (this.#underway === underway) this.#underway = null
    })
    return underway
  }

  /** True when it may go on. */
  #hear(letter: Letter, answer: Answer | Refused | null): boolean {
    // A newer one went off beside it, which counts.
    if (letter !== this.#letter) return true
    if (answer === null) {
      this.told.keeping({ kind: 'unreached' })
      this.#retry = setTimeout(() => this.send(), retryAfter)
      return false
    }
    this.#letter = null
    if ('savedAt' in answer) this.#take(letter, answer.news)
    else this.told.keeping({ kind: 'refused', reason: answer.reason })
    return 'savedAt' in answer
  }

  #take({ form, basedOn }: Letter, news: Record<string, string> | undefined) {
    this.#arrived = news ? textOf(Object.entries(news)) : form
    if (news) {
      const meanwhile = { there: this.#arrived, known: [form], isNewer: true }
      this.#text = mergedText(this.#text, meanwhile)
      this.#isJoined ||= !isSameText(form, basedOn)
      this.told.news(this.#text)
    }
    rememberHere(this.copyKey, {})
    this.keep()
  }
}

/** The letter as the server reads it. */
function written({ form, basedOn, after, at }: Letter) {
  const known = after === undefined ? [basedOn] : [basedOn, after]
  const ago = Math.max(0, Date.now() - at)
  return { ...cardOf(form), basedOn: known.map(cardOf), ago }
}

export function cardOf(text: string) {
  return cardIn(new URLSearchParams(text))
}
