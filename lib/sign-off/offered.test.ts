import { expect, test } from 'vitest'
import { offeredConditions } from './offered'
import type { SignOffFact, Standing } from './staleness'

const counters = { text: 'Tell every counter a week before', ownerId: 'olga', due: '2026-12-01' }

function stands(functionName: string, change: Partial<Standing>, fact: Partial<SignOffFact> = {}) {
  const latest: SignOffFact = {
    id: functionName,
    functionId: functionName,
    personName: 'Leo',
    verdict: 'approve-with-conditions',
    reason: 'They must know first.',
    holdUntil: null,
    conditions: [counters],
    revisionNumber: 1,
    digest: 'a',
    at: new Date('2026-11-22T12:00:00Z'),
    ...fact,
  }
  const who = { functionId: functionName, functionName, isSeat: false, changed: [], sentence: '' }
  return { ...who, state: 'current', latest, ...change } as Standing
}

test('conditions set by those who signed this text are offered, with who set them', () => {
  const standings = [
    stands('Finance', { latest: null, state: 'missing' }),
    stands('Operations', {}),
    stands('IT', {}, { verdict: 'approve', conditions: [] }),
  ]
  expect(offeredConditions(standings)).toEqual([{ ...counters, from: 'Operations' }])
})

test('those of an earlier text are not', () => {
  expect(offeredConditions([stands('Operations', { state: 'stale' })])).toEqual([])
})

test('no more than a decision can have', () => {
  const conditions = Array.from({ length: 8 }, () => counters)
  const standings = ['Operations', 'IT'].map((name) => stands(name, {}, { conditions }))
  expect(offeredConditions(standings)).toHaveLength(10)
})
