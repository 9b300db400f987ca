import { type Cell, cellKey } from '@/lib/decision/schema'

type Bar = { groupId: string; bar: number | null }
type Framed = { cells: readonly Cell[]; groups: readonly Bar[] }
type Revealed = { formulaVersion: number; cells: readonly (Cell & { value: number | null })[] }

/** What a proposal says about whom, as far as evidence is asked for. */
export type Claiming = Framed & {
  /** What the scores say of each cell, null where nobody knows; absent until they are revealed. */
  result?: Revealed
}

/** What it means, until scores are revealed, that a proposal claims nothing. */
export const claimsNothing =
  'Every bar is 0: it aims for no difference to anybody, so there is nothing yet that evidence has to stand behind. Once the scores are revealed, each difference they find counts as a claim.'

/**
 * The cells where something is claimed: every touched one, unless the bar of its group is 0, "no
 * difference", and the scores, once revealed, find none there either. A bar not yet set is no way
 * out: it counts as a claim. Nor is a text that touches nothing different any more: then what the
 * scores found different stays claimed. Until formula 3 the scores claimed in that case alone, and
 * what it revealed keeps its claims.
 */
export function claimedCells(claiming: Claiming): Cell[] {
  const { cells, result } = claiming
  const different = foundDifferent(result)
  const beside = (result?.formulaVersion ?? 0) >= 3 ? different : []
  const keys = new Set([...claimedByBar(claiming), ...beside].map(cellKey))
  const claimed = cells.filter((cell) => keys.has(cellKey(cell)))
  return claimed.length > 0 ? claimed : different
}

/** Whether something is claimed by the scores alone. */
export function isClaimedByScores(claiming: Claiming): boolean {
  const byBar = new Set(claimedByBar(claiming).map(cellKey))
  return claimedCells(claiming).some((cell) => !byBar.has(cellKey(cell)))
}

/**
 * What is claimed once scores are revealed. The bars that count are those of the text that was
 * scored, set before anybody knew; only a group named since brings its own.
 */
export function claimingOnceScored(
  current: Framed,
  { scored, result }: { scored: Pick<Framed, 'groups'>; result: Revealed },
): Claiming {
  const since = current.groups.filter(
    ({ groupId }) => !scored.groups.some((one) => one.groupId === groupId),
  )
  return { cells: current.cells, groups: [...scored.groups, ...since], result }
}

function claimedByBar({ cells, groups }: Framed): Cell[] {
  const barOf = new Map(groups.map(({ groupId, bar }) => [groupId, bar]))
  return cells.filter(({ groupId }) => barOf.get(groupId) !== 0)
}

function foundDifferent(result: Revealed | undefined): Cell[] {
  const different = result?.cells.filter(({ value }) => value !== null && value !== 0) ?? []
  return different.map(({ groupId, stageId }) => ({ groupId, stageId }))
}
