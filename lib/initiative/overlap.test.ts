import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  dayFelt,
  type Happening,
  overlapBetween,
  quarterOf,
  quartersBetween,
  type Work,
} from './overlap'

const warmRooms: Work = {
  groupIds: ['students', 'older'],
  stageIds: ['stay', 'return'],
  startsOn: '2026-11-01',
  endsOn: '2027-02-28',
}
const at = (groupId: string, stageId: string, on: string | null): Happening => ({
  cells: [{ groupId, stageId }],
  on,
})

it.each<[string, Work | Happening, number]>([
  ['the same cell in a quarter it runs through', at('older', 'stay', '2027-03-31'), 1],
  [
    'the same cell in the quarter it begins, before it begins',
    at('older', 'stay', '2026-10-01'),
    1,
  ],
  ['the same cell a quarter too early', at('older', 'stay', '2026-09-30'), 0],
  ['the same cell a quarter too late', at('older', 'stay', '2027-04-01'), 0],
  ['the same group at another stage', at('older', 'join', '2026-12-01'), 0],
  ['the same stage for another group', at('families', 'stay', '2026-12-01'), 0],
  ['a decision without a day', at('older', 'stay', null), 0],
  [
    'another initiative that never ends',
    { groupIds: ['older'], stageIds: ['stay', 'return'], startsOn: '2020-01-01', endsOn: null },
    2,
  ],
  [
    'another initiative that is over',
    { groupIds: ['older'], stageIds: ['stay'], startsOn: '2020-01-01', endsOn: '2026-09-30' },
    0,
  ],
])('Warm rooms in winter and %s', (_, other, cells) => {
  expect(overlapBetween(warmRooms, other)).toHaveLength(cells)
})

it('Two decisions meet when they touch the same cell in the same quarter', () => {
  const one = at('older', 'stay', '2026-10-01')
  expect(overlapBetween(one, at('older', 'stay', '2026-12-31'))).toEqual(one.cells)
  expect(overlapBetween(one, at('older', 'stay', '2026-09-30'))).toEqual([])
})

it.each([
  ['2026-01-01', '2026q1'],
  ['2026-03-31', '2026q1'],
  ['2026-04-01', '2026q2'],
  ['2026-12-31', '2026q4'],
])('%s lies in %s', (day, quarter) => {
  expect(quarterOf(day)).toBe(quarter)
})

it('Quarters are counted over the turn of the year, and no more than asked for', () => {
  expect(quartersBetween('2026q3', '2027q2', 9)).toEqual(['2026q3', '2026q4', '2027q1', '2027q2'])
  expect(quartersBetween('2026q3', '9999q4', 2)).toEqual(['2026q3', '2026q4'])
  expect(quartersBetween('2026q3', '2026q2', 9)).toEqual([])
})

const ids = ['a', 'b', 'c']
const anyDay = fc
  .tuple(fc.integer({ min: 2024, max: 2027 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`)
const anyWork: fc.Arbitrary<Work | Happening> = fc.oneof(
  fc.record({
    cells: fc.uniqueArray(
      fc.record({ groupId: fc.constantFrom(...ids), stageId: fc.constantFrom(...ids) }),
      { selector: ({ groupId, stageId }) => groupId + stageId },
    ),
    on: fc.option(anyDay),
  }),
  fc
    .record({
      groupIds: fc.subarray(ids),
      stageIds: fc.subarray(ids),
      startsOn: anyDay,
      endsOn: fc.option(anyDay),
    })
    .map((work) => (work.endsOn && work.endsOn < work.startsOn ? { ...work, endsOn: null } : work)),
)

it.each([
  ['decided', 'approved', '2026-11-20'],
  ['decided', 'approved-with-conditions', '2026-11-20'],
  ['decided', 'rejected', null],
  ['decided', 'deferred', null],
  ['withdrawn', null, null],
] as const)('What is %s, %s, is felt on %s', (status, outcome, on) => {
  const days = { decidedOn: '2026-11-20', deadline: '2027-01-31' }
  expect(dayFelt({ status, outcome, ...days })).toBe(on)
})

it('What is not decided yet is felt by its deadline', () => {
  const open = { status: 'scoring', outcome: null, decidedOn: null } as const
  expect(dayFelt({ ...open, deadline: '2027-01-31' })).toBe('2027-01-31')
  expect(dayFelt({ ...open, deadline: null })).toBeNull()
})

it('Whoever is asked first, they meet in the same places; and each meets itself wherever it has a day', () => {
  const names = (cells: { groupId: string; stageId: string }[]) =>
    cells.map(({ groupId, stageId }) => groupId + stageId).sort()
  fc.assert(
    fc.property(anyWork, anyWork, (one, other) => {
      expect(names(overlapBetween(one, other))).toEqual(names(overlapBetween(other, one)))
      const whole = 'cells' in one ? one.cells.length : one.groupIds.length * one.stageIds.length
      const hasDay = !('cells' in one) || one.on !== null
      expect(overlapBetween(one, one)).toHaveLength(hasDay ? whole : 0)
    }),
  )
})
