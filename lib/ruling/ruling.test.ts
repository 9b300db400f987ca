import { describe, expect, test } from 'vitest'
import type { Outcome } from '@/lib/decision/schema'
import { whyNotRuling } from './ruling'

const today = '2026-11-22'
const complete = { text: 'Tell them by letter', ownerId: 'somebody', due: today }

test.each<Outcome>(['approved', 'rejected'])('%s needs no more than a reason', (outcome) => {
  expect(whyNotRuling({ outcome, conditions: [], deferredUntil: null }, today)).toEqual([])
})

describe('an approval with conditions', () => {
  const outcome = 'approved-with-conditions'

  test('names at least one', () => {
    const [missing] = whyNotRuling({ outcome, conditions: [], deferredUntil: null }, today)
    expect(missing?.path).toBe('conditions')
  })

  test('gives each an owner and a date that is not over', () => {
    const conditions = [complete, { ...complete, ownerId: null, due: '2026-11-21' }]
    const missing = whyNotRuling({ outcome, conditions, deferredUntil: null }, today)
    expect(missing.map(({ path }) => path)).toEqual(['conditions[1].ownerId', 'conditions[1].due'])
  })
})

describe('what is deferred', () => {
  test.each([
    [null, false],
    ['2026-11-21', false],
    [today, false],
    ['2026-11-23', true],
  ])('until %s: %s', (deferredUntil, may) => {
    const missing = whyNotRuling({ outcome: 'deferred', conditions: [], deferredUntil }, today)
    expect(missing.length === 0).toBe(may)
  })
})
