import { expect, test } from 'vitest'
import { type Verdict, verdicts } from './schema'
import type { Standing } from './staleness'
import { unity } from './unity'

function stands(state: Standing['state'], verdict: Verdict): Standing {
  const latest = {
    id: '1',
    functionId: 'sales',
    personName: 'Sam',
    verdict,
    reason: '',
    holdUntil: null,
    conditions: [],
    revisionNumber: 1,
    digest: 'one',
    at: new Date(0),
  }
  return {
    functionId: 'sales',
    functionName: 'Sales',
    isSeat: false,
    state,
    latest,
    changed: [],
    sentence: '',
  }
}

test.each([
  ['approve', 100],
  ['approve-with-conditions', 75],
  ['hold', 0],
  ['object', 0],
  ['abstain', 0],
] as const)('one function that says %s makes %i', (verdict, value) => {
  expect(unity([stands('current', verdict)])).toBe(value)
})

test('unity is the mean over all required functions, stale and missing ones as 0', () => {
  const all = [stands('current', 'approve'), stands('current', 'approve-with-conditions')]
  expect(unity(all)).toBe(88)
  expect(unity([...all, stands('stale', 'approve')])).toBe(58)
  expect(unity([stands('missing', 'approve')])).toBe(0)
})

test('without a required function there is no unity to speak of', () => {
  expect(unity([])).toBeNull()
})

test('every verdict has a worth from 0 to 100', () => {
  for (const verdict of verdicts) {
    const value = unity([stands('current', verdict)])
    expect(value).toBeGreaterThanOrEqual(0)
    expect(value).toBeLessThanOrEqual(100)
  }
})
