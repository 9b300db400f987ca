import { ageOf } from '@/lib/evidence/freshness'
import { isSecondHand, type Kind } from '@/lib/evidence/grade'
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

/**
 * None; only second-hand, when all of it is told by ourselves, however fresh; old, when none of it
 * is fresh any more; else good.
 */
export function coverageOf(pieces: readonly { kind: Kind; collectedOn: Day }[], on: Day): Coverage {
  const firstHand = pieces.filter(({ kind }) => !isSecondHand(kind))
  return coverageFrom({
    pieces: pieces.length,
    firstHand: firstHand.length,
    fresh: pieces.filter(({ collectedOn }) => ageOf(collectedOn, on) === 'fresh').length,
  })
}

/** The same from counts, where nobody wants to read every piece. */
export function coverageFrom(counts: {
  pieces: number
  firstHand: number
  fresh: number
}): Coverage {
  if (counts.pieces === 0) return 'none'
  if (counts.firstHand === 0) return 'second-hand'
  return counts.fresh === 0 ? 'old' : 'good'
}
