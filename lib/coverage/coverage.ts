import { type Age, ageOf, ages } from '@/lib/evidence/freshness'
import { inNumbers, isSecondHand, type Kind, kinds } from '@/lib/evidence/grade'
import type { Day } from '@/lib/time'

/** How well a cell is known (policy: Evidence, "coverage map"). */
export const coverages = ['none', 'second-hand', 'old', 'good'] as const
export type Coverage = (typeof coverages)[number]

export const coverageLabels: Record<Coverage, string> = {
  none: 'nothing known',
  'second-hand': 'only second-hand',
  old: 'only old',
  good: 'known',
}

/** How many pieces of one kind a cell has, of each age. */
export type KindCount = { kind: Kind } & Record<Age, number>

export function countsOf(
  pieces: readonly { kind: Kind; collectedOn: Day }[],
  on: Day,
): KindCount[] {
  return kinds.flatMap((kind) => {
    const count = { kind, fresh: 0, ageing: 0, old: 0 }
    for (const piece of pieces) if (piece.kind === kind) count[ageOf(piece.collectedOn, on)] += 1
    return piecesIn([count]) > 0 ? count : []
  })
}

/**
 * None; only second-hand, when all of it is told by ourselves, however fresh; old, when nothing that
 * customers told or did is fresh any more, whatever we say of it ourselves since; else good.
 */
export function coverageOf(counts: readonly KindCount[]): Coverage {
  if (piecesIn(counts) === 0) return 'none'
  const firstHand = counts.filter(({ kind }) => !isSecondHand(kind))
  if (piecesIn(firstHand) === 0) return 'second-hand'
  return firstHand.some(({ fresh }) => fresh > 0) ? 'good' : 'old'
}

export function piecesIn(counts: readonly KindCount[]): number {
  return counts.reduce((sum, count) => ages.reduce((own, age) => own + count[age], sum), 0)
}

/** "3 interviews, 2 of them older than 6 months; 1 opinion" */
export function coverageInWords(counts: readonly KindCount[]): string {
  return counts.map(countInWords).join('; ') || 'No evidence'
}

/** "3 interviews, 2 of them older than 6 months" */
function countInWords(count: KindCount): string {
  const pieces = piecesIn([count])
  const past = pieces - count.fresh
  const words = inNumbers(count.kind, pieces)
  if (past === 0) return words
  if (past < pieces) return `${words}, ${past.toLocaleString('en')} of them older than 6 months`
  const all = pieces === 1 ? '' : pieces === 2 ? 'both ' : 'all '
  return `${words}, ${all}older than ${count.old === pieces ? '2 years' : '6 months'}`
}
