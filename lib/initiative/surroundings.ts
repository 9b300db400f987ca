import type { Cell, Outcome, Status } from '@/lib/decision/schema'
import type { Day } from '@/lib/time'
import { type Happening, overlapBetween, type Work } from './overlap'
import type { Relation } from './schema'

/** What is said about a decision and an initiative. */
export type Link = {
  initiativeId: string
  name: string
  relation: Relation
  why: string
  byName: string
}
export type NearInitiative = Work & { id: string; name: string }
export type NearDecision = {
  id: string
  number: number
  title: string
  status: Status
  outcome: Outcome | null
  /** The day it is decided, or else its deadline. */
  on: Day | null
  /** Those of its cells that may be ours, too. */
  cells: Cell[]
}

/** What else is planned or happens around a decision, before anybody has asked where they meet. */
export type Surroundings = {
  links: Link[]
  /** All that are not archived: one of them can be chosen. */
  initiatives: NearInitiative[]
  /** Some of the decisions that touch one of its cells in its quarter. */
  decisions: NearDecision[]
}

export type Meeting<T> = { with: T; cells: Cell[] }

/** Where a decision, or an initiative, really meets the others; most cells in common first. */
export function meetingsOf(
  work: Work | Happening,
  { initiatives, decisions }: Pick<Surroundings, 'initiatives' | 'decisions'>,
) {
  return {
    initiatives: meetings(initiatives, (one) => overlapBetween(work, one)),
    decisions: meetings(decisions, (one) => overlapBetween(work, one)),
  }
}

function meetings<T>(all: readonly T[], overlap: (one: T) => Cell[]): Meeting<T>[] {
  return all
    .map((one) => ({ with: one, cells: overlap(one) }))
    .filter(({ cells }) => cells.length > 0)
    .sort((one, other) => other.cells.length - one.cells.length)
}
