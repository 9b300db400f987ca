import { expect, test } from 'vitest'
import { claimedCells, claimingOnceScored, isClaimedByScores } from './claim'
import { claimsWithoutEvidence, isInVacuum, placesToCite } from './vacuum'

const join = { groupId: 'families', stageId: 'join' }
const borrow = { groupId: 'families', stageId: 'borrow' }
const staff = { groupId: 'staff', stageId: 'join' }
const teens = { groupId: 'teens', stageId: 'join' }
const drivers = { groupId: 'drivers', stageId: 'join' }
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

test('where every bar is 0, what the scores find different is claimed', () => {
  const scores = [
    { ...join, value: 1 },
    { ...borrow, value: 0 },
    { ...staff, value: null },
  ]
  const silent = { cells: [staff], groups, scores }
  expect(claimsWithoutEvidence(silent, [])).toEqual([join])
  expect(isInVacuum(silent, [])).toBe(true)
  expect(isInVacuum(silent, [cited(staff)])).toBe(true)
  expect(isInVacuum(silent, [cited(join)])).toBe(false)
  expect(placesToCite(silent, [])).toEqual([join, staff])
  expect(isClaimedByScores(silent)).toBe(true)
  // Where one bar says something, the bars are what is claimed.
  expect(claimsWithoutEvidence({ ...silent, cells: [borrow, staff] }, [])).toEqual([borrow])
  expect(isClaimedByScores({ ...silent, cells: [borrow, staff] })).toBe(false)
  expect(isClaimedByScores({ ...silent, scores: [{ ...staff, value: 0 }] })).toBe(false)
})

test('it is cited first where nothing stands yet, then at other claims, then where nothing is claimed', () => {
  const claiming = { cells: [staff, join, borrow], groups }
  expect(placesToCite(claiming, [cited(join)])).toEqual([borrow, join, staff])
  expect(placesToCite(claiming, [cited(join), cited(borrow)])).toEqual([join, borrow, staff])
})

test('once scored, the bars of the scored text count, and only a group named since brings its own', () => {
  const current = {
    cells: [join, staff, teens, drivers],
    groups: [
      { groupId: 'families', bar: 0 },
      { groupId: 'staff', bar: 1 },
      { groupId: 'teens', bar: 1 },
      { groupId: 'drivers', bar: 0 },
    ],
  }
  const claiming = claimingOnceScored(current, { scored: { groups }, scores: [] })
  expect(claimedCells(claiming)).toEqual([join, teens])
})

test('who claims nothing can’t be in a vacuum', () => {
  expect(isInVacuum({ cells: [], groups }, [])).toBe(false)
  expect(isInVacuum({ cells: [staff], groups }, [])).toBe(false)
})
