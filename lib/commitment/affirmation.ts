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
