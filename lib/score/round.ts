import { listed, type Missing } from '@/lib/decision/missing'
import type { Status } from '@/lib/decision/schema'
import { type Tier, tierLabels, tierRequirements } from '@/lib/decision/tier'
import { dueToReveal, type RoundFacts } from './reveal'

/** Somebody the proposer wants to invite. */
export type Candidate = {
  personId: string
  name: string
  /** Their role may score (the permission table). */
  mayScore: boolean
  isDisabled: boolean
}

/**
 * What stands against opening a round with these scorers and this closing time; empty when nothing.
 * The tier says how many scorers (policy: Sign-off, "Tiers"); the proposer doesn't score (policy: Score).
 * @param facts.closesAt end of the closing day; must be after `now`.
 */
export function whyNotInvite(facts: {
  tier: Tier
  /** The proposer, and those it belonged to before. */
  ownerIds: readonly string[]
  candidates: readonly Candidate[]
  closesAt: Date
  now: Date
}): Missing[] {
  const { tier, candidates } = facts
  const needed = tierRequirements[tier].scorers
  const people = new Set(candidates.map(({ personId }) => personId))
  const unable = candidates.filter(({ mayScore, isDisabled }) => !mayScore || isDisabled)
  const missing: Missing[] = []
  if (facts.ownerIds.some((id) => people.has(id))) {
    missing.push({ path: 'scorerIds', reason: 'The proposer doesn’t score their own proposal.' })
  }
  if (unable.length > 0) {
    const names = listed(unable.map(({ name }) => name))
    missing.push({ path: 'scorerIds', reason: `${names} can’t score. Invite somebody else.` })
  }
  if (people.size < needed) {
    const reason = `A ${tierLabels[tier].toLowerCase()} decision needs at least ${needed} scorers; ${people.size} invited.`
    missing.push({ path: 'scorerIds', reason })
  }
  return [...missing, ...whyNotCloseAt(facts)]
}

/** What stands against this closing time, at the opening and when it is moved: it must be to come. */
export function whyNotCloseAt({ closesAt, now }: { closesAt: Date; now: Date }): Missing[] {
  if (closesAt > now) return []
  return [{ path: 'closesOn', reason: 'Choose a closing date that is not over yet.' }]
}

/**
 * Why this person can't move the closing date; null when they can. It can be moved while the scores
 * are blind, also once it is over with no card in. With a card in it is kept to.
 */
export function whyNotMoveClosing(facts: {
  status: Status
  /** The proposer, and the CX lead. */
  actsForProposal: boolean
  round: RoundFacts | null
  now: Date
}): string | null {
  const { status, round, now } = facts
  if (round?.revealedAt) return 'The scores are revealed already.'
  if (status !== 'scoring' || !round) return 'Scoring is not open.'
  if (!facts.actsForProposal) return 'Only the proposer or the CX lead moves the closing date.'
  if (dueToReveal(round, now)) return 'Scoring is closed. Its scores are being revealed.'
  return null
}
