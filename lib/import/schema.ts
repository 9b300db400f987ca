import { z } from 'zod'
import { fieldNames, type Mapping } from './mapping'
import { isMeaning, type Meaning } from './status'

export const mostRows = 250_000
export const mostNewFunctions = 200

const chosenSchema = z.object({
  /** The header of each field, in the order of `fieldNames`; '' leaves a field out. */
  column: z.array(z.string().max(300)).max(fieldNames.length),
  /** A status of the file, and what it means here, side by side. */
  from: z.array(z.string().max(300)).max(500),
  to: z.array(z.string().max(60)).max(500),
})

/** How a file is to be read, as far as somebody has said; its headers suggest the rest. */
export type Chosen = { mapping: Mapping; meanings: Map<string, Meaning> }

/** From an address: `column=…&column=…&from=Enacted&to=approved`. What makes no sense is left out. */
export function chosenIn(search: URLSearchParams): Chosen {
  const parsed = chosenSchema.safeParse({
    column: search.getAll('column'),
    from: search.getAll('from'),
    to: search.getAll('to'),
  })
  const { column, from, to } = parsed.data ?? { column: [], from: [], to: [] }
  const mapping: Mapping = {}
  for (const [index, field] of fieldNames.entries()) {
    const header = column[index]
    if (header !== undefined) mapping[field] = header
  }
  const meanings = new Map<string, Meaning>()
  for (const [index, status] of from.entries()) {
    const meaning = to[index] ?? ''
    if (isMeaning(meaning)) meanings.set(status, meaning)
  }
  return { mapping, meanings }
}
