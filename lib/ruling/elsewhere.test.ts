import { expect, test } from 'vitest'
import { isSettledElsewhere } from './elsewhere'

const before = { at: new Date('2023-12-31T17:00:00Z') }
const arrival = { at: new Date('2026-11-22T20:44:00Z') }
const after = { at: new Date('2026-11-23T09:00:00Z') }

test.each([
  ['decided before it came', { imported: arrival, ruling: before, withdrawn: null }, true],
  ['withdrawn before it came', { imported: arrival, ruling: null, withdrawn: before }, true],
  ['a draft that was decided here', { imported: arrival, ruling: after, withdrawn: null }, false],
  [
    'a draft that was taken back here',
    { imported: arrival, ruling: null, withdrawn: after },
    false,
  ],
  ['still a draft', { imported: arrival, ruling: null, withdrawn: null }, false],
  ['never imported', { imported: null, ruling: before, withdrawn: null }, false],
])('%s', (_, facts, expected) => {
  expect(isSettledElsewhere(facts)).toBe(expected)
})
