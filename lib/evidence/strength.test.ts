import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/time'
import type { Claiming } from './claim'
import { kinds } from './grade'
import { type CitedPiece, strengthOf } from './strength'

const on = '2026-11-22'
const at = (groupId: string, stageId: string) => ({ groupId, stageId })
const claiming = (bars: Record<string, number | null>, ...cells: [string, string][]): Claiming => ({
  cells: cells.map(([group, stage]) => at(group, stage)),
  groups: Object.entries(bars).map(([groupId, bar]) => ({ groupId, bar })),
})
const piece = (evidenceId: string, facts: Partial<CitedPiece> = {}): CitedPiece => ({
  evidenceId,
  originalId: evidenceId,
  kind: 'interview',
  collectedOn: on,
  isWithdrawn: false,
  ...at('families', 'join'),
  ...facts,
})
const one = claiming({ families: 2 }, ['families', 'join'])
const strength = (from: Claiming, citations: CitedPiece[], day = on) =>
  strengthOf(from, { citations, on: day })?.value ?? null

test.each<[string, CitedPiece[], number]>([
  ['nothing', [], 0],
  ['one fresh interview', [piece('a')], 80],
  ['two fresh interviews', [piece('a'), piece('b')], 96],
  ['a trial', [piece('a', { kind: 'trial' })], 100],
  ['an opinion', [piece('a', { kind: 'opinion' })], 20],
  ['a complaint two years old', [piece('a', { kind: 'complaint', collectedOn: '2024-01-01' })], 21],
  ['what was withdrawn', [piece('a', { isWithdrawn: true })], 0],
  ['what is cited elsewhere', [piece('a', at('families', 'borrow'))], 0],
  ['the same found twice', [piece('a'), piece('b', { originalId: 'a' })], 80],
  [
    'the same found again, fresher',
    [piece('a', { collectedOn: '2020-01-01' }), piece('b', { originalId: 'a' })],
    80,
  ],
])('a claim that stands on %s', (_, citations, expected) => {
  expect(strength(one, citations)).toBe(expected)
})

test('it is the mean of the claimed cells, and a cell without evidence is 0', () => {
  const two = claiming({ families: 2, staff: -1 }, ['families', 'join'], ['staff', 'join'])
  expect(strength(two, [piece('a')])).toBe(40)
})

test.each<[string, CitedPiece[], number]>([
  ['two fresh surveys, 45.5', [piece('a', { kind: 'survey' }), piece('b', { kind: 'survey' })], 46],
  [
    'one survey two years old, 10.5',
    [piece('a', { kind: 'survey', collectedOn: '2024-01-01' })],
    11,
  ],
])('an exact half is rounded up: one of two claims stands on %s', (_, citations, expected) => {
  const two = claiming({ families: 2, staff: -1 }, ['families', 'join'], ['staff', 'join'])
  expect(strength(two, citations)).toBe(expected)
})

test('a third is rounded to the nearest', () => {
  const cells: [string, string][] = [
    ['families', 'join'],
    ['families', 'borrow'],
    ['families', 'leave'],
  ]
  const three = claiming({ families: 2 }, ...cells)
  expect(strength(three, [piece('a', { kind: 'survey' })])).toBe(23)
  expect(strength(three, [piece('a')])).toBe(27)
})

test('a bar of 0 claims nothing; a bar not yet set claims something', () => {
  const half = claiming({ families: 2, staff: 0 }, ['families', 'join'], ['staff', 'join'])
  expect(strength(half, [piece('a')])).toBe(80)
  expect(strength(claiming({ families: null }, ['families', 'join']), [])).toBe(0)
  expect(strength(claiming({ families: 0 }, ['families', 'join']), [piece('a')])).toBeNull()
  expect(strength(claiming({}), [])).toBeNull()
})

