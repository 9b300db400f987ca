import { formatDate } from '@/lib/time'

/** One round of scoring, as rows count it. Cards that are only drafts are not handed in. */
export type RoundFacts = {
  revealedAt: Date | null
  closesAt: Date
  invited: number
  handedIn: number
}

/** Why scores became visible (policy: Score, "Reveal"). */
export type RevealCause = 'all-in' | 'closing-date' | 'early'
export const revealCauseLabels: Record<RevealCause, string> = {
  'all-in': 'All scorecards were in',
  'closing-date': 'The closing date came',
  early: 'Revealed early by the CX lead',
}

/**
 * Whether anybody but its author may see a score or anything computed from one.
 * There is no other condition: no role and no page sees more (policy: Score, "Blind").
 */
export function isRevealed(round: Pick<RoundFacts, 'revealedAt'> | null): boolean {
  return round !== null && round.revealedAt !== null
}

/**
 * The reason to reveal by itself now, or null when the round stays blind.
 * All invited are in, or the closing time has come and there is at least one card to show.
 */
export function dueToReveal(round: RoundFacts, now: Date): Exclude<RevealCause, 'early'> | null {
  if (round.revealedAt || round.handedIn === 0) return null
  if (round.handedIn >= round.invited) return 'all-in'
  return now >= round.closesAt ? 'closing-date' : null
}

/**
 * The closing time has come and nobody has handed in. Nothing is revealed and nothing is handed in
 * any more, else the first card would stand alone for everybody; moving the date opens it again.
 */
export function isClosedEmpty(round: Omit<RoundFacts, 'invited'>, now: Date): boolean {
  return !round.revealedAt && round.handedIn === 0 && now >= round.closesAt
}

/** The last day on which a card may be handed in: a round closes the moment that day is over. */
export function lastDayOf({ closesAt }: Pick<RoundFacts, 'closesAt'>, timeZone: string): string {
  return formatDate(new Date(closesAt.getTime() - 1), timeZone)
}

/**
 * Why the CX lead can't reveal early; null when they can. Who is a CX lead is the permission table's
 * business ("reveal-early").
 */
export function whyNotReveal(round: RoundFacts | null): string | null {
  if (round === null) return 'Scoring is not open yet.'
  if (round.revealedAt) return 'The scores are revealed already.'
  if (round.handedIn === 0) return 'No scorecard is in yet, so there is nothing to reveal.'
  return null
}

/** The one thing that may be said before the reveal: "3 of 5 in". */
export function progressOf(round: Pick<RoundFacts, 'handedIn' | 'invited'>): string {
  return `${round.handedIn} of ${round.invited} in`
}
