import { describe, expect, test } from 'vitest'
import {
  type Belongings,
  comingAlong,
  countedInWords,
  countedOf,
  partedBelongings,
} from './belongings'

const at = (evidenceId: string, groupId = 'families') => ({ evidenceId, groupId, stageId: 'join' })
const warm = { id: 'warm', name: 'Warm rooms' }
const late = { id: 'late', name: 'Late hours' }
const all: Belongings = {
  citations: [at('a'), at('b'), at('b', 'students')],
  notes: [
    { groupId: 'families', count: 3 },
    { groupId: 'students', count: 1 },
    { groupId: null, count: 2 },
  ],
  initiatives: [warm, late],
}

describe('what comes along with a draft that is taken in', () => {
  test('is all it has', () => {
    const { along, citedAlready, saidAlready } = comingAlong(
      { citations: [], notes: [], initiatives: [] },
      all,
    )
    expect([along, citedAlready, saidAlready]).toEqual([all, 0, []])
  })

  test('but what is cited for the same claim, or said of the same initiative, already', () => {
    const { along, citedAlready, saidAlready } = comingAlong(
      { citations: [at('b')], notes: [{ groupId: null, count: 9 }], initiatives: [late] },
      all,
    )
    expect(along.citations).toEqual([at('a'), at('b', 'students')])
    expect(along.initiatives).toEqual([warm])
    expect(countedOf(along)).toEqual({ citations: 2, notes: 6, initiatives: 1 })
    expect([citedAlready, saidAlready]).toEqual([1, [late]])
  })
})

test('evidence and notes of a group that leaves go with it, and everything else stays', () => {
  const { goes, stays } = partedBelongings(all, ['students'])
  expect(goes).toEqual({
    citations: [at('b', 'students')],
    notes: [{ groupId: 'students', count: 1 }],
    initiatives: [],
  })
  expect(countedOf(stays)).toEqual({ citations: 2, notes: 5, initiatives: 2 })
  expect(partedBelongings(all, [])).toEqual({
    goes: { citations: [], notes: [], initiatives: [] },
    stays: all,
  })
})

test.each([
  [
    { citations: 3, notes: 2, initiatives: 1 },
    'three citations, two notes and one link to an initiative',
  ],
  [{ citations: 0, notes: 1, initiatives: 0 }, 'one note'],
  [{ citations: 0, notes: 0, initiatives: 0 }, ''],
])('%o is told as “%s”', (some, words) => {
  expect(countedInWords(some)).toBe(words)
})
