import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db'
import { evidenceColumns } from '@/lib/evidence/schema'
import { columnsFor, whyNotColumns } from '@/lib/import/columns'
import { allOrNothing, NothingImported } from '@/lib/import/commands'
import {
  BrokenFile,
  type Bytes,
  batches,
  type FileRow,
  headersOrNone,
  rowsOf,
  watched,
} from '@/lib/import/file'
import { importKept } from '@/lib/import-file/commands'
import { keptFile } from '@/lib/import-file/queries'
import type { ImportFileInput } from '@/lib/import-file/schema'
import type { Actor, AnyActor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { type Refusal, type Result, refuse } from '@/lib/result'
import { inARow, insertSql } from '@/lib/rows'
import { dayIn } from '@/lib/time'
import { record } from '@/lib/trail/record'
import { fields, type Mapping } from './fields'
import { houseOf, knownReferences } from './queries'
import { type EvidenceReport, tally } from './report'
import { type Frame, type ImportedPiece, readPiece, referenceOfRow } from './row'
import { type Defaults, mostRows, readingIn } from './schema'

export type ImportOptions = {
  /** The name of the file, for the trail. */
  file: string
  /** What was chosen; the headers suggest the rest. */
  mapping?: Mapping
  /** What rows say that don’t say it themselves. */
  defaults?: Defaults
  /** Reads and judges everything, writes nothing. */
  isDryRun?: boolean
}

const batchSize = 500

/**
 * Brings in the evidence of a CSV file: all of it, or none, piece by piece, so that a file of any
 * length takes the same memory. What came before, by its reference or by what its row says, is left
 * as it is, so that the same file can come again. Refused with every bad row and its line.
 */
export async function importEvidence(
  actor: AnyActor,
  bytes: Bytes,
  options: ImportOptions,
): Promise<Result<EvidenceReport>> {
  const denied = whyNotPermitted(actor, 'import')
  if (denied) return refuse(denied)
  return allOrNothing(actor, (tx) => bringIn(tx, actor, { bytes, options }))
}

type Coming = { bytes: Bytes; options: ImportOptions }

async function bringIn(tx: Tx, actor: AnyActor, { bytes, options }: Coming) {
  const { isDryRun = false, defaults = {} } = options
  // One at a time: of two equal files the second has to find what the first brought.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('evidence ' || ${actor.organizationId}, 0))::text`
  const { timeZone, ...names } = await houseOf(tx, actor)
  const lost = whyNotDefaults(defaults, names)
  if (lost) throw new NothingImported(refuse(lost))
  const frame = { defaults, today: dayIn(now(), timeZone), ...names }
  const known = await knownReferences(tx, actor)
  const at = now()
  const count = tally()
  const hash = createHash('sha256')
  let mapping: Mapping | undefined

  const watch = { hash, sawEnd: count.endsOpen }
  await inARow(tx, async (send) => {
    for await (const rows of batches(rowsOf(watched(bytes, watch)), batchSize)) {
      mapping ??= readableMapping(rows, options, defaults)
      const fresh: NewPiece[] = []
      for (const { line, row } of rows) {
        count.sawRow(line)
        if (count.report.rows > mostRows) throw new BrokenFile(line, tooManyRows)
        const read = readPiece(line, row, { ...frame, mapping })
        if ('bad' in read) {
          count.sawBad(read.bad)
          continue
        }
        const reference = read.piece.reference ?? digestOf(row)
        const isNew = !known.has(reference)
        count.sawGood(read.piece, { isNew })
        known.add(reference)
        if (isNew) fresh.push({ ...read.piece, reference })
      }
      // Once a row is bad nothing will be kept; the rest is read only to name every other one.
      if (isDryRun || count.report.badRows > 0 || fresh.length === 0) continue
      await send(piecesSql(actor, { pieces: fresh, addedAt: at }))
    }
  })
  const report = count.done()
  if (report.rows === 0) throw new BrokenFile(null, 'The file has a first line and no rows.')
  if (isDryRun) return report
  if (report.badRows > 0) throw new NothingImported(refusalOf(report))
  const { added, unchanged } = report
  const data = { file: options.file, added, unchanged, digest: hash.digest('hex') }
  // The same moment as the pieces': the trail of each begins with this line.
  await record(tx, actor, { kind: 'evidence.imported', data }, { at })
  return report
}

const tooManyRows = `A file may have ${mostRows.toLocaleString('en')} rows. Divide it.`

/** What is chosen for all rows is looked up like what a row names itself. */
function whyNotDefaults(
  { groupId, stageId, stageByTopic }: Defaults,
  { groups, stages }: Pick<Frame, 'groups' | 'stages'>,
): string | null {
  if (groupId && ![...groups.values()].includes(groupId))
    return 'The group chosen for all rows is not there any more. Choose another, or none.'
  if (stageId && ![...stages.values()].includes(stageId))
    return 'The stage chosen for all rows is not there any more. Choose another, or none.'
  const known = new Set(stages.values())
  for (const [topic, id] of stageByTopic ?? [])
    if (!known.has(id))
      return `The stage chosen for “${topic}” is not there any more. Choose another, or none.`
  return null
}

/** A column for the kind or the day is needed only when no default stands in for it. */
function readableMapping([first]: FileRow[], options: ImportOptions, defaults: Defaults): Mapping {
  const headers = Object.keys(first?.row ?? {})
  const mapping = columnsFor(fields, headers, options.mapping)
  const whyNot = whyNotColumns(fields, headers, mapping)
  if (whyNot) throw new NothingImported(refuse(whyNot))
  const lacking = (['kind', 'collectedOn'] as const)
    .filter((name) => !mapping[name] && !defaults[name])
    .map((name) => [name, `No column holds ${needed[name]}. Choose it for all rows at once.`])
  if (lacking.length === 0) return mapping
  const wrong = Object.fromEntries(lacking.map(([name, why]) => [name, [why]]))
  throw new NothingImported(refuse(lacking.map(([, why]) => why).join(' '), wrong))
}

const needed = { kind: 'the kind', collectedOn: 'the day it was collected' } as const

/** What a row says, whatever is chosen for all: it is known again when the file comes again. */
function digestOf(row: Readonly<Record<string, string>>): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(Object.entries(row)))
    .digest('hex')
  return referenceOfRow(digest)
}

