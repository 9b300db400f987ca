import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { customerModel } from '@/lib/customer/queries'
import { importEvidence } from '@/lib/evidence-import/commands'
import { fields } from '@/lib/evidence-import/fields'
import { type Defaults, defaultsSchema } from '@/lib/evidence-import/schema'
import { readColumns } from '@/lib/import/columns'
import type { SystemActor } from '@/lib/person/actor'
import { Trouble } from '../trouble.mjs'
import type { AdminContext } from './command'
import { fileToImport, importAndTell } from './importing'
import { words } from './words'

/** Brings in the evidence of a CSV file, all of it or none. */
export async function run({ args }: AdminContext): Promise<number> {
  const { values, positionals } = words(() => ({ values: parse(args) }))
  const { organization: slug, 'dry-run': isDryRun } = values
  const { path, actor } = await fileToImport({ what: 'evidence', positionals, slug })
  const mapping = readColumns(fields, values.map)
  if (typeof mapping === 'string') throw new Trouble(mapping)
  const defaults = await defaultsOf(actor, values)
  const options = { file: basename(path), mapping, defaults, isDryRun }
  return importAndTell({
    isDryRun,
    bringIn: () => importEvidence(actor, createReadStream(path), options),
  })
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      organization: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      map: { type: 'string', default: '' },
      kind: { type: 'string' },
      group: { type: 'string' },
      stage: { type: 'string' },
      'collected-on': { type: 'string' },
      about: { type: 'string' },
    },
  })
}

type Given = ReturnType<typeof parse>['values']

/** What was said for all rows, by the names people use; what makes no sense is said. */
async function defaultsOf(actor: SystemActor, given: Given): Promise<Defaults> {
  const { groups, stages } = await customerModel(actor)
  const asked = {
    kind: given.kind,
    groupId: named(groups, 'group', given.group),
    stageId: named(stages, 'stage', given.stage),
    collectedOn: given['collected-on'],
    about: given.about,
  }
  const defaults = defaultsSchema.parse(asked)
  const wrong = (['kind', 'collectedOn', 'about'] as const).find(
    (name) => asked[name] !== undefined && defaults[name] === undefined,
  )
  if (wrong) throw new Trouble(`“${asked[wrong]}” can’t be read as ${meanings[wrong]}.`)
  return defaults
}

const meanings = {
  kind: 'a kind: trial, observed, interview, survey, complaint, support-contact, note or opinion',
  collectedOn: 'a day, such as 2026-11-22',
  about: 'customer or us',
}

function named(
  all: { id: string; name: string }[],
  what: string,
  name: string | undefined,
): string | undefined {
  if (name === undefined) return undefined
  const found = all.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (found) return found.id
  const known = all.map((one) => one.name).join(', ')
  throw new Trouble(`There is no ${what} ${name}. There are: ${known}.`)
}
