import type { Status } from './schema'

/**
 * Why this person can't be named decider; null when they can.
 * The one decider is a leader who is not the proposer (policy: The life of a decision).
 */
export function whyNotNameDecider(facts: {
  status: Status
  /** The proposer, and those it belonged to before. */
  ownerIds: readonly string[]
  candidate: { personId: string; isLeader: boolean; isDisabled: boolean }
}): string | null {
  const { candidate, status } = facts
  if (status === 'decided' || status === 'withdrawn') {
    return `It is ${status} already, so the decider stays as it is.`
  }
  if (facts.ownerIds.includes(candidate.personId)) {
    return 'Nobody decides their own proposal. Name another leader.'
  }
  if (!candidate.isLeader) return 'Only a leader can decide. Name a leader.'
  if (candidate.isDisabled) return 'This person can no longer sign in. Name another leader.'
  return null
}
