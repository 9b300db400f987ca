import type { Outcome, Status } from '@/lib/decision/schema'
import { addMonths, type Day, formatDay } from '@/lib/time'

/** What is waived: a *never* that is broken, or a decision that stands on no evidence. */
export const waivables = ['broken-never', 'vacuum'] as const
export type Waivable = (typeof waivables)[number]

/** One thing about a decision that stops it until it is mended or waived. */
export type Exception = {
  about: Waivable
  /** The line that is broken; null for a vacuum. */
  commitmentId: string | null
  /** "Never ask a child for papers"; empty for a vacuum. */
  line: string
}

/** A waiver, as far as its days go. */
export type WaiverFact = {
  about: Waivable
  commitmentId: string | null
  /** The calendar day it was granted on. */
  grantedOn: Day
  /** The last day it holds. */
  expiresOn: Day
  isSettled: boolean
}

type Ending = Pick<WaiverFact, 'expiresOn' | 'isSettled'>

/** holding · over (its day has passed, and nobody has looked again) · settled. */
export type WaiverState = 'holding' | 'over' | 'settled'

/** Months a waiver may hold at most: then somebody looks again. */
const atMost = 12

/** Whether it holds on a day; its last day still counts. */
export function waiverHolds(waiver: WaiverFact, day: Day): boolean {
  return !waiver.isSettled && waiver.grantedOn <= day && day <= waiver.expiresOn
}

export function stateOf(waiver: Ending, today: Day): WaiverState {
  if (waiver.isSettled) return 'settled'
  return waiver.expiresOn < today ? 'over' : 'holding'
}

/** Those of a list that are about the same: the waivers of an exception, in their order. */
export function allAbout<T extends About>({ about, commitmentId }: About, all: readonly T[]): T[] {
  return all.filter((one) => one.about === about && one.commitmentId === commitmentId)
}
type About = Pick<Exception, 'about' | 'commitmentId'>

/** Why this stops a decision today; null when a waiver holds. */
export function whyNoWaiver(
  exception: Exception,
  { waivers, today }: { waivers: readonly WaiverFact[]; today: Day },
): string | null {
  const made = allAbout(exception, waivers)
  if (made.some((waiver) => waiverHolds(waiver, today))) return null
  const over = made.findLast((waiver) => stateOf(waiver, today) === 'over')
  if (over) return `Its waiver held until ${formatDay(over.expiresOn)} and has to be renewed.`
  return made.length > 0 ? 'Its waiver was settled.' : 'It has no waiver.'
}

/**
 * Where an exception stands today. A waiver that was settled after the decision was made needs no
 * other; one that was settled before it leaves the exception in the way.
 */
export function exceptionState(
  made: readonly WaiverFact[],
  { isDecided, today }: { isDecided: boolean; today: Day },
): 'waived' | 'over' | 'settled' | 'open' {
  if (made.some((waiver) => waiverHolds(waiver, today))) return 'waived'
  if (made.some((waiver) => stateOf(waiver, today) === 'over')) return 'over'
  return isDecided && made.length > 0 ? 'settled' : 'open'
}

type Situation = {
  about: Waivable
  status: Status
  outcome: Outcome | null
  isProposer: boolean
}

/**
 * Why this person can't waive it; null when they can. Who may at all is the permission table's
 * business ("waive"), and nobody waives for what they proposed.
 * @param facts.isNeeded the decision breaks that line, or stands on no evidence.
 */
export function whyNotGrantWaiver(
  facts: Situation & { isNeeded: boolean; holds: boolean },
): string | null {
  const closed = whyNotNow(facts)
  if (closed) return closed
  if (!facts.isNeeded) return 'There is nothing to waive here.'
  return facts.holds ? 'It is waived already. Settle that waiver first.' : null
}

/** Why this person can't settle a waiver; null when they can. */
export function whyNotSettle(facts: { isProposer: boolean; isSettled: boolean }): string | null {
  if (facts.isProposer) return notOnesOwn
  return facts.isSettled ? 'This waiver is settled already.' : null
}

/** Why it can't hold until that day; null when it can. */
export function whyNotUntil(expiresOn: Day, today: Day): string | null {
  if (expiresOn < today) return 'Choose today or a later day.'
  const last = addMonths(today, atMost)
  return expiresOn > last ? `A waiver holds for a year at most: ${formatDay(last)}.` : null
}

/** The last day a waiver granted today may name. */
export function lastDayFrom(today: Day): Day {
  return addMonths(today, atMost)
}

/**
 * Whether somebody has to look at it again: over, and the decision still stands or is on its way.
 * What was rejected, deferred or taken back breaks nothing.
 */
export function needsRenewal(
  waiver: Ending,
  { status, outcome, today }: { status: Status; outcome: Outcome | null; today: Day },
): boolean {
  return stateOf(waiver, today) === 'over' && !isMoot({ status, outcome })
}

const notOnesOwn = 'You proposed this, so another CX lead has to judge the exception.'

function whyNotNow({ about, status, outcome, isProposer }: Situation): string | null {
  if (about === 'vacuum' && status === 'draft')
    return 'A draft waits for evidence, not for a waiver.'
  if (about === 'broken-never' && (status === 'draft' || status === 'scoring'))
    return 'The scores are not revealed yet.'
  if (isMoot({ status, outcome })) return `It is ${outcome ?? status} already. Nothing is broken.`
  return isProposer ? notOnesOwn : null
}

/** What was turned down, put off or taken back breaks nothing. */
export function isMoot({ status, outcome }: { status: Status; outcome: Outcome | null }): boolean {
  return status === 'withdrawn' || outcome === 'rejected' || outcome === 'deferred'
}
