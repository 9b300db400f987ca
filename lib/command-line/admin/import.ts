import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { importDecisions } from '@/lib/import/commands'
import { readMapping } from '@/lib/import/mapping'
import { meanings as known, type Meaning, readStatusRule } from '@/lib/import/status'
import type { ImportReport } from '@/lib/import/tally'
import { Trouble } from '../trouble.mjs'
import type { AdminContext } from './command'
import { counted, fileToImport, importAndTell } from './importing'
import { words } from './words'

/** Brings in the decisions of a CSV file, all of them or none. */
export async function run({ args }: AdminContext): Promise<number> {
  const { values, positionals } = read(args)
  const { organization: slug, 'dry-run': isDryRun } = values
  const { path, actor } = await fileToImport({ what: 'decisions', positionals, slug })
  const mapping = orTrouble(readMapping(values.map))
  const meanings = new Map(values.status.map(statusRule))
  const options = { file: basename(path), mapping, meanings, isDryRun }
  return importAndTell({
    isDryRun,
    bringIn: () => importDecisions(actor, createReadStream(path), options),
    tellMore,
  })
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

function tellMore({ statuses, assumedDays, newFunctions }: ImportReport) {
  for (const { status, count, meaning } of statuses) {
    const means = meaning ? known[meaning].label : 'not known: say it with --status'
    console.log(`${counted(count).padStart(9)}  “${status || 'no status'}” → ${means}`)
  }
  if (assumedDays > 0)
    console.log(`${counted(assumedDays)} settled without a day keep the day they were proposed.`)
  console.log(`new functions ${counted(newFunctions.length)}`)
}
