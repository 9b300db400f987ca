import type { Status } from './schema'

/** Whoever the decision would belong to. */
export type Heir = {
  personId: string
  name: string
  isDisabled: boolean
  /** Their role may propose (the permission table). */
  mayPropose: boolean
  /** Asked to score it, in a round that is not revealed yet. */
  scoresNow: boolean
  /** For a function, on the current text. */
  hasSigned: boolean
  /** The harm its scores show, for the customer seat. */
  hasAcceptedHarm: boolean
}

/**
 * Why the decision can't be handed over to anybody; null when it can.
 * @param facts.mayGiveAway the owner, and the CX lead or an admin: the owner may have left.
 */
export function whyNotGiveAway(facts: { status: Status; mayGiveAway: boolean }): string | null {
  const { status } = facts
  if (status === 'decided' || status === 'withdrawn') {
    return `It is ${status} already, so its owner stays as it is.`
  }
  if (facts.mayGiveAway) return null
  return 'Only the owner, the CX lead or an admin hands a decision over.'
}

/**
 * Why the decision can't be handed over to this person; null when it can. The owner doesn't score,
 * sign or decide it (policy: The life of a decision), so nobody becomes the owner of what they are
 * judging.
 */
export function whyNotHandOver(facts: {
  status: Status
  mayGiveAway: boolean
  ownerId: string
  deciderId: string | null
  heir: Heir
}): string | null {
  const notAtAll = whyNotGiveAway(facts)
  if (notAtAll) return notAtAll
  const { heir } = facts
  const { name } = heir
  if (heir.personId === facts.ownerId) return `${name} is the owner already.`
  if (heir.isDisabled) return `${name} can no longer sign in. Choose somebody else.`
  if (!heir.mayPropose) return `${name} may not propose decisions. Choose somebody else.`
  if (heir.personId === facts.deciderId) {
    return `${name} is named to decide it, and nobody decides what they own. Name another decider first.`
  }
  if (heir.scoresNow) {
    return `${name} is asked to score it. Choose somebody else, or wait for the reveal.`
  }
  if (heir.hasSigned) return `${name} has signed this text. Choose somebody else.`
  if (heir.hasAcceptedHarm) {
    return `${name} has accepted its harm for the customer seat. Choose somebody else.`
  }
  return null
}
