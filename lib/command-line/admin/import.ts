import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { importDecisions } from '@/lib/import/commands'
import { readMapping } from '@/lib/import/mapping'
import { meanings as known, type Meaning, readStatusRule } from '@/lib/import/status'
import type { ImportReport } from '@/lib/import/tally'
import { organizationWithSlug } from '@/lib/organization/queries'
import { systemActor } from '@/lib/person/actor'
import { Trouble } from '../trouble.mjs'
import type { AdminContext } from './command'
import { words } from './words'

/** Brings in the decisions of a CSV file, all of them or none. */
export async function run({ args }: AdminContext): Promise<number> {
  const { values, positionals } = read(args)
  const [path, ...more] = positionals
  if (!path || more.length > 0) throw new Trouble('Name one file: import decisions FILE.')
  if (!existsSync(path)) throw new Trouble(`There is no file ${path}.`)
  const slug = values.organization ?? ''
  const organizationId = await organizationWithSlug(slug)
  if (!organizationId)
    throw new Trouble(`There is no organization ${slug || '(say --organization)'}.`)

  const start = performance.now()
  const isDryRun = values['dry-run']
  const result = await importDecisions(systemActor(organizationId), createReadStream(path), {
    file: basename(path),
    mapping: orTrouble(readMapping(values.map)),
    meanings: new Map(values.status.map(statusRule)),
    isDryRun,
  })
  if (!result.ok) {
    for (const row of result.fields?.rows ?? []) console.error(row)
    throw new Trouble(result.reason)
  }
  tell(result.value, { isDryRun, seconds: (performance.now() - start) / 1000 })
  return result.value.badRows > 0 ? 1 : 0
}

function read(args: string[]) {
  return words(() => ({ values: parse(args) }))
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      organization: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      map: { type: 'string', default: '' },
      status: { type: 'string', multiple: true, default: [] },
    },
  })
}

function orTrouble<T extends object>(value: T | string): T {
  if (typeof value === 'string') throw new Trouble(value)
  return value
}

function statusRule(text: string): [string, Meaning] {
  const { from, to } = orTrouble(readStatusRule(text))
  return [from, to]
}

function tell(report: ImportReport, { isDryRun, seconds }: { isDryRun: boolean; seconds: number }) {
  const number = (count: number) => count.toLocaleString('en')
  for (const { line, reason } of report.bad) console.log(`Line ${line}: ${reason}`)
  for (const { status, count, meaning } of report.statuses) {
    const means = meaning ? known[meaning].label : 'not known: say it with --status'
    console.log(`${number(count).padStart(9)}  “${status || 'no status'}” → ${means}`)
  }
  if (report.assumedDays > 0)
    console.log(
      `${number(report.assumedDays)} settled without a day keep the day they were proposed.`,
    )
  if (report.openEnd !== null)
    console.log(
      `The file stops without a line break. Look whether line ${report.openEnd} is whole: it may have been cut off there.`,
    )
  console.log(`rows          ${number(report.rows)}`)
  console.log(`${isDryRun ? 'would add' : 'added'}     ${number(report.added)}`)
  console.log(`already here  ${number(report.unchanged)}`)
  if (report.badRows > 0) console.log(`bad rows      ${number(report.badRows)}`)
  console.log(`new functions ${number(report.newFunctions.length)}`)
  console.log(`${isDryRun ? 'Nothing was written' : 'Done'} (${seconds.toFixed(1)} s).`)
}
