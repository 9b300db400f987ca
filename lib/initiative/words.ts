import type { State } from './state'

export const stateLabels: Record<State, string> = {
  running: 'Running',
  coming: 'Coming',
  over: 'Over',
}
export const relationLabels = { serves: 'Serves', collides: 'Collides with' } as const
