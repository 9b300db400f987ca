import { type Cell, cellKey, type Outcome, type Status } from '@/lib/decision/schema'
import type { Day } from '@/lib/time'

/** An initiative touches each of its groups at each of its stages, from a day on. */
export type Work = {
  groupIds: readonly string[]
  stageIds: readonly string[]
  startsOn: Day
  /** Empty while nobody has said when it ends. */
  endsOn: Day | null
}

/** A decision touches its cells on the day it is decided, or else by its deadline. */
export type Happening = { cells: readonly Cell[]; on: Day | null }

/**
 * Where two pieces of work meet: the same group at the same stage in the same quarter (policy:
 * Looking across). People there feel both at once, whoever planned them. What has no day, such as
 * a draft without a deadline, meets nothing yet.
 */
export function overlapBetween(one: Work | Happening, other: Work | Happening): Cell[] {
  const [first, second] = [spanOf(one), spanOf(other)]
  if (!first || !second) return []
  if (first.to < second.from || second.to < first.from) return []
  const theirs = new Set(cellsOf(other).map(cellKey))
  return cellsOf(one).filter((cell) => theirs.has(cellKey(cell)))
}

/**
 * The day people feel a decision: when it is decided, or else its deadline. What was turned down, put
 * off or taken back is felt by nobody.
 */
export function dayFelt({
  status,
  outcome,
  decidedOn,
  deadline,
}: {
  status: Status
  outcome: Outcome | null
  decidedOn: Day | null
  deadline: Day | null
}): Day | null {
  const isOff = status === 'withdrawn' || outcome === 'rejected' || outcome === 'deferred'
  return isOff ? null : (decidedOn ?? deadline)
}

/** "2026q4", as it sorts. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The quarters from one to another, both included, at most so many. */
export function quartersBetween(from: string, to: string, most: number): string[] {
  const quarters: string[] = []
  for (let quarter = from; quarter <= to && quarters.length < most; quarter = next(quarter))
    quarters.push(quarter)
  return quarters
}

/** Later than any day that can be written. */
const endless = '9999q4'

function spanOf(work: Work | Happening): { from: string; to: string } | null {
  if ('cells' in work) {
    if (work.on === null) return null
    const quarter = quarterOf(work.on)
    return { from: quarter, to: quarter }
  }
  return {
    from: quarterOf(work.startsOn),
    to: work.endsOn === null ? endless : quarterOf(work.endsOn),
  }
}

function cellsOf(work: Work | Happening): readonly Cell[] {
  if ('cells' in work) return work.cells
  return work.groupIds.flatMap((groupId) => work.stageIds.map((stageId) => ({ groupId, stageId })))
}

function next(quarter: string): string {
  const [year = 0, number = 1] = quarter.split('q').map(Number)
  return number === 4 ? `${year + 1}q1` : `${year}q${number + 1}`
}
