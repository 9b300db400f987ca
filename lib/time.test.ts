import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayIn,
  daysBetween,
  endOfDay,
  formatDate,
  formatDateTime,
  formatDay,
  formatTime,
  relativeDay,
  relativeTo,
  shortDate,
  startOfDay,
} from './time'

const kathmandu = 'Asia/Kathmandu'
const evening = new Date('2026-11-22T19:30:00Z')

describe('a moment is shown in the reader’s zone', () => {
  test.each([
    [kathmandu, '23 Nov 2026', '23 Nov 2026, 01:15', '01:15'],
    ['America/New_York', '22 Nov 2026', '22 Nov 2026, 14:30', '14:30'],
    ['UTC', '22 Nov 2026', '22 Nov 2026, 19:30', '19:30'],
  ])('in %s', (timeZone, date, dateTime, time) => {
    expect(formatDate(evening, timeZone)).toBe(date)
    expect(formatDateTime(evening, timeZone)).toBe(dateTime)
    expect(formatTime(evening, timeZone)).toBe(time)
  })

  test('midnight is 00:00, never 24:00', () => {
    expect(formatTime(new Date('2026-11-22T00:00:00Z'), 'UTC')).toBe('00:00')
  })

  test('a calendar day is the same day everywhere', () => {
    expect(formatDay('2026-11-22')).toBe('22 Nov 2026')
  })
})

describe('how long until, how long since', () => {
  const now = new Date('2026-11-22T08:00:00Z')
  test.each([
    ['2026-11-22T08:00:20Z', 'just now'],
    ['2026-11-22T07:55:00Z', '5 minutes ago'],
    ['2026-11-22T11:00:00Z', 'in 3 hours'],
    ['2026-11-21T08:00:00Z', 'yesterday'],
    ['2026-11-25T08:00:00Z', 'in 3 days'],
    ['2026-11-20T08:00:00Z', '2 days ago'],
    ['2026-12-10T08:00:00Z', 'in 2 weeks'],
    ['2026-08-22T08:00:00Z', '3 months ago'],
    ['2024-11-01T08:00:00Z', '2 years ago'],
  ])('%s is %s', (moment, words) => {
    expect(relativeTo(new Date(moment), now, 'UTC')).toBe(words)
  })

  test('days are counted on the reader’s calendar', () => {
    const tonight = new Date('2026-11-22T17:00:00Z')
    expect(relativeTo(tonight, now, 'UTC')).toBe('in 9 hours')
    expect(relativeTo(new Date('2026-11-22T19:00:00Z'), now, kathmandu)).toBe('tomorrow')
  })

  test.each([
    ['2026-11-22', 'today'],
    ['2026-11-23', 'tomorrow'],
    ['2026-11-21', 'yesterday'],
    ['2026-12-02', 'in 10 days'],
  ])('%s is %s', (day, words) => {
    expect(relativeDay(day, '2026-11-22')).toBe(words)
  })
})

describe('a date in a column is short', () => {
  test.each([
    ['2026-11-22T19:30:00Z', kathmandu, 'today'],
    ['2026-11-22T18:00:00Z', kathmandu, 'yesterday'],
    ['2026-11-22T18:00:00Z', 'UTC', 'today'],
    ['2026-11-12T12:00:00Z', kathmandu, '12 Nov'],
    ['2025-12-31T12:00:00Z', kathmandu, '31 Dec 2025'],
    ['2025-12-31T20:00:00Z', kathmandu, '1 Jan'],
    ['2027-01-05T12:00:00Z', kathmandu, '5 Jan 2027'],
  ])('%s in %s: %s', (moment, zone, words) => {
    expect(shortDate(new Date(moment), evening, zone)).toBe(words)
  })
})

describe('a day there begins and ends', () => {
  test('in Kathmandu, five hours and three quarters before Greenwich', () => {
    expect(startOfDay('2026-11-22', kathmandu).toISOString()).toBe('2026-11-21T18:15:00.000Z')
    expect(endOfDay('2026-11-22', kathmandu).toISOString()).toBe('2026-11-22T18:15:00.000Z')
  })

  test('on the day clocks go back, after 25 hours', () => {
    const length =
      endOfDay('2026-10-25', 'Europe/Berlin').getTime() -
      startOfDay('2026-10-25', 'Europe/Berlin').getTime()
    expect(length / 3_600_000).toBe(25)
  })

  test('and the moment it begins lies in it, the moment before does not', () => {
    const anyDay = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2060-01-01'),
      noInvalidDate: true,
    })
    const anyZone = fc.constantFrom(
      kathmandu,
      'Europe/Berlin',
      'Africa/Cairo',
      'America/Santiago',
      'America/Havana',
    )
    fc.assert(
      fc.property(anyDay, anyZone, (moment, timeZone) => {
        const day = dayIn(moment, timeZone)
        const start = startOfDay(day, timeZone)
        expect(dayIn(start, timeZone)).toBe(day)
        expect(dayIn(new Date(start.getTime() - 1), timeZone)).not.toBe(day)
      }),
    )
  })
})

test('days add up across months, years and leap days', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(daysBetween('2026-11-22', addDays('2026-11-22', 400))).toBe(400)
})

test.each([
  ['2026-11-22', 12, '2027-11-22'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-11-22', 2, '2027-01-22'],
  ['2026-01-31', -2, '2025-11-30'],
])('%s and %i months is %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later)
})
