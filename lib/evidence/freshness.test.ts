import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/time'
import { ageInWords, ageOf, ages, daysOfAge, freshnessOf, monthsBetween } from './freshness'

const today = '2026-11-22'
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2016-01-15', days))

test.each([
  ['2026-11-22', 1],
  ['2026-05-22', 1],
  ['2026-05-21', 0.999],
  ['2025-08-22', 0.65],
  ['2024-11-22', 0.3],
  ['2010-01-01', 0.3],
  // Collected after the day that is asked about: as fresh as can be.
  ['2027-01-01', 1],
])('collected on %s, it counts %s on 22 November 2026', (collectedOn, freshness) => {
  expect(freshnessOf(collectedOn, today)).toBeCloseTo(freshness, 2)
})

test.each([
  ['2026-11-22', '2026-05-22', 'fresh'],
  ['2026-11-22', '2026-05-21', 'ageing'],
  ['2026-08-31', '2026-02-28', 'ageing'],
  ['2026-08-31', '2026-03-01', 'fresh'],
  ['2026-08-31', '2024-08-31', 'ageing'],
  ['2026-08-31', '2024-08-30', 'old'],
])('on %s what was collected on %s is %s', (on, collectedOn, age) => {
  expect(ageOf(collectedOn, on)).toBe(age)
})

test('months are counted by the calendar, whatever their length', () => {
  expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(1)
  expect(monthsBetween('2024-02-29', '2025-02-28')).toBe(12)
  expect(monthsBetween('2026-02-01', '2026-02-15')).toBe(0.5)
  expect(monthsBetween('2026-01-31', '2026-02-14')).toBe(0.5)
  expect(monthsBetween('2024-02-01', '2026-02-15')).toBe(24.5)
  expect(monthsBetween('2026-05-01', '2026-04-01')).toBe(0)
})

test('an age has its first and its last day, where months end early too', () => {
  expect(daysOfAge('fresh', '2026-11-22')).toEqual({ from: '2026-05-22', to: null })
  expect(daysOfAge('ageing', '2026-11-22')).toEqual({ from: '2024-11-22', to: '2026-05-21' })
  expect(daysOfAge('old', '2026-11-22')).toEqual({ from: null, to: '2024-11-21' })
  expect(daysOfAge('fresh', '2026-08-31')).toEqual({ from: '2026-03-01', to: null })
  expect(daysOfAge('ageing', '2026-08-31')).toEqual({ from: '2024-08-31', to: '2026-02-28' })
})

test('freshness lies between 0.3 and 1, and what is older is never fresher', () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (one, other, on) => {
      const [older, newer] = one < other ? [one, other] : [other, one]
      const value = freshnessOf(older, on)
      expect(value).toBeGreaterThanOrEqual(0.3)
      expect(value).toBeLessThanOrEqual(1)
      expect(freshnessOf(newer, on)).toBeGreaterThanOrEqual(value)
    }),
  )
})

test('what is fresh counts whole, what is old counts least, and each day is of one age', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (collectedOn, on) => {
      const age = ageOf(collectedOn, on)
      expect(freshnessOf(collectedOn, on) === 1).toBe(age === 'fresh')
      if (age === 'old') expect(freshnessOf(collectedOn, on)).toBe(0.3)
      const fits = ages.filter((each) => {
        const { from, to } = daysOfAge(each, on)
        return (from === null || collectedOn >= from) && (to === null || collectedOn <= to)
      })
      expect(fits).toEqual([age])
    }),
  )
})

test.each([
  ['2026-11-22', 'from today'],
  ['2026-11-21', '1 day old'],
  ['2026-11-09', '13 days old'],
  ['2026-11-08', '2 weeks old'],
  ['2026-11-01', '3 weeks old'],
  ['2026-10-30', '3 weeks old'],
  ['2026-09-23', '8 weeks old'],
  ['2026-09-22', '2 months old'],
  ['2026-07-30', '3 months old'],
  ['2024-12-01', '23 months old'],
  ['2024-11-22', '2 years old'],
  ['2023-11-23', '2 years old'],
])('%s is %s', (collectedOn, words) => {
  expect(ageInWords(collectedOn, today)).toBe(words)
})
