import { expect, test } from 'vitest'
import { type CellCount, mapOf, totalOf } from './map'

const none = {
  ...{ trial: 0, observed: 0, interview: 0, survey: 0 },
  ...{ complaint: 0, 'support-contact': 0, note: 0, opinion: 0 },
}
const at = (groupId: string, stageId: string, counts: Partial<CellCount>): CellCount => ({
  ...{ groupId, stageId, fresh: 0, ageing: 0, old: 0, kinds: none },
  ...counts,
})
const counts = [
  at('families', 'join', { fresh: 2, kinds: { ...none, interview: 1, note: 1 } }),
  at('families', 'borrow', { ageing: 1, old: 3, kinds: { ...none, survey: 4 } }),
  at('teens', 'join', { fresh: 5, kinds: { ...none, note: 3, opinion: 2 } }),
]

test('every group at every stage has its place, and says how well it is known', () => {
  const map = mapOf(
    [{ id: 'families' }, { id: 'teens' }],
    [{ id: 'join' }, { id: 'borrow' }],
    counts,
  )
  expect(map.map(({ pieces, coverage }) => [pieces, coverage])).toEqual([
    [2, 'good'],
    [4, 'old'],
    [5, 'second-hand'],
    [0, 'none'],
  ])
})

test('a total is the sum of its cells', () => {
  expect(totalOf(counts)).toEqual({
    ...{ fresh: 7, ageing: 1, old: 3 },
    kinds: { ...none, interview: 1, survey: 4, note: 4, opinion: 2 },
  })
  expect(totalOf([])).toEqual({ fresh: 0, ageing: 0, old: 0, kinds: none })
})
