import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { now } from '@/lib/clock'
import { Prisma, type Tx, write } from '@/lib/db'
import type { AnyActor } from '@/lib/person/actor'
import { ensureStandIn } from '@/lib/person/commands'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Refusal, type Result, refuse } from '@/lib/result'
import { inARow, inBulk, insertSql } from '@/lib/rows'
import { type Day, dayIn } from '@/lib/time'
import { record, recordAllSql } from '@/lib/trail/record'
import { decisionColumns, decisionRow, emptyOne, type NoonOf, noons } from './decision-row'
import { BrokenFile, type Bytes, batches, type FileRow, rowsOf, watched } from './file'
import { type Mapping, mappingFor, whyNotMapping } from './mapping'
import { importHouse, knownReferences, responsibleFor } from './queries'
import { type ImportedDecision, readRow } from './row'
import { mostNewFunctions, mostRows } from './schema'
import type { Meaning } from './status'
import { type ImportReport, tally } from './tally'

export type ImportOptions = {
  /** The name of the file, for the trail. */
  file: string
  /** What was chosen; the headers suggest the rest. */
  mapping?: Mapping
  meanings?: ReadonlyMap<string, Meaning>
  /** Reads and judges everything, writes nothing. */
  isDryRun?: boolean
}

/** Prisma remembers the parameters of its last hundred statements: smaller batches keep that small. */
const batchSize = 250

/**
 * Brings in the decisions of a CSV file: all of them, or none. Reads it piece by piece, so that a file
 * of any length takes the same memory. A reference that is known already is left as it is, so that
 * the same file can come again. Refused with every bad row and its line.
 */
export async function importDecisions(
  actor: AnyActor,
  bytes: Bytes,
  options: ImportOptions,
): Promise<Result<ImportReport>> {
  const denied = whyNotPermitted(actor, 'import')
  if (denied) return refuse(denied)
  return allOrNothing(actor, (tx) => bringIn(tx, actor, { bytes, options }))
}

/** One transaction for a whole file. What it throws as `NothingImported` is the answer, and no change stays. */
export async function allOrNothing<T>(
  actor: AnyActor,
  bringIn: (tx: Tx) => Promise<T>,
): Promise<Result<T>> {
  try {
    return done(await write(actor, (tx) => inBulk(tx, () => bringIn(tx)), { seconds: 600 }))
  } catch (error) {
    if (error instanceof NothingImported) return error.refusal
    if (error instanceof BrokenFile) return refuse(error.message)
    throw error
  }
}

/** Leaves the transaction without its changes. */
export class NothingImported extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason)
  }
}

type Coming = { bytes: Bytes; options: ImportOptions }

async function bringIn(tx: Tx, actor: AnyActor, { bytes, options }: Coming): Promise<ImportReport> {
  const { isDryRun = false, meanings = new Map() } = options
  const { house, today } = await houseOf(tx, actor, { isDryRun })
  const known = await knownReferences(tx, actor)
  const count = tally(meanings)
  const seen = new Map<string, number>()
  const hash = createHash('sha256')
  let mapping: Mapping | undefined

  const watch = { hash, sawEnd: count.endsOpen }
  await inARow(tx, async (send) => {
    for await (const rows of batches(rowsOf(watched(bytes, watch)), batchSize)) {
      mapping ??= readableMapping(rows, options)
      const good = decisionsIn(rows, { mapping, meanings, today, count, seen })
      const fresh = good.filter(({ reference }) => !known.has(reference))
      for (const decision of good) {
        count.sawGood(decision, { isNew: !known.has(decision.reference) })
      }
      const added = newFunctions(house, fresh)
      count.report.newFunctions.push(...added.map(({ name }) => name))
      if (count.report.newFunctions.length > mostNewFunctions)
        throw new NothingImported(tooManyFunctions)
      // Once a row is bad nothing will be kept; the rest is read only to name every other one.
      if (isDryRun || count.report.badRows > 0 || fresh.length === 0) continue
      house.proposerId ??= (await responsibleFor(tx, actor)) ?? (await ensureStandIn(tx, actor))
      const { proposerId } = house
      if (added.length > 0) await send(addedSql(actor, added))
      await send(writtenSql(actor, { house, decisions: fresh, proposerId }))
    }
  })
  const report = count.done()
  if (report.rows === 0) throw new BrokenFile(null, 'The file has a first line and no rows.')
  if (isDryRun) return report
  if (report.badRows > 0) throw new NothingImported(refusalOf(report))
  await finish(tx, actor, { house, report, file: options.file, digest: hash.digest('hex') })
  return report
}

