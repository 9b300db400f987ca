import { expect, it } from 'vitest'
import { stateOn } from './state'

it.each([
  ['2026-11-22', '2026-11-22', 'running'],
  ['2026-11-22', null, 'running'],
  ['2026-11-23', '2026-12-01', 'coming'],
  ['2026-01-01', '2026-11-21', 'over'],
])('From %s to %s it stands at %s on 22 November', (startsOn, endsOn, state) => {
  expect(stateOn('2026-11-22', { startsOn, endsOn })).toBe(state)
})
