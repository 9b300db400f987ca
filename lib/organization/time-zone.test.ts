import { expect, it } from 'vitest'
import { isTimeZone, timeZoneHere, timeZones } from './time-zone'

it('Zones are offered under the names in use today', () => {
  expect(timeZones()).toContain('Asia/Kathmandu')
  expect(timeZones()).toContain('Europe/Kyiv')
  expect(timeZones()).not.toContain('Asia/Katmandu')
  const [first, ...others] = timeZones()
  expect(first).toBe('UTC')
  expect(others).toEqual([...new Set(others)].sort())
  expect(others).not.toContain('UTC')
})

it('Every zone that is offered is accepted', () => {
  expect(timeZones().filter((zone) => !isTimeZone(zone))).toEqual([])
})

it.each(['', 'Mars/Olympus', '+02:00', 'Europe/Berlin; drop table', '../../etc'])(
  '%s is no time zone',
  (name) => {
    expect(isTimeZone(name)).toBe(false)
  },
)

it('The machine’s own zone is the first guess', () => {
  expect(timeZoneHere()).toBe('Asia/Kathmandu')
})