type Judging = {
  mapping: Mapping
  meanings: ReadonlyMap<string, Meaning>
  today: Day
  count: ReturnType<typeof tally>
  /** The line of each reference so far. */
  seen: Map<string, number>
}

/** The good ones of these rows. What is wrong with the others is counted and named. */
function decisionsIn(rows: FileRow[], { count, seen, ...frame }: Judging): ImportedDecision[] {
  const { status } = frame.mapping
  const good: ImportedDecision[] = []
  for (const { line, row } of rows) {
    count.sawRow(line, (status ? (row[status] ?? '') : '').trim())
    if (count.report.rows > mostRows) throw new BrokenFile(line, tooManyRows)
    const read = readRow(line, row, frame)
    if ('bad' in read) {
      count.sawBad(read.bad)
      continue
    }
    const { reference } = read.decision
    const before = seen.get(reference)
    seen.set(reference, before ?? line)
    if (before === undefined) good.push(read.decision)
    else
      count.sawBad({ line, reason: `Its reference “${reference}” stands on line ${before} too.` })
  }
  return good
}

const tooManyRows = `A file may have ${mostRows.toLocaleString('en')} rows. Divide it.`

const tooManyFunctions = refuse(
  `These rows name more than ${mostNewFunctions} functions that are not there yet. Is the right column chosen for “Function”?`,
)

function readableMapping([first]: FileRow[], options: ImportOptions): Mapping {
  const headers = Object.keys(first?.row ?? {})
  const mapping = mappingFor(headers, options.mapping)
  const whyNot = whyNotMapping(headers, mapping)
  if (whyNot) throw new NothingImported(refuse(whyNot))
  return mapping
}

function refusalOf(report: ImportReport): Refusal {
  const rows = report.badRows === 1 ? '1 row' : `${report.badRows.toLocaleString('en')} rows`
  return refuse(`Nothing was imported: ${rows} can’t be read.`, {
    rows: report.bad.map(({ line, reason }) => `Line ${line}: ${reason}`),
  })
}

/** What stays the same for all rows. The number of the last decision is held until the end. */
type House = {
  /** Looked for when the first decisions are written. */
  proposerId: string | null
  noonOf: NoonOf
  lastNumber: number
  functions: Map<string, string>
}

async function houseOf(tx: Tx, actor: AnyActor, { isDryRun }: { isDryRun: boolean }) {
  const { timeZone, ...found } = await importHouse(tx, actor, { isHeld: !isDryRun })
  const house: House = {
    proposerId: actor.kind === 'person' ? actor.personId : null,
    noonOf: noons(timeZone),
    lastNumber: found.lastDecisionNumber,
    functions: new Map(Object.entries(found.functions)),
  }
  return { house, today: dayIn(now(), timeZone) }
}

type Batch = { house: House; decisions: ImportedDecision[] }

type NewFunction = { id: string; name: string; position: number }

/** The functions that these decisions name and nobody has heard of. From now on the house knows them. */
function newFunctions(house: House, decisions: ImportedDecision[]): NewFunction[] {
  const names = new Set(decisions.flatMap(({ functionName }) => functionName ?? []))
  return [...names]
    .filter((name) => !house.functions.has(name))
    .map((name) => {
      const added = { id: v7(), name, position: house.functions.size }
      house.functions.set(name, added.id)
      return added
    })
}

