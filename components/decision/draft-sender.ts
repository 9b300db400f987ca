import type { Problems } from '@/lib/decision/proposal-of-form'
import { dropCopy, keepCopy } from './draft-copy'

export type DraftState =
  | { kind: 'saved'; at: string }
  | { kind: 'typing' }
  | { kind: 'saving' }
  /** No answer: offline, or the server is not there. It tries again by itself. */
  | { kind: 'unreached' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; reason: string; fields: Problems }
  /** Another window saved since. Waits for a choice. */
  | { kind: 'behind'; reason: string }

type Answer = { basedOn: string; savedAt: string; missing: Problems }
type Told = { state: (state: DraftState) => void; saved: (answer: Answer) => void }

const retryAfter = 5000

/**
 * Sends a draft, one letter at a time and always the newest. A letter without an answer may have
 * arrived, so it is sent again before anything newer: the server takes the same text twice.
 */
export class DraftSender {
  #basedOn: string
  #arrived: string
  #unanswered: string | null = null
  #underway: Promise<boolean> | null = null
  #retry: ReturnType<typeof setTimeout> | undefined
  #isBehind = false
  #isClosed = false

  constructor(
    private readonly url: string,
    private readonly copyKey: string,
    /** The form as the server last kept it. */
    start: { form: string; basedOn: string },
    private readonly read: () => string | null,
    private readonly told: Told,
  ) {
    this.#arrived = start.form
    this.#basedOn = start.basedOn
  }

  /** Something was typed: a copy here first, whatever becomes of the network. */
  keep() {
    const form = this.read()
    if (form === null || form === this.#arrived || this.#isClosed) return
    keepCopy(this.copyKey, { form, basedOn: this.#basedOn, at: Date.now() })
  }

  /** True when everything typed has arrived. */
  async send({ isLeaving = false } = {}): Promise<boolean> {
    if (this.#underway && !isLeaving) {
      await this.#underway
      return this.send()
    }
    const form = this.#unanswered ?? this.read()
    if (form === null || this.#isBehind || this.#isClosed) return false
    if (form === this.#arrived && this.#unanswered === null) return true
    clearTimeout(this.#retry)
    this.told.state({ kind: 'saving' })
    this.#underway = this.#post(form, isLeaving).finally(() => {
      this.#underway = null
    })
    const arrived = await this.#underway
    if (!arrived) return false
    const isNewest = this.read() === form
    return isNewest || isLeaving ? isNewest : this.send()
  }

  /** The writer chose: this text stands, whatever another window saved. */
  overwrite(): Promise<boolean> {
    this.#isBehind = false
    this.#unanswered = null
    this.#basedOn = ''
    this.#arrived = ''
    return this.send()
  }

  stop() {
    clearTimeout(this.#retry)
  }

  /** While the form itself is sent, what the browser does to its fields is not typing. */
  close(isClosed: boolean) {
    this.#isClosed = isClosed
  }

  async #post(form: string, isLeaving: boolean): Promise<boolean> {
    this.#unanswered = form
    const response = await put(this.url, { form, basedOn: this.#basedOn }, isLeaving)
    if (response === null || response.status >= 500) {
      this.told.state({ kind: 'unreached' })
      this.#retry = setTimeout(() => this.send(), retryAfter)
      return false
    }
    this.#unanswered = null
    if (response.ok) {
      this.#take(form, (await response.json()) as Answer)
      return true
    }
    this.#refuse(response.status, await response.json().catch(() => ({})))
    return false
  }

  #take(form: string, answer: Answer) {
    this.#basedOn = answer.basedOn
    this.#arrived = form
    if (this.read() === form) dropCopy(this.copyKey)
    this.told.saved(answer)
    this.told.state({ kind: 'saved', at: answer.savedAt })
  }

  #refuse(status: number, { reason, fields }: { reason?: string; fields?: Problems }) {
    if (status === 401) return this.told.state({ kind: 'signed-out' })
    const why = reason ?? 'It could not be saved.'
    this.#isBehind = fields?.basedOn !== undefined
    if (this.#isBehind) return this.told.state({ kind: 'behind', reason: why })
    this.told.state({ kind: 'refused', reason: why, fields: fields ?? {} })
  }
}

/** Null when nobody answered. A letter sent while leaving is limited to 64 kB by the browser. */
async function put(url: string, body: object, isLeaving: boolean): Promise<Response | null> {
  const request = {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  try {
    return await fetch(url, { ...request, keepalive: isLeaving })
  } catch {
    return null
  }
}