test('it says cell by cell what each piece weighs', () => {
  const found = strengthOf(one, {
    citations: [piece('a', { collectedOn: '2025-08-22' }), piece('b', { originalId: 'a' })],
    on,
  })
  expect(found?.cells).toEqual([
    {
      ...at('families', 'join'),
      value: expect.closeTo(0.8),
      pieces: [
        {
          ...{ evidenceId: 'b', kind: 'interview', collectedOn: '2026-11-22' },
          ...{ grade: 0.8, freshness: 1, weight: 0.8, isRepeated: false },
        },
        {
          ...{ evidenceId: 'a', kind: 'interview', collectedOn: '2025-08-22' },
          grade: 0.8,
          freshness: expect.closeTo(0.65, 2),
          weight: expect.closeTo(0.52, 2),
          isRepeated: true,
        },
      ],
    },
  ])
})

const anyCell = fc.record({
  groupId: fc.constantFrom('families', 'staff', 'teens'),
  stageId: fc.constantFrom('join', 'borrow'),
})
const anyClaiming = fc.record({
  cells: fc.uniqueArray(anyCell, { selector: (cell) => `${cell.groupId}/${cell.stageId}` }),
  groups: fc.uniqueArray(
    fc.record({
      groupId: fc.constantFrom('families', 'staff', 'teens'),
      bar: fc.constantFrom(-2, 0, 1, null),
    }),
    { selector: ({ groupId }) => groupId },
  ),
  result: fc.option(
    fc.record({
      formulaVersion: fc.constantFrom(1, 2, 3),
      cells: fc.array(
        fc
          .tuple(anyCell, fc.constantFrom(-2, 0, 0.5, null))
          .map(([cell, value]) => ({ ...cell, value })),
      ),
    }),
    { nil: undefined },
  ),
})
const anyPiece = fc
  .record({
    evidenceId: fc.uuid(),
    originalId: fc.constantFrom('', 'x', 'y'),
    kind: fc.constantFrom(...kinds),
    collectedOn: fc.integer({ min: 0, max: 1500 }).map((days) => addDays(on, -days)),
    isWithdrawn: fc.boolean(),
    cell: anyCell,
  })
  .map(
    ({ cell, originalId, ...rest }): CitedPiece => ({
      ...rest,
      ...cell,
      originalId: originalId || rest.evidenceId,
    }),
  )

test('it lies between 0 and 100, and is nothing only when nothing is claimed', () => {
  fc.assert(
    fc.property(anyClaiming, fc.array(anyPiece), (from, citations) => {
      const value = strength(from, citations)
      const claims = from.cells.some(
        ({ groupId }) => from.groups.find((group) => group.groupId === groupId)?.bar !== 0,
      )
      const isDifferent = from.result?.cells.some(({ value }) => value !== null && value !== 0)
      expect(value === null).toBe(!claims && !isDifferent)
      if (value === null) return
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(100)
    }),
  )
})

test('more evidence never makes it weaker, and neither does fresher evidence', () => {
  fc.assert(
    fc.property(anyClaiming, fc.array(anyPiece), anyPiece, (from, citations, more) => {
      const before = strength(from, citations) ?? 0
      expect(strength(from, [...citations, more]) ?? 0).toBeGreaterThanOrEqual(before)
      const fresher = citations.map((each) => ({ ...each, collectedOn: on }))
      expect(strength(from, fresher) ?? 0).toBeGreaterThanOrEqual(before)
      expect(strength(from, citations, addDays(on, 200)) ?? 0).toBeLessThanOrEqual(before)
    }),
  )
})

test('of pieces that weigh the same the first one counts, whoever cited it first', () => {
  const same = ['c', 'a', 'b'].map((id) => piece(id, { originalId: 'a' }))
  for (const citations of [same, same.toReversed()])
    expect(
      strengthOf(one, { citations, on })?.cells[0]?.pieces.map((each) => [
        each.evidenceId,
        each.isRepeated,
      ]),
    ).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ])
})

test('neither the order of citations nor saying the same twice changes it', () => {
  const shuffled = fc
    .array(anyPiece)
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(
    fc.property(anyClaiming, shuffled, (from, [citations, others]) => {
      const expected = strengthOf(from, { citations, on })
      expect(strengthOf(from, { citations: others, on })?.value).toBe(expected?.value)
      const again = others.map((each) => ({
        ...each,
        evidenceId: `${each.evidenceId} again`,
      }))
      expect(strengthOf(from, { citations: [...others, ...again], on })?.value).toBe(
        expected?.value,
      )
    }),
  )
})
