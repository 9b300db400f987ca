import { describe, expect, test } from 'vitest'
import { whyNotRuling } from './ruling'

const today = '2026-11-22'
const complete = { text: 'Tell them by letter', ownerId: 'somebody', due: today }

const plain = { conditions: [], deferredUntil: null, reopenWhen: '' }

test('an approval needs no more than a reason', () => {
  expect(whyNotRuling({ ...plain, outcome: 'approved' }, today)).toEqual([])
})

test('what is rejected says what would bring it back', () => {
  const rejected = { ...plain, outcome: 'rejected' as const }
  expect(whyNotRuling(rejected, today).map(({ path }) => path)).toEqual(['reopenWhen'])
  expect(whyNotRuling({ ...rejected, reopenWhen: 'Nothing would.' }, today)).toEqual([])
})

describe('an approval with conditions', () => {
  const outcome = 'approved-with-conditions'

  test('names at least one', () => {
    const [missing] = whyNotRuling({ ...plain, outcome }, today)
    expect(missing?.path).toBe('conditions')
  })

  test('gives each an owner and a date that is not over', () => {
    const conditions = [complete, { ...complete, ownerId: null, due: '2026-11-21' }]
    const missing = whyNotRuling({ ...plain, outcome, conditions }, today)
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
    const missing = whyNotRuling({ ...plain, outcome: 'deferred', deferredUntil }, today)
    expect(missing.length === 0).toBe(may)
  })
})
