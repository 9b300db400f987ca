import { decimalsByHand } from '@/lib/by-hand'
import type { Cell } from '@/lib/decision/schema'
import { steady } from '@/lib/steady'
import type { Day } from '@/lib/time'
import { type Claiming, claimedCells } from './claim'
import { freshnessOf } from './freshness'
import { gradeOf, type Kind } from './grade'

/** Evidence cited at one cell, as far as it counts. */
export type CitedPiece = Cell & {
  evidenceId: string
  /** The piece this one is a duplicate of; itself when it is none. */
  originalId: string
  kind: Kind
  collectedOn: Day
  isWithdrawn: boolean
}

export type PieceWeight = {
  evidenceId: string
  kind: Kind
  collectedOn: Day
  grade: number
  freshness: number
  /** Grade times freshness. */
  weight: number
  /** Says the same as another one at this cell that weighs as much or more, so it isn't counted. */
  isRepeated: boolean
}

export type CellStrength = Cell & {
  /** 0…1: 1 − Π(1 − grade·freshness). */
  value: number
  pieces: PieceWeight[]
}

export type Strength = {
  /** 0…100, the mean of the claimed cells. */
  value: number
  cells: CellStrength[]
}

/**
 * Evidence strength (policy: Score): how well the claims of a proposal are known, on a day. Null
 * when nothing is claimed, neither by a bar nor by the scores. Two pieces that are the same thing found twice count once at a cell.
 */
export function strengthOf(
  claiming: Claiming,
  { citations, on }: { citations: readonly CitedPiece[]; on: Day },
): Strength | null {
  const claimed = claimedCells(claiming)
  if (claimed.length === 0) return null
  const cells = claimed.map((cell) => cellStrength(cell, citations, on))
  const mean = cells.reduce((sum, { value }) => sum + value, 0) / cells.length
  return { value: Math.round(steady(100 * mean)), cells }
}

/** How many decimals show how the strength came about, so that it comes out by hand. */
export function strengthDecimals({ value, cells }: Strength): number {
  const meanOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length
  return decimalsByHand((shown) => {
    const seen = cells.map(({ pieces }) => {
      const weights = pieces.map(({ grade, freshness }) => shown(grade * shown(freshness)))
      return 100 * (1 - doubtLeft(pieces.map((one, i) => ({ ...one, weight: weights[i] ?? 0 }))))
    })
    const known = cells.map((cell) => shown(100 * cell.value))
    return [seen, known].every((all) => Math.round(steady(meanOf(all))) === value)
  })
}

/** Each piece takes away its part of the doubt, but for those found before. */
function doubtLeft(pieces: readonly Pick<PieceWeight, 'weight' | 'isRepeated'>[]): number {
  return pieces.reduce(
    (product, { weight, isRepeated }) => (isRepeated ? product : product * (1 - weight)),
    1,
  )
}

function cellStrength(
  { groupId, stageId }: Cell,
  citations: readonly CitedPiece[],
  on: Day,
): CellStrength {
  const weighed = citations
    .filter((one) => one.groupId === groupId && one.stageId === stageId && !one.isWithdrawn)
    .map((one) => ({ ...weightOf(one, on), evidenceId: one.evidenceId, original: one.originalId }))
    .sort((a, b) => b.weight - a.weight || (a.evidenceId < b.evidenceId ? -1 : 1))
  const counted = new Set<string>()
  const pieces = weighed.map(({ original, ...piece }): PieceWeight => {
    const isRepeated = counted.has(original)
    counted.add(original)
    return { ...piece, isRepeated }
  })
  return { groupId, stageId, value: 1 - doubtLeft(pieces), pieces }
}

function weightOf({ kind, collectedOn }: { kind: Kind; collectedOn: Day }, on: Day) {
  const grade = gradeOf(kind)
  const freshness = freshnessOf(collectedOn, on)
  return { kind, collectedOn, grade, freshness, weight: grade * freshness }
}
