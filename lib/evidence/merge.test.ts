import { expect, test } from 'vitest'
import {
  type Mergeable,
  whyNotChange,
  whyNotCollectedOn,
  whyNotMerge,
  whyNotRestore,
  whyNotSeparate,
} from './merge'

const one: Mergeable = { id: 'a', isWithdrawn: false, isDuplicate: false, hasDuplicates: false }
const other: Mergeable = { ...one, id: 'b' }

test('two pieces that say the same become one with a duplicate', () => {
  expect(whyNotMerge(one, other)).toBeNull()
  expect(whyNotMerge(one, { ...other, hasDuplicates: true })).toBeNull()
})

test.each<[string, Mergeable, Mergeable, RegExp]>([
  ['itself', one, one, /itself/],
  ['a duplicate', one, { ...other, isDuplicate: true }, /choose the one that it repeats/i],
  ['what is out of use', one, { ...other, isWithdrawn: true }, /in use/],
])('nothing is a duplicate of %s', (_, from, to, reason) => {
  expect(whyNotMerge(from, to)).toMatch(reason)
})

test('what is repeated, repeats already, or is out of use can’t become a duplicate', () => {
  expect(whyNotMerge({ ...one, hasDuplicates: true }, other)).toMatch(/Others are duplicates/)
  expect(whyNotMerge({ ...one, isDuplicate: true }, other)).toMatch(/already/)
  expect(whyNotMerge({ ...one, isWithdrawn: true }, other)).toMatch(/out of use/)
})

test('only a duplicate is separated, only what is out of use comes back', () => {
  expect(whyNotSeparate({ isDuplicate: true })).toBeNull()
  expect(whyNotSeparate({ isDuplicate: false })).toMatch(/not a duplicate/)
  expect(whyNotRestore({ isWithdrawn: true })).toBeNull()
  expect(whyNotRestore({ isWithdrawn: false })).toMatch(/in use/)
  expect(whyNotChange({ isWithdrawn: true })).toMatch(/out of use/)
  expect(whyNotChange({ isWithdrawn: false })).toBeNull()
})

test('nothing is collected tomorrow', () => {
  expect(whyNotCollectedOn('2026-11-22', '2026-11-22')).toBeNull()
  expect(whyNotCollectedOn('2026-11-23', '2026-11-22')).toMatch(/still to come/)
})
