/** The same list with one of it a place up or down; unchanged at the ends. */
export function moved<T extends { id: string }>(
  list: T[],
  { id, direction }: { id: string; direction: 'up' | 'down' },
): T[] {
  const from = list.findIndex((one) => one.id === id)
  const to = direction === 'up' ? from - 1 : from + 1
  const one = list[from]
  const other = list[to]
  if (!one || !other) return list
  return list.map((item, index) => (index === from ? other : index === to ? one : item))
}
