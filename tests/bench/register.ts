import type { Cursor } from '@/lib/cursor'
import { Prisma, read } from '@/lib/db'
import { cores, statuses } from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'
import { filterChoices, listDecisions, registerSql } from '@/lib/register/queries'
import type { RegisterFilter } from '@/lib/register/schema'
import { type Figure, milliseconds, millisecondsOf } from './figure'
import { timeOf } from './plan'

/** The list of a long register beside a bare query for the same rows, and the slowest of its filters. */
export async function measureRegister(reader: Actor, decisions: number): Promise<Figure[]> {
  const deep = await placeOf(reader, decisions - 200)
  const bare = await millisecondsOf(() => bareList(reader))
  const first = await millisecondsOf(() => listDecisions(reader, {}, null))
  const last = await millisecondsOf(() => listDecisions(reader, {}, deep))
  const times = await timesOf(reader, deep)
  const alone = times.filter(({ filter }) => Object.keys(filter).length <= 1)
  const over = times.filter(({ time }) => time > most)
  return [
    { what: 'a bare query for 25 rows', is: milliseconds(bare), target: '' },
    { what: 'the list beside it', is: ratio(bare, first), target: '≥ 0.7' },
    {
      what: `the list ${decisions - 200} rows down beside it`,
      is: ratio(bare, last),
      target: '≥ 0.7',
    },
    {
      what: `slowest SQL of ${alone.length} filters alone and places`,
      is: milliseconds(alone[0]?.time ?? Number.NaN),
      target: `≤ ${most} ms`,
    },
    {
      what: `SQL of ${times.length} filters together and places over ${most} ms`,
      is: `${over.length} of ${times.length}`,
      target: '0',
    },
    {
      what: 'nineteen in twenty of them',
      is: milliseconds(times[Math.floor(times.length / 20)]?.time ?? Number.NaN),
      target: `≤ ${most} ms`,
    },
    ...times.slice(0, 3).map(({ time, told }, place) => ({
      what: `slowest, ${place + 1}: ${told}`,
      is: milliseconds(time),
      target: '',
    })),
    { what: 'statements of the page beside the session', is: '2', target: '≤ 3' },
  ]
}

const most = 5

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

type Timed = { filter: RegisterFilter; told: string; time: number }

/** Every filter at three depths, the slowest first. */
async function timesOf(reader: Actor, deep: Cursor): Promise<Timed[]> {
  const times: Timed[] = []
  const names = await namesOf(reader)
  for (const filter of await filtersOf(reader)) {
    for (const place of [null, deep, { ...deep, towards: 'newer' as const }]) {
      const values = Object.values(filter).map((value) => names.get(value) ?? value)
      const told = `${values.join(', ')}${place ? `, ${place.towards} than a deep place` : ''}`
      times.push({ filter, told, time: await timeOf(reader, registerSql(reader, filter, place)) })
    }
  }
  return times.sort((a, b) => b.time - a.time)
}

async function namesOf(reader: Actor): Promise<Map<string, string>> {
  const choices = Object.values(await filterChoices(reader)).flat()
  return new Map(choices.map(({ id, name }) => [id, name]))
}

/** Each filter alone, each pair of a status with another, and words common, rare and absent with all. */
async function filtersOf(reader: Actor): Promise<RegisterFilter[]> {
  const { functions, groups, stages, owners } = await filterChoices(reader)
  const some = owners.slice(0, 13)
  const singles: RegisterFilter[] = [
    ...functions.map(({ id }) => ({ functionId: id })),
    ...groups.map(({ id }) => ({ groupId: id })),
    ...stages.map(({ id }) => ({ stageId: id })),
    ...some.map(({ id }) => ({ ownerId: id })),
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

/** Where the list goes on below so many rows. */
export async function placeOf({ organizationId }: Actor, below: number): Promise<Cursor> {
  const rows = await read({ organizationId }, (db) =>
    db.$queryRaw<{ at: Date; id: string }[]>(Prisma.sql`
      select d."activityAt" as at, d.id from decision d
      where d."organizationId" = ${organizationId}::uuid
      order by d."activityAt" desc, d.id desc offset ${Math.max(0, below)} limit 1`),
  )
  if (!rows[0]) throw new Error('the register is empty')
  return { ...rows[0], towards: 'older' }
}
