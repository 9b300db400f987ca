import { isKind, kindInSentence } from '@/lib/evidence/grade'
import type { EventKind, TrailFact } from './event'

/** A piece of a sentence; one that names a decision, a revision of it or evidence, can be followed. */
export type Part =
  | string
  | { text: string; decision: number; revision?: number }
  | { text: string; evidence: string }

/** `quote` is what the person wrote themselves: a reason, a change note. */
export type Sentence = { parts: Part[]; quote: string | null }

export type Reader = { timeZone: string }

export type DataOf<K extends EventKind> = Extract<TrailFact, { kind: K }>['data']

/** One teller for each kind: a kind without one doesn't compile. */
export type Tellers<K extends EventKind> = {
  [Kind in K]: (data: DataOf<Kind>, subject: string, reader: Reader) => Sentence
}

/** say`${subject} withdrew ${decision(12)}.` */
export function say(words: TemplateStringsArray, ...pieces: (Part | number)[]): Sentence {
  const parts = words.flatMap((word, index) => [word, pieces[index] ?? ''])
  return {
    parts: parts
      .map((part) => (typeof part === 'number' ? part.toLocaleString('en') : part))
      .filter((part) => part !== ''),
    quote: null,
  }
}

export function quoting(sentence: Sentence, text: string): Sentence {
  return { ...sentence, quote: text || null }
}

/** "Maria Silva (CX lead)"; the app itself has no role. */
export function who(name: string, role: string): string {
  return role ? `${name} (${role})` : name
}

export function decision(number: number): Part {
  return { text: `D-${number}`, decision: number }
}

export function revision(number: number, revision: number): Part {
  return { text: `revision ${revision} of D-${number}`, decision: number, revision }
}

/** "an interview", which leads to it. */
export function pieceOf(piece: { evidenceId: string; evidenceKind: string }): Part {
  const { evidenceId, evidenceKind: kind } = piece
  return evidence(evidenceId, isKind(kind) ? kindInSentence(kind) : kind)
}

export function evidence(id: string, text: string): Part {
  return { text, evidence: id }
}

/** "Ana, Bo and Cy" */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names).replace(/, and /, ' and ')
}

/** "five people", "12 people": small numbers are words. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${smallNumbers[count] ?? count.toLocaleString('en')} ${count === 1 ? one : many}`
}

const smallNumbers = 'no one two three four five six seven eight nine ten'.split(' ')

/** "role from “Leader” to “Admin”, and name from …" */
export function changed(changes: readonly { what: string; from: string; to: string }[]): string {
  return listed(
    changes.map(({ what, from, to }) => {
      if (!from) return `${what} is now “${to}”`
      return to ? `${what} from “${from}” to “${to}”` : `${what} “${from}” was taken out`
    }),
  )
}
