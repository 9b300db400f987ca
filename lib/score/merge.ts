/** The answers of a card by the names they have in its form. What isn't answered yet is ''. */
export type Answers = ReadonlyMap<string, string>

export type Meanwhile = {
  /** What the card says by now. */
  there: Answers
  /** What it said when it was opened here, and what was sent from here since and may have arrived. */
  known: readonly Answers[]
  /** It was answered here after it was saved there. */
  isNewer: boolean
}

/**
 * One person's card, answered in two windows. Every answer stands for itself: what was answered in
 * one of them stands. Where both answered, the newer choice does, and of what is written nothing is
 * lost: both texts stay, the older one first.
 */
export function merged(here: Answers, meanwhile: Meanwhile): Map<string, string> {
  const names = new Set([...here.keys(), ...meanwhile.there.keys()])
  return new Map([...names].map((name) => [name, standing(name, here, meanwhile)]))
}

/** The names of what stands there, unknown here, where this card says otherwise. */
export function unseenIn(here: Answers, { there, known }: Meanwhile): string[] {
  return [...there.keys()].filter((name) => {
    const theirs = said(there, name)
    return ![sayingOf(here, known, name), ...known.map((one) => said(one, name))].includes(theirs)
  })
}

/** Those of them that were answered here, too, and of which only one can stand. */
export function contestedIn(here: Answers, meanwhile: Meanwhile): string[] {
  const { known } = meanwhile
  return unseenIn(here, meanwhile).filter(
    (name) => !isWritten(name) && sayingOf(here, known, name) !== said(known[0], name),
  )
}

/** Every answer is. */
export function isSame(one: Answers, other: Answers): boolean {
  return [...one.keys(), ...other.keys()].every(
    (name) => isPlace(name) || said(one, name) === said(other, name),
  )
}

/** Text that somebody writes; all else is chosen. */
export function isWritten(name: string): boolean {
  return name.endsWith('.sentence')
}

function standing(name: string, here: Answers, { there, known, isNewer }: Meanwhile): string {
  const [ours, theirs, base] = [
    sayingOf(here, known, name),
    said(there, name),
    said(known[0], name),
  ]
  if (isPlace(name)) return ours || theirs
  // As it was typed: a space at its end is gone on from.
  const typed = here.get(name) ?? base
  if (ours === theirs || known.some((one) => said(one, name) === theirs)) return typed
  if (ours === base) return theirs
  if (isWritten(name)) return both({ ours, theirs, base, isNewer })
  return isNewer ? typed : theirs
}

type Texts = { ours: string; theirs: string; base: string; isNewer: boolean }

/** Not an answer: what says where the answers beside it belong. */
function isPlace(name: string): boolean {
  return name.endsWith('Id')
}

function both({ ours, theirs, base, isNewer }: Texts): string {
  if (holds(ours, theirs)) return ours
  if (holds(theirs, ours)) return theirs
  // There it was added to; here it was gone on with.
  if (base !== '' && hasLines(theirs, base))
    return lines(theirs)
      .replace(lines(base), () => lines(ours))
      .trim()
  const joined = isNewer ? `${theirs}\n${ours}` : `${ours}\n${theirs}`
  // Each took away what the other left, and nobody wrote anything.
  if (joined === base) return isNewer ? ours : theirs
  return joined
}

/** It goes on from it, or has it among its lines. */
function holds(text: string, part: string): boolean {
  return text.startsWith(part) || hasLines(text, part)
}

function hasLines(text: string, part: string): boolean {
  return lines(text).includes(lines(part))
}

function lines(text: string): string {
  return `\n${text}\n`
}

/** A form leaves out what nobody has chosen yet, and a choice can't be taken back. */
function sayingOf(here: Answers, known: readonly Answers[], name: string): string {
  return said(here.has(name) ? here : known[0], name)
}

function said(answers: Answers | undefined, name: string): string {
  return (answers?.get(name) ?? '').replace(/\r\n?/g, '\n').trim()
}