function addedSql(actor: AnyActor, functions: NewFunction[]): Prisma.Sql {
  const at = now()
  const same = {
    organizationId: Prisma.sql`${actor.organizationId}::uuid`,
    createdAt: Prisma.sql`${at}::timestamptz`,
  }
  const told = functions.map(({ name }) => ({
    fact: { kind: 'function.added', data: { name, isSeat: false } } as const,
    decisionId: null,
    at,
  }))
  return Prisma.sql`
    with added as (${insertSql('function', functionColumns, functions, same)})
    ${recordAllSql(actor, told)}`
}

const functionColumns = { id: 'uuid', name: 'text', position: 'int' } as const

/** Everything that is written of these decisions, ready to send: to wait in between costs time. */
function writtenSql(
  actor: AnyActor,
  { house, decisions, proposerId }: Batch & { proposerId: string },
): Prisma.Sql {
  const importedAt = now()
  const rows = decisions.map((decision) => {
    house.lastNumber += 1
    const functionId = house.functions.get(decision.functionName ?? '') ?? null
    const facts = { id: v7(), number: house.lastNumber, functionId }
    return decisionRow(decision, facts, house.noonOf)
  })
  const told = rows.map(({ id, number, title, reference, sourceStatus, status, outcome }, at) => {
    const { proposedOn, settledOn } = decisions[at] ?? {}
    const life = { became: outcome ?? status, proposedOn, settledOn }
    const data = { number, title, reference, status: sourceStatus || 'no status', ...life }
    return { fact: { kind: 'decision.imported', data } as const, decisionId: id, at: importedAt }
  })
  const same = {
    organizationId: Prisma.sql`${actor.organizationId}::uuid`,
    proposerId: Prisma.sql`${proposerId}::uuid`,
    importedAt: Prisma.sql`${importedAt}::timestamptz`,
    draftSavedAt: Prisma.sql`r."createdAt"`,
    currentRevision: Prisma.sql`1`,
  }
  return Prisma.sql`
    with decided as (
      ${insertSql('decision', decisionColumns, rows, { ...same, draft: draftSql() })}
      returning "organizationId", id, draft, "currentDigest", "proposerId", "createdAt"
    ), texts as (${firstRevisionsSql(rows.map(({ id }) => id))})
    ${recordAllSql(actor, told)}`
}

/** The text of which `decisionRow` took the digest. */
function draftSql(): Prisma.Sql {
  const nothing = emptyOne()
  return Prisma.sql`${JSON.stringify(nothing)}::jsonb || jsonb_build_object('question',
    ${JSON.stringify(nothing.question)}::jsonb
      || jsonb_build_object('title', r.title, 'question', r."searchText"))`
}

function firstRevisionsSql(decisionIds: string[]): Prisma.Sql {
  const ids = decisionIds.map(() => v7())
  return Prisma.sql`
    insert into revision
      ("organizationId", id, "decisionId", number, sections, digest, "authorId", "createdAt")
    select d."organizationId", v.id, d.id, 1, d.draft, d."currentDigest", d."proposerId", d."createdAt"
    from decided d
    join unnest(${`{${decisionIds}}`}::uuid[], ${`{${ids}}`}::uuid[]) as v("decisionId", id)
      on v."decisionId" = d.id`
}

type Finished = { house: House; report: ImportReport; file: string; digest: string }

async function finish(tx: Tx, actor: AnyActor, { house, report, file, digest }: Finished) {
  await tx.organization.update({
    where: { id: actor.organizationId },
    data: { lastDecisionNumber: house.lastNumber },
    select: { id: true },
  })
  const { added, unchanged } = report
  await record(tx, actor, {
    kind: 'decisions.imported',
    data: { file, added, unchanged, digest },
  })
}
