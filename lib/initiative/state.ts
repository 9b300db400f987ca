import type { Day } from '@/lib/time'

export type State = 'running' | 'coming' | 'over'

/** Where an initiative stands on a day. Both its first and its last day belong to it. */
export function stateOn(
  today: Day,
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day | null },
): State {
  if (startsOn > today) return 'coming'
  return endsOn !== null && endsOn < today ? 'over' : 'running'
}
