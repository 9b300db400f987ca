import type { Status } from '@/lib/decision/schema'
import type { Harm } from '@/lib/score/harm'

export type MitigationFacts = {
  status: Status
  harm: readonly Harm[]
  mitigation: { isAccepted: boolean } | null
}

/** Why this person can't say what will be done about the harm; null when they can. */
export function whyNotNameMitigation(
  facts: MitigationFacts & { actsForProposal: boolean },
): string | null {
  const closed = whyNotNow(facts)
  if (closed) return closed
  return facts.actsForProposal ? null : 'Only the proposer or the CX lead names a mitigation.'
}

/**
 * Why this person can't accept the harm; null when they can. Only the customer seat accepts, and
 * never for its own proposal (policy: Score, "harm"; Words, "customer seat").
 */
export function whyNotAcceptHarm(
  facts: MitigationFacts & { isSeat: boolean; isProposer: boolean },
): string | null {
  const closed = whyNotNow(facts)
  if (closed) return closed
  if (!facts.isSeat) return 'Only the customer seat accepts harm.'
  if (facts.isProposer) {
    return 'You proposed this, so you can’t hold the customer seat for it. Another holder of the seat accepts.'
  }
  if (!facts.mitigation) return 'No mitigation is named yet. It is accepted together with one.'
  return facts.mitigation.isAccepted ? 'The harm is accepted already.' : null
}

function whyNotNow({ status, harm }: MitigationFacts): string | null {
  if (status === 'draft' || status === 'scoring') return 'The scores are not revealed yet.'
  if (status === 'decided' || status === 'withdrawn') return `It is ${status} already.`
  return harm.length === 0 ? 'The scores show no harm.' : null
}
