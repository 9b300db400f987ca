import { z } from 'zod'
import { day } from '@/lib/decision/schema'
import { kinds } from '@/lib/evidence/grade'
import { abouts } from '@/lib/evidence/schema'
import { uuid } from '@/lib/uuid'
import { fieldNames, type Mapping } from './fields'

export const mostRows = 100_000

/** What rows say that don’t say it themselves. */
export const defaultsSchema = z.object({
  kind: z.enum(kinds).optional().catch(undefined),
  groupId: uuid.optional().catch(undefined),
  stageId: uuid.optional().catch(undefined),
  collectedOn: day.optional().catch(undefined),
  about: z.enum(abouts).optional().catch(undefined),
})
export type Defaults = z.output<typeof defaultsSchema> & {
  /** Where each topic belongs, for rows that name no stage: ids by topic, as the library writes it. */
  stageByTopic?: ReadonlyMap<string, string>
}

/** How a file is to be read, as far as somebody has said; its headers suggest the rest. */
export type Reading = { mapping: Mapping; defaults: Defaults }

/** From an address: `column=…&column=…&kind=survey&topic=…&at=…`. What makes no sense is left out. */
export function readingIn(search: URLSearchParams): Reading {
  const mapping: Mapping = {}
  const columns = search.getAll('column')
  for (const [index, field] of fieldNames.entries()) {
    const header = columns[index]
    if (header !== undefined && header.length <= 300) mapping[field] = header
  }
  const given = Object.keys(defaultsSchema.shape).map((name) => [
    name,
    search.get(name) ?? undefined,
  ])
  const defaults = defaultsSchema.parse(Object.fromEntries(given))
  return { mapping, defaults: { ...defaults, stageByTopic: stageByTopicIn(search) } }
}

/** A topic and where it belongs, side by side. */
function stageByTopicIn(search: URLSearchParams): ReadonlyMap<string, string> {
  const at = search.getAll('at')
  return new Map(
    search.getAll('topic').flatMap((topic, index) => {
      const stageId = uuid.safeParse(at[index])
      return stageId.success ? [[topic, stageId.data] as const] : []
    }),
  )
}
