import { addDays, addMonths, type Day, formatDay } from '@/lib/time'

/** This many days before the date its owner is reminded. */
export const remindedBefore = 14

/** lapsed: the date is over · due: within the next two weeks · current: neither. */
export type Standing = 'lapsed' | 'due' | 'current'

/** Where a commitment stands on a day. The date itself still counts. */
export function standingOf({ reaffirmBy }: { reaffirmBy: Day }, today: Day): Standing {
  if (reaffirmBy < today) return 'lapsed'
  return reaffirmBy <= addDays(today, remindedBefore) ? 'due' : 'current'
}

/**
 * Until when a proof stands: its own day and one cadence more. Counted from the day the proof is
 * about, not from the day somebody filed it, or old proofs would make young promises.
 */
export function nextBy({ provedOn, cadence }: { provedOn: Day; cadence: number }): Day {
  return addMonths(provedOn, cadence)
}

type Dated = {
  reaffirmBy: Day
  cadence: number
  /** The day of the last proof, if there is one. */
  lastProvedOn: Day | null
  writtenOn: Day
}

/** The latest day a line can be changed to: no promise outlives its last proof by more than a cadence. */
export function latestBy(line: Dated, today: Day): Day {
  return standingOf(line, today) === 'lapsed' ? line.reaffirmBy : reachOf(line)
}

/** Why a line can't be changed to that date; null when it can. Only a proof carries it further. */
export function whyNotBy(before: Dated, after: Dated, today: Day): string | null {
  const isLater = after.reaffirmBy > before.reaffirmBy
  if (standingOf(before, today) === 'lapsed')
    return isLater
      ? `It lapsed after ${formatDay(before.reaffirmBy)}. Only a proof by its owner carries it on: leave the date as it is.`
      : null
  const isKept = !isLater && after.cadence >= before.cadence
  if (isKept || after.reaffirmBy <= reachOf(after)) return null
  const since = after.lastProvedOn ? 'its last proof' : 'it was written'
  return `Choose a day at the latest by ${formatDay(reachOf(after))}: one cadence after ${since}. A proof by its owner carries it further.`
}

function reachOf({ lastProvedOn, writtenOn, cadence }: Dated): Day {
  return nextBy({ provedOn: lastProvedOn ?? writtenOn, cadence })
}

/** Why this person can't affirm it; null when they can. Who may at all is the permission table's business. */
export function whyNotAffirm(facts: {
  isRetired: boolean
  isOwner: boolean
  ownerName: string
}): string | null {
  if (facts.isRetired) return 'This commitment is retired. There is nothing to affirm any more.'
  if (facts.isOwner) return null
  return `Only ${facts.ownerName}, who answers for it, affirms it. A CX lead can hand it over.`
}

/** Why a proof of that day doesn't carry a commitment on; null when it does. */
export function whyNotProof(facts: {
  provedOn: Day
  /** The day of the last proof, if there is one. */
  lastProvedOn: Day | null
  cadence: number
  today: Day
}): string | null {
  const { provedOn, lastProvedOn, today } = facts
  if (provedOn > today) return 'A proof is about something that has happened: today or before.'
  if (nextBy(facts) <= today) return 'This is too long ago for its cadence. Show something newer.'
  if (lastProvedOn && provedOn < lastProvedOn)
    return `The last proof is of ${formatDay(lastProvedOn)}. Show something at least as new.`
  return null
}
