import { z } from 'zod'
import { cores, day, statuses } from '@/lib/decision/schema'
import { filterHref, filterOf, type Search } from '@/lib/filter-address'
import { uuid } from '@/lib/uuid'

/** What somebody looks for in the register. All given at once are meant at once. */
export type RegisterFilter = {
  words?: string
  status?: (typeof statuses)[number]
  functionId?: string
  groupId?: string
  /** Together with a group: a cell, this group at this stage. */
  stageId?: string
  core?: (typeof cores)[number]
  ownerId?: string
  /** Days of the latest activity, in the reader's zone, both included. */
  from?: string
  to?: string
}

/** How each filter is called in the address, and on the screen. */
export const filterNames = {
  words: { param: 'q', label: 'Words' },
  status: { param: 'status', label: 'Status' },
  functionId: { param: 'function', label: 'Function' },
  groupId: { param: 'group', label: 'Group' },
  stageId: { param: 'stage', label: 'Stage' },
  core: { param: 'core', label: 'Power core' },
  ownerId: { param: 'owner', label: 'Owner' },
  from: { param: 'from', label: 'Active from' },
  to: { param: 'to', label: 'Active until' },
} as const satisfies Record<keyof RegisterFilter, { param: string; label: string }>

export const mostWords = 200

const shapes = {
  words: z.string().trim().min(1).max(mostWords),
  status: z.enum(statuses),
  functionId: uuid,
  groupId: uuid,
  stageId: uuid,
  core: z.enum(cores),
  ownerId: uuid,
  from: day,
  to: day,
} satisfies Record<keyof RegisterFilter, z.ZodType>

/** The filter that stands in an address, and the labels of what makes no sense there. */
export function filterFrom(search: Search) {
  return filterOf<RegisterFilter>(search, { names: filterNames, shapes })
}

/** The address of the register with this filter, and a place in the list if one is given. */
export function registerHref(
  filter: RegisterFilter,
  place?: { older?: string | null; newer?: string | null },
): string {
  return filterHref('/decisions', { names: filterNames, filter }, place)
}

export const filterKeys = Object.keys(filterNames) as (keyof RegisterFilter)[]

/** "-fee" alone says what not to look for, and would have to read everything to find it. */
export function looksForNothing(words: string): boolean {
  return words.split(/\s+/).every((word) => word.startsWith('-'))
}

/** What is typed in the palette. */
export const findSchema = z.object({ q: z.string().trim().max(mostWords).default('') })
