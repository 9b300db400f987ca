import type { Verdict } from './schema'
import { currentVerdict, type Standing } from './staleness'

/** What each verdict is worth (policy: Score, "unity"). */
export const unityOf: Record<Verdict, number> = {
  approve: 1,
  'approve-with-conditions': 0.75,
  hold: 0,
  object: 0,
  abstain: 0,
}

/**
 * How far the required functions stand behind the current text, 0…100: the mean over all of them,
 * missing and stale ones counting 0. Null when no function is required.
 */
export function unity(standings: readonly Standing[]): number | null {
  if (standings.length === 0) return null
  const sum = standings.reduce((total, one) => total + worthOf(one), 0)
  return Math.round((100 * sum) / standings.length)
}

/** What one function's word on the current text is worth, 0…1; a stale or missing one 0. */
export function worthOf(standing: Standing): number {
  const verdict = currentVerdict(standing)
  return verdict === null ? 0 : unityOf[verdict]
}
