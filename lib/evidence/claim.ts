import type { Cell } from '@/lib/decision/schema'

/** What a proposal says about whom, as far as evidence is asked for. */
export type Claiming = {
  cells: readonly Cell[]
  groups: readonly { groupId: string; bar: number | null }[]
}

/**
 * The cells where something is claimed: every touched one, unless the bar of its group is 0, "no
 * difference". A bar not yet set is no way out: it counts as a claim.
 */
export function claimedCells({ cells, groups }: Claiming): Cell[] {
  const barOf = new Map(groups.map(({ groupId, bar }) => [groupId, bar]))
  return cells.filter(({ groupId }) => barOf.get(groupId) !== 0)
}
