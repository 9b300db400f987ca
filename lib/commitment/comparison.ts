import { z } from 'zod'
import { filterOf, type Search } from '@/lib/filter-address'

/** The versions of the code that an address asks to compare, and what in it can't be read. */
export function comparisonFrom(search: Search) {
  return filterOf<{ from?: number; to?: number }>(search, { names, shapes })
}

const names = {
  from: { param: 'from', label: 'From version' },
  to: { param: 'to', label: 'To version' },
}
const version = z.coerce.number().int().min(1).max(1_000_000)
const shapes = { from: version, to: version }
