import { existsSync } from 'node:fs'
import type { BadRow } from '@/lib/import/row'
import { organizationWithSlug } from '@/lib/organization/queries'
import { type SystemActor, systemActor } from '@/lib/person/actor'
import type { Result } from '@/lib/result'
import { Trouble } from '../trouble.mjs'

type Named = { what: 'decisions' | 'evidence'; positionals: string[]; slug: string | undefined }

/** The one file to import, and for whom. */
export async function fileToImport({ what, positionals, slug }: Named): Promise<{
  path: string
  actor: SystemActor
}> {
  const [path, ...more] = positionals
  if (!path || more.length > 0) throw new Trouble(`Name one file: import ${what} FILE.`)
  if (!existsSync(path)) throw new Trouble(`There is no file ${path}.`)
  const organizationId = slug && (await organizationWithSlug(slug))
  if (!organizationId)
    throw new Trouble(`There is no organization ${slug || '(say --organization)'}.`)
  return { path, actor: systemActor(organizationId) }
}

type Report = {
  rows: number
  added: number
  unchanged: number
  badRows: number
  bad: BadRow[]
  openEnd: number | null
}

type Telling<R> = {
  isDryRun: boolean
  bringIn: () => Promise<Result<R>>
  /** What only this kind of row has to say. */
  tellMore?: (report: R) => void
}

/** Imports, says what came of it, and answers with the exit code. */
export async function importAndTell<R extends Report>({
  isDryRun,
  bringIn,
  tellMore,
}: Telling<R>): Promise<number> {
  const start = performance.now()
  const result = await bringIn()
  if (!result.ok) {
    for (const row of result.fields?.rows ?? []) console.error(row)
    throw new Trouble(result.reason)
  }
  const { bad, openEnd, rows, added, unchanged, badRows } = result.value
  for (const { line, reason } of bad) console.log(`Line ${line}: ${reason}`)
  tellMore?.(result.value)
  if (openEnd !== null)
    console.log(
      `The file stops without a line break. Look whether line ${openEnd} is whole: it may have been cut off there.`,
    )
  console.log(`rows          ${counted(rows)}`)
  console.log(`${isDryRun ? 'would add' : 'added'}     ${counted(added)}`)
  console.log(`already here  ${counted(unchanged)}`)
  if (badRows > 0) console.log(`bad rows      ${counted(badRows)}`)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${isDryRun ? 'Nothing was written' : 'Done'} (${seconds} s).`)
  return badRows > 0 ? 1 : 0
}

export function counted(count: number): string {
  return count.toLocaleString('en')
}