function refusalOf({ badRows, bad }: EvidenceReport): Refusal {
  const rows = badRows === 1 ? '1 row' : `${badRows.toLocaleString('en')} rows`
  return refuse(`Nothing was imported: ${rows} can’t be read.`, {
    rows: bad.map(({ line, reason }) => `Line ${line}: ${reason}`),
  })
}

type NewPiece = ImportedPiece & { reference: string }

function piecesSql(
  actor: AnyActor,
  { pieces, addedAt }: { pieces: readonly NewPiece[]; addedAt: Date },
) {
  return insertSql(
    'evidence',
    evidenceColumns,
    pieces.map(({ line: _, ...piece }) => ({
      ...piece,
      organizationId: actor.organizationId,
      id: v7(),
      noteId: null,
      addedById: actor.kind === 'person' ? actor.personId : null,
      addedAt,
      withdrawnAt: null,
      withdrawnReason: '',
    })),
  )
}

export type Look = {
  name: string
  headers: string[]
  mapping: Mapping
  defaults: Defaults
  /** What importing it would do, or why it can’t be read at all. */
  found: Result<EvidenceReport>
}

/** A dry run of a kept file; null when it isn’t there. */
export async function lookAtEvidence(
  actor: Actor,
  { fileId, chosen }: ImportFileInput,
): Promise<Look | null> {
  const file = await keptFile(actor, fileId)
  if (!file) return null
  const { name, content } = file
  const { mapping, defaults } = readingIn(new URLSearchParams(chosen))
  const headers = await headersOrNone([content])
  const options = { file: name, mapping, defaults, isDryRun: true }
  const found = await importEvidence(actor, [content], options)
  return { name, headers, mapping: columnsFor(fields, headers, mapping), defaults, found }
}

/** Imports the evidence of the file that was looked at, read the way it was looked at. */
export function importKeptEvidence(
  actor: Actor,
  { fileId, chosen }: ImportFileInput,
): Promise<Result<EvidenceReport>> {
  const reading = readingIn(new URLSearchParams(chosen))
  return importKept(actor, fileId, ({ name, content }) =>
    importEvidence(actor, [content], { file: name, ...reading }),
  )
}
