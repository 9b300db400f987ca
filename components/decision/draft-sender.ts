import type { Problems } from '@/lib/decision/proposal-of-form'
import { type DraftCopy, dropCopy, keepCopy, ownKey, readHere, rememberHere } from './draft-copy'
import { put, type Refused } from './put-letter'

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

/** A form and what the server said when it arrived. */
export type Arrival = {
  form: string
  basedOn: string
  savedAt: string
  missing: Problems
  /** What can't be kept as it is typed. Everything else was. */
  unread: Problems
}
type Letter = Omit<DraftCopy, 'at' | 'before'>
type Answer = Omit<Arrival, 'form'>
type Told = { state: (state: DraftState) => void; arrived: (arrival: Arrival) => void }

const retryAfter = 5000

/**
 * What arrived since this page was drawn: going back, or loaded again while a letter is on its way, the
 * browser shows a draft as it was before. Remembered for as long as the window is open.
 */
export function arrivalSince(copyKey: string, basedOn: string): Arrival | null {
  const arrival = readHere<Arrival>(copyKey)
  return arrival && arrival.basedOn > basedOn ? arrival : null
}

/**
 * Sends a draft, one letter at a time and always the newest. A letter without an answer may have
 * arrived, so it is sent again before anything newer: the server takes the same text twice.
 */
export class DraftSender {
  #text: string
  #arrived: Arrival
  /** Sent, and not answered yet. */
  #letter: Letter | null = null
  #underway: Promise<boolean> | null = null
  #retry: ReturnType<typeof setTimeout> | undefined
  #isBehind = false
  #isHeld = false

  constructor(
    private readonly url: string,
    private readonly copyKey: string,
    /** The form as the server last kept it. */
    start: Arrival,
    private readonly told: Told,
  ) {
    this.#arrived = start
    this.#text = start.form
  }

  /** The newest that was typed. */
  get text() {
    return this.#text
  }

  type(text: string) {
    this.#text = text
  }

  /** A copy here first, whatever becomes of the network. */
  keep() {
    const key = ownKey(this.copyKey)
    if (this.#isKept()) return dropCopy(key)
    const form = this.#text
    const { basedOn, form: before } = this.#arrived
    const after = this.#letter?.form === form ? this.#letter.after : this.#letter?.form
    keepCopy(key, { form, basedOn, after, before, at: Date.now() })
  }

  /** What a window kept that is closed is kept here from now on. */
  takeOver(key: string) {
    dropCopy(key)
    this.keep()
  }

  /** True when everything typed has arrived and could be read. */
  async send(): Promise<boolean> {
    if (this.#isBehind || this.#isHeld) return false
    if (this.#underway) {
      await this.#underway
      return this.send()
    }
    if (this.#letter === null && this.#text === this.#arrived.form) {
      this.told.state({ kind: 'saved', at: this.#arrived.savedAt })
      return this.#isKept()
    }
    const next = { form: this.#text, basedOn: this.#arrived.basedOn }
    return (await this.#post(this.#letter ?? next)) && this.send()
  }

  /** The page may be gone before an answer comes: the newest goes off beside what is on its way. */
  leave() {
    this.keep()
    const before = this.#letter
    if (this.#isBehind || (before === null && this.#text === this.#arrived.form)) return
    const next = { form: this.#text, basedOn: this.#arrived.basedOn, after: before?.form }
    const posted = this.#post(before?.form === this.#text ? before : next, true)
    // The page may come back, such as a tab that was hidden.
    void posted.then((arrived) => arrived && this.send())
  }

  /** Goes on from a copy; nobody else wrote, as far as is known here. */
  resume({ form, basedOn, after }: DraftCopy): Promise<boolean> {
    this.#text = form
    this.#letter = { form, basedOn, after }
    return this.send()
  }

  /**
   * The draft is newer than a copy: by what was sent from here, or by another window? Where it is our
   * own the copy arrives, and is gone on from unless something was typed meanwhile.
   */
  async ask({ form, basedOn, after }: DraftCopy): Promise<boolean> {
    this.told.state({ kind: 'saving' })
    const before = this.#text
    const asked = put<Answer>(this.url, { form, basedOn, after }, false)
    this.#underway = asked.then(() => true)
    const answer = await asked
    this.#underway = null
    const isOurs = answer !== null && 'savedAt' in answer
    if (isOurs && this.#text === before) {
      this.#text = form
      this.#take({ ...answer, form })
    }
    if (this.#text === this.#arrived.form)
      this.told.state({ kind: 'saved', at: this.#arrived.savedAt })
    return isOurs
  }

  /** The writer chose: this text stands, whatever another window saved. */
  overwrite(): Promise<boolean> {
    this.#isBehind = false
    this.#letter = { form: this.#text, basedOn: '' }
    return this.send()
  }

  /** While the form itself is sent, nothing is saved beside it. */
  hold(isHeld: boolean) {
    this.#isHeld = isHeld
  }

  #isKept(): boolean {
    const { form, unread } = this.#arrived
    return this.#text === form && Object.keys(unread).length === 0
  }

  #post(letter: Letter, isLeaving = false): Promise<boolean> {
    clearTimeout(this.#retry)
    this.#letter = letter
    this.told.state({ kind: 'saving' })
    const underway = put<Answer>(this.url, letter, isLeaving).then((answer) =>
      this.#hear(letter, answer),
    )
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
      this.told.state({ kind: 'unreached' })
      this.#retry = setTimeout(() => this.send(), retryAfter)
      return false
    }
    this.#letter = null
    if ('savedAt' in answer) this.#take({ ...answer, form: letter.form })
    else this.#refuse(answer)
    return 'savedAt' in answer
  }

  #take(arrival: Arrival) {
    this.#arrived = arrival
    rememberHere(this.copyKey, arrival)
    this.keep()
    this.told.arrived(arrival)
  }

  #refuse({ status, reason, fields }: Refused) {
    if (status === 401) return this.told.state({ kind: 'signed-out' })
    this.#isBehind = fields.basedOn !== undefined
    if (this.#isBehind) return this.told.state({ kind: 'behind', reason })
    this.told.state({ kind: 'refused', reason, fields })
  }
}
