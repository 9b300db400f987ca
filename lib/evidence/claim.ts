import type { Cell } from '@/lib/decision/schema'

type Bar = { groupId: string; bar: number | null }
type Framed = { cells: readonly Cell[]; groups: readonly Bar[] }
type Scored = Cell & { value: number | null }

/** What a proposal says about whom, as far as evidence is asked for. */
export type Claiming = Framed & {
  /** What the scores say of each cell, null where nobody knows; absent until they are revealed. */
  scores?: readonly Scored[]
}

/**
 * The cells where something is claimed: every touched one, unless the bar of its group is 0, "no
 * difference". A bar not yet set is no way out: it counts as a claim. Where every bar is 0, the cells
 * that the scores find different are the claims.
 */
export function claimedCells(claiming: Claiming): Cell[] {
  const claimed = claimedByBar(claiming)
  return claimed.length > 0 ? claimed : foundDifferent(claiming)
}

/** Whether it is the scores that claim something, for the bars don't. */
export function isClaimedByScores(claiming: Claiming): boolean {
  return claimedByBar(claiming).length === 0 && foundDifferent(claiming).length > 0
}

/**
 * What is claimed once scores are revealed. The bars that count are those of the text that was
 * scored, set before anybody knew; only a group named since brings its own.
 */
export function claimingOnceScored(
  current: Framed,
  { scored, scores }: { scored: Pick<Framed, 'groups'>; scores: readonly Scored[] },
): Claiming {
  const since = current.groups.filter(
    ({ groupId }) => !scored.groups.some((one) => one.groupId === groupId),
  )
  return { cells: current.cells, groups: [...scored.groups, ...since], scores }
}

function claimedByBar({ cells, groups }: Framed): Cell[] {
  const barOf = new Map(groups.map(({ groupId, bar }) => [groupId, bar]))
  return cells.filter(({ groupId }) => barOf.get(groupId) !== 0)
}

function foundDifferent({ scores = [] }: Claiming): Cell[] {
  const different = scores.filter(({ value }) => value !== null && value !== 0)
  return different.map(({ groupId, stageId }) => ({ groupId, stageId }))
}
