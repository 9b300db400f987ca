import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { customerModel } from '@/lib/customer/queries'
import { importEvidence } from '@/lib/evidence-import/commands'
import { fields } from '@/lib/evidence-import/fields'
import type { EvidenceReport } from '@/lib/evidence-import/report'
import { type Defaults, defaultsSchema } from '@/lib/evidence-import/schema'
import { readColumns } from '@/lib/import/columns'
import { organizationWithSlug } from '@/lib/organization/queries'
import { type SystemActor, systemActor } from '@/lib/person/actor'
import { Trouble } from '../trouble.mjs'
import type { AdminContext } from './command'
import { words } from './words'

/** Brings in the evidence of a CSV file, all of it or none. */
export async function run({ args }: AdminContext): Promise<number> {
  const { values, positionals } = words(() => ({ values: parse(args) }))
  const [path, ...more] = positionals
  if (!path || more.length > 0) throw new Trouble('Name one file: import evidence FILE.')
  if (!existsSync(path)) throw new Trouble(`There is no file ${path}.`)
  const slug = values.organization ?? ''
  const organizationId = await organizationWithSlug(slug)
  if (!organizationId)
    throw new Trouble(`There is no organization ${slug || '(say --organization)'}.`)
  const mapping = readColumns(fields, values.map)
  if (typeof mapping === 'string') throw new Trouble(mapping)

  const start = performance.now()
  const actor = systemActor(organizationId)
  const isDryRun = values['dry-run']
  const result = await importEvidence(actor, createReadStream(path), {
    file: basename(path),
    mapping,
    defaults: await defaultsOf(actor, values),
    isDryRun,
  })
  if (!result.ok) {
    for (const row of result.fields?.rows ?? []) console.error(row)
    throw new Trouble(result.reason)
  }
  tell(result.value, { isDryRun, seconds: (performance.now() - start) / 1000 })
  return result.value.badRows > 0 ? 1 : 0
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

function tell(
  report: EvidenceReport,
  { isDryRun, seconds }: { isDryRun: boolean; seconds: number },
) {
  const number = (count: number) => count.toLocaleString('en')
  for (const { line, reason } of report.bad) console.log(`Line ${line}: ${reason}`)
  if (report.openEnd !== null)
    console.log(
      `The file stops without a line break. Look whether line ${report.openEnd} is whole: it may have been cut off there.`,
    )
  console.log(`rows          ${number(report.rows)}`)
  console.log(`${isDryRun ? 'would add' : 'added'}     ${number(report.added)}`)
  console.log(`already here  ${number(report.unchanged)}`)
  if (report.badRows > 0) console.log(`bad rows      ${number(report.badRows)}`)
  console.log(`${isDryRun ? 'Nothing was written' : 'Done'} (${seconds.toFixed(1)} s).`)
}
