import { type Condition, limits } from '@/lib/decision/schema'
import { currentVerdict, type Standing } from './staleness'

/** A condition that a function set when it signed the current text. */
export type OfferedCondition = Condition & { from: string }

/** What the decider may make their own: a condition is easily forgotten between two screens. */
export function offeredConditions(standings: readonly Standing[]): OfferedCondition[] {
  return standings
    .filter((one) => currentVerdict(one) === 'approve-with-conditions')
    .flatMap(({ functionName, latest }) =>
      (latest?.conditions ?? []).map((condition) => ({ ...condition, from: functionName })),
    )
    .slice(0, limits.conditions)
}
