import { expect, test } from 'vitest'
import { formulaVersion } from '@/lib/score/formula'
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

test('a bar of 0 doesn’t hide whom the scores find hurt: that is claimed as well', () => {
  const hurting = (value: number | null) => ({
    ...{ cells: [join, staff], groups },
    result: {
      formulaVersion,
      cells: [
        { ...join, value: 1 },
        { ...staff, value },
      ],
    },
  })
  expect(claimedCells(hurting(-1.5))).toEqual([join, staff])
  expect(claimsWithoutEvidence(hurting(-1.5), [cited(join)])).toEqual([staff])
  expect(isClaimedByScores(hurting(-1.5))).toBe(true)
  for (const value of [0, null]) {
    expect(claimedCells(hurting(value))).toEqual([join])
    expect(isClaimedByScores(hurting(value))).toBe(false)
  }
})

test('what an earlier formula revealed keeps its claims: the scores’ only where every bar is 0', () => {
  const cells = [
    { ...join, value: 1 },
    { ...staff, value: -1 },
  ]
  const earlier = { cells: [join, staff], groups, result: { formulaVersion: 2, cells } }
  expect(claimedCells(earlier)).toEqual([join])
  expect(isClaimedByScores(earlier)).toBe(false)
  expect(claimedCells({ ...earlier, cells: [staff] })).toEqual([join, staff])
})

test('where nothing else is claimed, what the scores find different is, though no text touches it any more', () => {
  const result = {
    formulaVersion,
    cells: [
      { ...join, value: 1 },
      { ...borrow, value: 0 },
      { ...staff, value: null },
    ],
  }
  const silent = { cells: [staff], groups, result }
  expect(claimsWithoutEvidence(silent, [])).toEqual([join])
  expect(isInVacuum(silent, [])).toBe(true)
  expect(isInVacuum(silent, [cited(staff)])).toBe(true)
  expect(isInVacuum(silent, [cited(join)])).toBe(false)
  expect(placesToCite(silent, [])).toEqual([join, staff])
  expect(isClaimedByScores(silent)).toBe(true)
  expect(claimsWithoutEvidence({ ...silent, cells: [borrow, staff] }, [])).toEqual([borrow])
  expect(isClaimedByScores({ ...silent, cells: [borrow, staff] })).toBe(false)
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
  const claiming = claimingOnceScored(current, {
    scored: { groups },
    result: { formulaVersion, cells: [] },
  })
  expect(claimedCells(claiming)).toEqual([join, teens])
})

test('who claims nothing can’t be in a vacuum', () => {
  expect(isInVacuum({ cells: [], groups }, [])).toBe(false)
  expect(isInVacuum({ cells: [staff], groups }, [])).toBe(false)
})
