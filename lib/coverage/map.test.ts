import { expect, test } from 'vitest'
import type { Age } from '@/lib/evidence/freshness'
import type { Kind } from '@/lib/evidence/grade'
import { type AgedCount, mapOf } from './map'

const none = {
  ...{ trial: 0, observed: 0, interview: 0, survey: 0 },
  ...{ complaint: 0, 'support-contact': 0, note: 0, opinion: 0 },
}
const at = (
  [groupId, stageId]: [string, string],
  age: Age,
  kinds: Partial<Record<Kind, number>>,
): AgedCount => ({ groupId, stageId, age, kinds: { ...none, ...kinds } })

const aged = [
  at(['families', 'join'], 'fresh', { interview: 1, note: 1 }),
  at(['families', 'join'], 'old', { interview: 2 }),
  at(['families', 'borrow'], 'ageing', { survey: 1 }),
  at(['families', 'borrow'], 'old', { survey: 3 }),
  at(['teens', 'join'], 'fresh', { note: 3, opinion: 2 }),
]

test('every group at every stage has its place, and says how well it is known', () => {
  const map = mapOf([{ id: 'families' }, { id: 'teens' }], [{ id: 'join' }, { id: 'borrow' }], aged)
  expect(map.map(({ pieces, coverage }) => [pieces, coverage])).toEqual([
    [4, 'good'],
    [4, 'old'],
    [5, 'second-hand'],
    [0, 'none'],
  ])
})

test('a place says of each kind how old its pieces are', () => {
  const [cell] = mapOf([{ id: 'families' }], [{ id: 'join' }], aged)
  expect(cell?.counts).toEqual([
    { kind: 'interview', fresh: 1, ageing: 0, old: 2 },
    { kind: 'note', fresh: 1, ageing: 0, old: 0 },
  ])
})
