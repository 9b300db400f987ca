import { expect, test } from 'vitest'
import { cursorFrom, listPage } from './cursor'

const rows = Array.from({ length: 7 }, (_, index) => ({
  id: `00000000-0000-7000-8000-00000000000${7 - index}`,
  at: new Date(2_000_000 - Math.floor(index / 2)),
}))

/** The list itself, as SQL reads it: newest first, or oldest first when going back. */
function read(search: { older?: string | null; newer?: string | null }, size: number) {
  const cursor = cursorFrom(search)
  const place = (row: { at: Date; id: string }) => `${row.at.getTime()} ${row.id}`
  const found = rows.filter((row) => {
    if (!cursor) return true
    return cursor.towards === 'older' ? place(row) < place(cursor) : place(row) > place(cursor)
  })
  if (cursor?.towards === 'newer') found.reverse()
  return listPage(found.slice(0, size + 1), { size, cursor })
}

test('going on and back meets every row once, and knows where the list ends', () => {
  const first = read({}, 3)
  const second = read({ older: first.older }, 3)
  const third = read({ older: second.older }, 3)
  expect([first, second, third].flatMap((page) => page.rows)).toEqual(rows)
  expect([first.newer, third.older]).toEqual([null, null])

  const back = read({ newer: third.newer }, 3)
  expect(back.rows).toEqual(second.rows)
  const start = read({ newer: back.newer }, 3)
  expect(start.rows).toEqual(first.rows)
  expect(start.newer).toBeNull()
})

test.each([
  ...[undefined, '', 'x', '12_x', ['12'], `${'9'.repeat(20)}_${rows[0]?.id}`],
  ...[`12_${rows[0]?.id}0`, `x12_${rows[0]?.id}`],
])('%j is no place, so the list begins at its start', (older) =>
  expect(cursorFrom({ older })).toBeNull(),
)
