import { z } from 'zod'
import { fieldNames, type Mapping } from './mapping'
import { isMeaning, type Meaning } from './status'

/** Larger files come in by the command line, which reads them piece by piece. */
export const mostBytes = 8 * 1024 * 1024
export const mostRows = 250_000
export const mostNewFunctions = 200

const chosenSchema = z.object({
  /** The header of each field, in the order of `fieldNames`; '' leaves a field out. */
  column: z.array(z.string().max(300)).max(fieldNames.length).default([]),
  /** A status of the file, and what it means here, side by side. */
  from: z.array(z.string().max(300)).max(500).default([]),
  to: z.array(z.string().max(60)).max(500).default([]),
})

/** What somebody chose on the screen. A form sends it with the import, an address while it is tried. */
export const importKeptSchema = chosenSchema.extend({ fileId: z.uuid() })
export type ImportKept = z.output<typeof importKeptSchema>

export type Chosen = { mapping: Mapping; meanings: Map<string, Meaning> }

export function chosenBy({ column, from, to }: z.output<typeof chosenSchema>): Chosen {
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

type Search = Record<string, string | string[] | undefined>

/** The same from an address; what makes no sense is left out. */
export function chosenIn(search: Search): Chosen {
  const list = (name: string) => [search[name] ?? []].flat()
  const parsed = chosenSchema.safeParse({
    column: list('column'),
    from: list('from'),
    to: list('to'),
  })
  return chosenBy(parsed.success ? parsed.data : { column: [], from: [], to: [] })
}
