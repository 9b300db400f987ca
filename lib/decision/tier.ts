import type { Door, Proposal, Reach } from './schema'

/** How much care a decision gets (policy: Sign-off, "Tiers"). */
export const tiers = ['light', 'standard', 'deep'] as const
export type Tier = (typeof tiers)[number]
export const tierLabels: Record<Tier, string> = {
  light: 'Light',
  standard: 'Standard',
  deep: 'Deep',
}

export type TierRequirements = {
  /** Scorecards handed in before the reveal. */
  scorers: number
  /** Functions that sign, the customer seat not counted; or every function touched. */
  functions: number | 'all-touched'
  /** Options, "do nothing" among them. */
  options: number
}

/** The defaults of the policy's table of tiers. */
export const tierRequirements: Record<Tier, TierRequirements> = {
  light: { scorers: 2, functions: 2, options: 1 },
  standard: { scorers: 3, functions: 3, options: 2 },
  deep: { scorers: 5, functions: 'all-touched', options: 2 },
}

/**
 * The tier of a decision, from reversibility × reach × whether a vulnerable group is hurt.
 * While door or reach is not answered, a decision is never light: unanswered is not "small".
 */
export function tierOf(facts: {
  door: Door | null
  reach: Reach | null
  vulnerableHurt: boolean
}): Tier {
  if (facts.door === 'one-way' || facts.reach === 'all' || facts.vulnerableHurt) return 'deep'
  if (facts.door === 'two-way' && facts.reach === 'few') return 'light'
  return 'standard'
}

/**
 * The tier as the proposer frames it, before any score: a vulnerable group counts as hurt when
 * the bar set for it is below 0.
 * @param vulnerableGroupIds groups of the customer model marked vulnerable.
 */
export function framedTier(
  proposal: Pick<Proposal, 'size' | 'groups'>,
  vulnerableGroupIds: readonly string[],
): Tier {
  const { door, reach } = proposal.size
  const vulnerableHurt = proposal.groups.some(
    ({ groupId, bar }) => bar !== null && bar < 0 && vulnerableGroupIds.includes(groupId),
  )
  return tierOf({ door, reach, vulnerableHurt })
}

/**
 * How many functions besides the customer seat must at least be asked to sign.
 * A deep decision asks all it touches, and never fewer than a standard one.
 * An organization with fewer functions than the tier wants asks all it has.
 * @param available functions of the organization, the seat not counted.
 */
export function functionsNeeded(tier: Tier, available: number): number {
  const { functions } = tierRequirements[tier]
  const wanted = functions === 'all-touched' ? tierRequirements.standard.functions : functions
  return Math.min(Number(wanted), available)
}
