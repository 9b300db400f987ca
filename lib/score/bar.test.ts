import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barsAgainst } from './bar'

const group = (bar: number | null) => [{ groupId: 'families', bar }]

test.each([
  ['above', 1, 2, { isMet: true }],
  ['just met', 1, 1, { isMet: true }],
  ['below', 2, 1.5, { isMet: false }],
  ['nobody knows', 2, null, { isMet: null, value: null }],
  ['a loss was aimed for and kept to', -1, -1, { isMet: true }],
])('%s', (_, bar, value, expected) => {
  const result = [{ groupId: 'families', value }]
  expect(barsAgainst(group(bar), result, group(bar))).toMatchObject([
    { ...expected, changedTo: null },
  ])
})

test('a bar changed after the reveal is told, and the one set before counts', () => {
  const result = [{ groupId: 'families', value: 1 }]
  expect(barsAgainst(group(2), result, group(1))).toEqual([
    { groupId: 'families', bar: 2, value: 1, isMet: false, changedTo: 1 },
  ])
})

test('a group without a bar, or no longer named, says nothing it doesn’t know', () => {
  expect(barsAgainst(group(null), [], [])).toEqual([])
  expect(barsAgainst(group(1), [], [])).toMatchObject([{ value: null, changedTo: null }])
})

test('what a later revision says never changes whether the bar was met', () => {
  const point = fc.integer({ min: -3, max: 3 })
  fc.assert(
    fc.property(point, point, fc.option(point), (bar, value, later) => {
      const result = [{ groupId: 'families', value }]
      const [one] = barsAgainst(group(bar), result, group(later))
      expect(one?.isMet).toBe(value >= bar)
    }),
  )
})
