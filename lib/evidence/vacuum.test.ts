import { expect, test } from 'vitest'
import { claimsWithoutEvidence, isInVacuum } from './vacuum'

const join = { groupId: 'families', stageId: 'join' }
const borrow = { groupId: 'families', stageId: 'borrow' }
const staff = { groupId: 'staff', stageId: 'join' }
const groups = [
  { groupId: 'families', bar: 2 },
  { groupId: 'staff', bar: 0 },
]
const cited = (cell: typeof join, isWithdrawn = false) => ({ ...cell, isWithdrawn })

test('a proposal that claims something and cites nothing is in a vacuum', () => {
  expect(isInVacuum({ cells: [join, staff], groups }, [])).toBe(true)
})

test('one citation at one claim takes it out; the other claims are still named', () => {
  const claiming = { cells: [join, borrow, staff], groups }
  expect(isInVacuum(claiming, [cited(join)])).toBe(false)
  expect(claimsWithoutEvidence(claiming, [cited(join)])).toEqual([borrow])
})

test('what was withdrawn, or is cited where nothing is claimed, doesn’t count', () => {
  const claiming = { cells: [join, staff], groups }
  expect(isInVacuum(claiming, [cited(join, true)])).toBe(true)
  expect(isInVacuum(claiming, [cited(staff)])).toBe(true)
})

test('who claims nothing can’t be in a vacuum', () => {
  expect(isInVacuum({ cells: [], groups }, [])).toBe(false)
  expect(isInVacuum({ cells: [staff], groups }, [])).toBe(false)
})
