/** Where a page of a list begins: a row's moment and id, and which way to go from there. */
export type Cursor = { at: Date; id: string; towards: 'older' | 'newer' }

/** A place in a list newest first, as it stands in a URL. */
type Place = { at: Date; id: string }

export type ListPage<T> = { rows: T[]; newer: string | null; older: string | null }

/** From `?older=` or `?newer=`; anything that is no place is the first page. */
export function cursorFrom(search: { older?: unknown; newer?: unknown }): Cursor | null {
  const older = placeOf(search.older)
  if (older) return { ...older, towards: 'older' }
  const newer = placeOf(search.newer)
  return newer && { ...newer, towards: 'newer' }
}

/**
 * One page of a list newest first, from one row more than it shows.
 * @param found rows in the order they were read: towards `newer` that is oldest first.
 */
export function listPage<T extends Place>(
  found: T[],
  { size, cursor }: { size: number; cursor: Cursor | null },
): ListPage<T> {
  const goesBack = cursor?.towards === 'newer'
  const hasMore = found.length > size
  const rows = found.slice(0, size)
  if (goesBack) rows.reverse()
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    rows,
    newer: first && (goesBack ? hasMore : cursor !== null) ? inUrl(first) : null,
    older: last && (goesBack || hasMore) ? inUrl(last) : null,
  }
}

function inUrl({ at, id }: Place): string {
  return `${at.getTime()}_${id}`
}

function placeOf(text: unknown): Place | null {
  const [, moment, id] = (typeof text === 'string' && pattern.exec(text)) || []
  return moment && id ? { at: new Date(Number(moment)), id } : null
}

const pattern = /^(\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
