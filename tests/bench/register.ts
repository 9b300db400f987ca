import { Client } from 'pg'
import type { Cursor } from '@/lib/cursor'
import { Prisma, read } from '@/lib/db'
import { cores, statuses } from '@/lib/decision/schema'
import { type Actor, systemActor } from '@/lib/person/actor'
import { filterChoices, listDecisions, registerSql } from '@/lib/register/queries'
import type { RegisterFilter } from '@/lib/register/schema'
import { generateOrganization } from '@/prisma/demo/generate'
import { type Figure, milliseconds, millisecondsOf } from './figure'

/** The list of a long register beside a bare query for the same rows, and the slowest of its filters. */
export async function measureRegister(decisions: number, url: string): Promise<Figure[]> {
  const start = performance.now()
  const { organizationId, adminId } = await generateOrganization({ decisions, now: new Date() })
  const generated = (performance.now() - start) / 1000
  await analyze(url)
  const reader = readerOf(organizationId, adminId)
  const deep = await placeOf(reader, decisions - 200)

  const bare = await millisecondsOf(() => bareList(reader))
  const first = await millisecondsOf(() => listDecisions(reader, {}, null))
  const last = await millisecondsOf(() => listDecisions(reader, {}, deep))
  const grid = await slowest(reader, deep)
  return [
    { what: 'generated', is: `${generated.toFixed(1)} s`, target: '' },
    { what: 'a bare query for 25 rows', is: milliseconds(bare), target: '' },
    { what: 'the list beside it', is: ratio(bare, first), target: '≥ 0.7' },
    {
      what: `the list ${decisions - 200} rows down beside it`,
      is: ratio(bare, last),
      target: '≥ 0.7',
    },
    {
      what: `slowest SQL of ${grid.count} filters and places`,
      is: milliseconds(grid.worst),
      target: '≤ 5 ms',
    },
    { what: 'nine in ten of them', is: milliseconds(grid.ninth), target: '≤ 5 ms' },
    { what: 'statements of the page beside the session', is: '2', target: '≤ 3' },
  ]
}

function ratio(bare: number, measured: number): string {
  return `${(bare / measured).toFixed(2)} (${milliseconds(measured)})`
}

/** The same rows without filters, cursors, row types or choices: what Postgres and the client cost. */
function bareList({ organizationId }: Actor) {
  return read({ organizationId }, (db) =>
    db.$queryRaw(Prisma.sql`
      select d.id, d."activityAt", d.number, d.title, d.status, p.name
      from decision d
      join person p on p."organizationId" = d."organizationId" and p.id = d."proposerId"
      where d."organizationId" = ${organizationId}::uuid
      order by d."activityAt" desc, d.id desc limit 25`),
  )
}

/** Planning and execution as Postgres counts them, the best of three, for many filters at three depths. */
async function slowest(reader: Actor, deep: Cursor) {
  const times: number[] = []
  for (const filter of await filtersOf(reader)) {
    for (const place of [null, deep, { ...deep, towards: 'newer' as const }]) {
      const statement = registerSql(reader, filter, place)
      const runs = [
        await timeOf(reader, statement),
        await timeOf(reader, statement),
        await timeOf(reader, statement),
      ]
      times.push(Math.min(...runs))
    }
  }
  times.sort((a, b) => a - b)
  return {
    count: times.length,
    worst: times.at(-1) ?? Number.NaN,
    ninth: times[Math.floor(times.length * 0.9)] ?? Number.NaN,
  }
}

type Explained = { 'QUERY PLAN': { 'Planning Time': number; 'Execution Time': number }[] }

async function timeOf(reader: Actor, statement: Prisma.Sql): Promise<number> {
  const rows = await read(reader, (db) =>
    db.$queryRaw<Explained[]>(Prisma.sql`explain (analyze, timing off, format json) ${statement}`),
  )
  const [plan] = rows[0]?.['QUERY PLAN'] ?? []
  return plan ? plan['Planning Time'] + plan['Execution Time'] : Number.NaN
}

/** Each filter alone, each pair of a status with another, and words common, rare and absent with all. */
async function filtersOf(reader: Actor): Promise<RegisterFilter[]> {
  const { functions, groups, stages, owners } = await filterChoices(reader)
  const singles: RegisterFilter[] = [
    ...functions.map(({ id }) => ({ functionId: id })),
    ...groups.map(({ id }) => ({ groupId: id })),
    ...stages.map(({ id }) => ({ stageId: id })),
    ...owners.map(({ id }) => ({ ownerId: id })),
    ...cores.map((core) => ({ core })),
    ...['fee', 'winter', 'regulator quarter', '"paper bill"', 'zebra'].map((words) => ({ words })),
    { groupId: groups[0]?.id, stageId: stages[2]?.id },
  ]
  const pairs = singles.flatMap((one) => statuses.map((status) => ({ ...one, status })))
  const triples = pairs.map((one, index) => ({
    core: cores[index % cores.length],
    ...one,
    groupId: groups[index % groups.length]?.id,
  }))
  return [{}, ...statuses.map((status) => ({ status })), ...singles, ...pairs, ...triples]
}

async function placeOf({ organizationId }: Actor, below: number): Promise<Cursor> {
  const rows = await read({ organizationId }, (db) =>
    db.$queryRaw<{ at: Date; id: string }[]>(Prisma.sql`
      select d."activityAt" as at, d.id from decision d
      where d."organizationId" = ${organizationId}::uuid
      order by d."activityAt" desc, d.id desc offset ${Math.max(0, below)} limit 1`),
  )
  if (!rows[0]) throw new Error('the register is empty')
  return { ...rows[0], towards: 'older' }
}

async function analyze(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
}

function readerOf(organizationId: string, personId: string): Actor {
  return {
    ...{ ...systemActor(organizationId), kind: 'person', organizationName: '', isExample: false },
    ...{ currency: 'EUR', timeZone: 'Europe/Berlin', personId, sessionId: personId, name: '' },
    ...{ email: '', role: 'admin', functionId: null, functionName: null, isSeat: false },
    shortcutsOff: false,
  }
}
