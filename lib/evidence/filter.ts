import { z } from 'zod'
import { filterHref, filterOf, type Search } from '@/lib/filter-address'
import type { Feeling } from '@/lib/note/schema'
import { looksForNothing } from '@/lib/register/schema'
import { uuid } from '@/lib/uuid'
import { type Age, ageLabels, ages } from './freshness'
import { type Kind, kindLabels, kinds } from './grade'
import { limits } from './limits'
import { type About, aboutLabels, abouts, feelings } from './schema'

/** What somebody looks for in the library. All given at once are meant at once. */
export type EvidenceFilter = {
  words?: string
  kind?: Kind
  groupId?: string
  /** Together with a group: a cell, this group at this stage. */
  stageId?: string
  feeling?: Feeling
  about?: About
  age?: Age
  cited?: Cited
  /** Without it: what is in use, duplicates included. */
  state?: State
}

export const citeds = ['cited', 'uncited'] as const
type Cited = (typeof citeds)[number]
export const citedLabels: Record<Cited, string> = { cited: 'Cited', uncited: 'Not cited yet' }

export const states = ['duplicate', 'withdrawn'] as const
type State = (typeof states)[number]
export const stateLabels: Record<State, string> = {
  duplicate: 'Duplicates only',
  withdrawn: 'Taken out of use',
}

/** How each filter is called in the address, and on the screen. */
export const filterNames = {
  words: { param: 'q', label: 'Words' },
  kind: { param: 'kind', label: 'Kind' },
  groupId: { param: 'group', label: 'Group' },
  stageId: { param: 'stage', label: 'Stage' },
  feeling: { param: 'feeling', label: 'Feeling' },
  about: { param: 'about', label: 'Tells about' },
  age: { param: 'age', label: 'Freshness' },
  cited: { param: 'cited', label: 'Use' },
  state: { param: 'state', label: 'Show' },
} as const satisfies Record<keyof EvidenceFilter, { param: string; label: string }>

export const filterKeys = Object.keys(filterNames) as (keyof EvidenceFilter)[]

/** The choices of the filters that have their own words. */
export const filterLabels = {
  kind: kindLabels,
  feeling: { frustration: 'Frustration', delight: 'Delight' },
  about: aboutLabels,
  age: {
    fresh: `${ageLabels.fresh}: up to 6 months`,
    ageing: ageLabels.ageing,
    old: `${ageLabels.old}: more than 2 years`,
  },
  cited: citedLabels,
  state: stateLabels,
} as const satisfies Partial<Record<keyof EvidenceFilter, Record<string, string>>>

const shapes = {
  words: z.string().trim().min(1).max(limits.words),
  kind: z.enum(kinds),
  groupId: uuid,
  stageId: uuid,
  feeling: z.enum(feelings),
  about: z.enum(abouts),
  age: z.enum(ages),
  cited: z.enum(citeds),
  state: z.enum(states),
} satisfies Record<keyof EvidenceFilter, z.ZodType>

/** The filter that stands in an address, and the labels of what makes no sense there. */
export function filterFrom(search: Search) {
  return filterOf<EvidenceFilter>(search, { names: filterNames, shapes })
}

/** The address of the library with this filter, and a place in the list if one is given. */
export function libraryHref(
  filter: EvidenceFilter,
  place?: { older?: string | null; newer?: string | null },
): string {
  return filterHref('/evidence', { names: filterNames, filter }, place)
}

/** The words to look for, when there is something to look for in them. */
export function wordsIn({ words }: EvidenceFilter): string | null {
  return words && !looksForNothing(words) ? words : null
}
