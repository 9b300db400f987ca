import { type Status, statusLabels } from './schema'

/** The rows a status follows from. `round` is the latest round of scoring. */
export type StatusFacts = {
  withdrawnAt: Date | null
  decidedAt: Date | null
  signOffStartedAt: Date | null
  round: { revealedAt: Date | null } | null
}

/**
 * Where a decision stands, from facts alone (policy: The life of a decision).
 * An open round always reads as scoring, so that nothing is signed while people still judge.
 */
export function statusOf(facts: StatusFacts): Status {
  if (facts.withdrawnAt) return 'withdrawn'
  if (facts.decidedAt) return 'decided'
  if (facts.round && !facts.round.revealedAt) return 'scoring'
  if (facts.signOffStartedAt) return 'sign-off'
  return facts.round ? 'discussion' : 'draft'
}

/** Why the text can't be edited now; null when it can. */
export function whyNotEdit(facts: { status: Status; isProposer: boolean }): string | null {
  if (facts.status === 'decided') return 'It is decided. A decided text can’t be edited.'
  if (facts.status === 'withdrawn') return 'It is withdrawn. A withdrawn text can’t be edited.'
  if (!facts.isProposer) return 'Only the proposer edits this text.'
  return null
}

/**
 * Why the working copy can't be frozen as the next revision; null when it can.
 * @param facts.currentDigest null while there is no revision yet.
 * @param facts.missing how many things the framing still lacks; it counts once others have judged.
 */
export function whyNotSaveRevision(facts: {
  status: Status
  isProposer: boolean
  currentDigest: string | null
  draftDigest: string
  missing: number
}): string | null {
  const notEdit = whyNotEdit(facts)
  if (notEdit) return notEdit
  if (facts.draftDigest === facts.currentDigest) {
    return 'Nothing has changed since the last revision.'
  }
  if (facts.status !== 'draft' && facts.missing > 0) {
    return 'Something the framing asks for is missing. Fill it in, then save the revision.'
  }
  return null
}

/** Why the proposal can't be taken back; null when it can. The CX lead may: its proposer may have left. */
export function whyNotWithdraw(facts: { status: Status; actsForProposal: boolean }): string | null {
  if (facts.status === 'decided') return 'It is decided already, so it can’t be withdrawn.'
  if (facts.status === 'withdrawn') return 'It is withdrawn already.'
  if (!facts.actsForProposal) return 'Only the proposer or the CX lead takes a proposal back.'
  return null
}

const whyNotTheirChanges = 'The proposer has changes that are not in a revision.'

/**
 * Why scoring can't be opened from this status; null when it can. A draft opens its first round;
 * later the proposer may have a changed text, or one that too few have scored, scored again.
 * What the framing lacks is said by `whyNotOpenScoring`, who may be invited by `whyNotInvite`.
 * @param facts.hasUnsavedChanges since the current revision; opening freezes them as the proposer's.
 * @param facts.cardsShort how many scorecards the last round lacked for the tier, 0 when enough.
 */
export function whyNotStartScoring(facts: {
  status: Status
  actsForProposal: boolean
  isProposer: boolean
  hasUnsavedChanges: boolean
  scoredDigest: string | null
  currentDigest: string | null
  cardsShort: number
}): string | null {
  const { status } = facts
  if (status === 'scoring') return 'It is open for scoring already.'
  if (status === 'decided' || status === 'withdrawn') {
    return `It is ${statusLabels[status].toLowerCase()}, so it can’t be scored.`
  }
  if (!facts.actsForProposal) return 'Only the proposer or the CX lead opens it for scoring.'
  if (facts.hasUnsavedChanges && !facts.isProposer) return whyNotTheirChanges
  if (status === 'draft') return null
  if (facts.scoredDigest === facts.currentDigest && facts.cardsShort === 0) {
    return 'This text has been scored. Change it and save a revision to have it scored again.'
  }
  return null
}

/**
 * Why people can't be asked to sign yet; null when they can.
 * @param facts.whyNotEnoughFunctions the answer of `whyNotEnoughFunctions` (sign-off/required.ts).
 */
export function whyNotStartSignOff(facts: {
  status: Status
  actsForProposal: boolean
  isProposer: boolean
  hasUnsavedChanges: boolean
  whyNotEnoughFunctions: string | null
}): string | null {
  const { status } = facts
  if (status === 'draft') return 'Nobody has scored this yet. Invite scorers to open it.'
  if (status === 'scoring') return 'Scoring is still open. Sign-off starts after the reveal.'
  if (status === 'sign-off') return 'Sign-off has started already.'
  if (status !== 'discussion') return `It is ${statusLabels[status].toLowerCase()} already.`
  if (!facts.actsForProposal) return 'Only the proposer or the CX lead asks the functions to sign.'
  if (facts.hasUnsavedChanges) {
    if (!facts.isProposer) return whyNotTheirChanges
    return 'You have changes that are not in a revision. Save them as a revision, or undo them.'
  }
  return facts.whyNotEnoughFunctions
}
