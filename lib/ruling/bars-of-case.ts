import { type BarAgainst, barsAgainst } from '@/lib/score/bar'
import { type Case, textOf } from './case'

/** The bars of the text that was scored against its result; none before the reveal. */
export function barsOfCase(one: Case): BarAgainst[] {
  const { round, texts } = one
  const scored = texts.find(({ number }) => number === round?.revisionNumber)
  if (!round?.result || !scored) return []
  return barsAgainst(scored.sections.groups, round.result.groups, textOf(one).groups)
}
