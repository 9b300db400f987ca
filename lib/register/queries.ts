import { type Cursor, type ListPage, listPage } from '@/lib/cursor'
import { Prisma, read } from '@/lib/db'
import type { Core, Outcome, Status } from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'
import { endOfDay, startOfDay } from '@/lib/time'
import { allOf, facetsOf } from './facets'
import { looksForNothing, type RegisterFilter } from './schema'

export type RegisteredDecision = {
  id: string
  /** The latest activity. */
  at: Date
  number: number
  title: string
  status: Status
  outcome: Outcome | null
  core: Core | null
  ownerName: string
  functionName: string | null
  /** YYYY-MM-DD */
  deadline: string | null
  /** Of the latest revealed round; never shown without the group that fares worst. */
  impactIndex: number | null
  worstGroupName: string | null
  worstGroupImpact: number | null
  hasHarm: boolean
  isImported: boolean
}

export const pageSize = 25

/**
 * The decisions of the organization, newest activity first. Everybody sees all of them: a draft shows
 * its title and its owner, so that two people don't frame the same thing without knowing.
 */
export async function listDecisions(
  actor: Actor,
  filter: RegisterFilter,
  cursor: Cursor | null,
): Promise<ListPage<RegisteredDecision>> {
  const rows = await read(actor, (db) =>
    db.$queryRaw<RegisteredDecision[]>(registerSql(actor, filter, cursor)),
  )
  return listPage(rows, { size: pageSize, cursor })
}

/**
 * How many rows the walk may look at. Where more than one in sixty fits, the walk finds a page before
 * that; where fewer do, at most some 1,700 of 100,000 are left for the index to list.
 */
const walkLength = 1500

/**
 * One statement, fast whatever is asked for, without trusting the planner's guess of how filters go
 * together. One filter alone, or none: the rows stand in that order in an index of their own.
 * Several: first a walk down the index of the rarest of them, over a bounded number of rows, which
 * soon fills a page when what is asked for is common. Only if it doesn't, it is rare, and the GIN
 * index over facets and words lists all of it. Each way is slow exactly where the other is quick.
 */
export function registerSql(actor: Actor, filter: RegisterFilter, cursor: Cursor | null) {
  const { organizationId } = actor
  const wanted = pageSize + 1
  const { driver, residual } = waysInto(organizationId, filter)
  const place = [...between(actor, filter), ...beyond(cursor)]
  const order = orderTowards(cursor)
  const own = Prisma.sql`d."organizationId" = ${organizationId}::uuid`
  const walk = Prisma.sql`from decision d where ${all([own, ...driver, ...place])}
    order by ${order} limit ${residual.length === 0 ? wanted : walkLength}`
  if (residual.length === 0) {
    return shown(organizationId, Prisma.sql`with page as (select d.id ${walk})`, order)
  }
  // `listed` asks the GIN index alone: where the page begins is checked on what it finds, for the
  // planner would otherwise list half the table by date to save a few rows.
  const found = Prisma.sql`
    with walked as materialized (
      select d.id, d."activityAt", ${all(residual)} as fits ${walk}
    ), near as materialized (
      select d.id, d."activityAt" from walked d where d.fits limit ${wanted}
    ), gate as materialized (
      select case when (select count(*) from near) = ${wanted} then false
                  else (select count(*) from walked) = ${walkLength} end as "goesFar"
    ), listed as materialized (
      select d.id, d."activityAt" from decision d
      where ${all([own, ...matchesOf(organizationId, filter)])} and (select "goesFar" from gate)
    ), page as (
      select d.id, d."activityAt" from (
        select * from near where not (select "goesFar" from gate)
        union all
        select * from listed d where ${all([Prisma.sql`true`, ...place])}
      ) d order by ${order} limit ${wanted}
    )`
  return shown(organizationId, found, order)
}

/** What the list shows of the decisions found. */
function shown(organizationId: string, found: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  const own = (table: string) =>
    Prisma.sql`${Prisma.raw(table)}."organizationId" = ${organizationId}::uuid`
  return Prisma.sql`${found}
    select d.id, d."activityAt" as at, d.number, d.title, d.status, d.outcome, d.core,
      to_char(d.deadline, 'YYYY-MM-DD') as deadline, d."impactIndex", d."worstGroupImpact",
      d."hasHarm", d."importedAt" is not null as "isImported",
      p.name as "ownerName", f.name as "functionName", g.name as "worstGroupName"
    from page
    join decision d on ${own('d')} and d.id = page.id
    join person p on ${own('p')} and p.id = d."proposerId"
    left join "function" f on ${own('f')} and f.id = d."functionId"
    left join "group" g on ${own('g')} and g.id = d."worstGroupId"
    order by ${order}`
}

/**
 * The index to walk, and what is left to check on the way. Few decisions are under way at a time,
 * one person has fewer than their function; most are decided, so that comes last.
 */
function waysInto(organizationId: string, filter: RegisterFilter) {
  const { status, functionId, core, ownerId } = filter
  const byStatus = status && Prisma.sql`d.status = ${status}`
  const candidates = [
    { name: 'status', sql: status === 'decided' ? undefined : byStatus },
    { name: 'ownerId', sql: ownerId && Prisma.sql`d."proposerId" = ${ownerId}::uuid` },
    { name: 'functionId', sql: functionId && Prisma.sql`d."functionId" = ${functionId}::uuid` },
    { name: 'core', sql: core && Prisma.sql`d.core = ${core}` },
    { name: 'status', sql: byStatus },
  ]
  const chosen = candidates.find(({ sql }) => sql)
  const rest = { ...filter, ...(chosen && { [chosen.name]: undefined }) }
  const facets = facetsOf(organizationId, rest).filter((facet) => !facet.startsWith('o:'))
  const residual = [
    ...(facets.length > 0 ? [Prisma.sql`d.facets @@ ${allOf(facets)}::tsquery`] : []),
    ...wordsIn(filter),
  ]
  return { driver: chosen?.sql ? [chosen.sql] : [], residual }
}

function matchesOf(organizationId: string, filter: RegisterFilter): Prisma.Sql[] {
  const facets = allOf(facetsOf(organizationId, filter))
  return [Prisma.sql`d.facets @@ ${facets}::tsquery`, ...wordsIn(filter)]
}

function wordsIn({ words }: RegisterFilter): Prisma.Sql[] {
  if (!words || looksForNothing(words)) return []
  return [Prisma.sql`d.document @@ websearch_to_tsquery('plain', ${words})`]
}

function between({ timeZone }: Actor, { from, to }: RegisterFilter): Prisma.Sql[] {
  return [
    ...(from ? [Prisma.sql`d."activityAt" >= ${startOfDay(from, timeZone)}`] : []),
    ...(to ? [Prisma.sql`d."activityAt" < ${endOfDay(to, timeZone)}`] : []),
  ]
}

function beyond(cursor: Cursor | null): Prisma.Sql[] {
  if (!cursor) return []
  const direction = cursor.towards === 'newer' ? Prisma.sql`>` : Prisma.sql`<`
  return [Prisma.sql`(d."activityAt", d.id) ${direction} (${cursor.at}, ${cursor.id}::uuid)`]
}

function orderTowards(cursor: Cursor | null): Prisma.Sql {
  return cursor?.towards === 'newer'
    ? Prisma.sql`d."activityAt" asc, d.id asc`
    : Prisma.sql`d."activityAt" desc, d.id desc`
}

function all(conditions: Prisma.Sql[]): Prisma.Sql {
  return Prisma.join(conditions, ' and ')
}

type Choice = { id: string; name: string }
export type FilterChoices = {
  functions: Choice[]
  groups: Choice[]
  stages: Choice[]
  owners: Choice[]
}

/** What can be filtered by, in one statement; what is no longer in use too, for decisions remember it. */
export async function filterChoices({ organizationId }: Actor): Promise<FilterChoices> {
  const choices = (table: string, order: string) => Prisma.sql`
    (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by c.place, c.id), '[]')
     from (select id, name, ${Prisma.raw(order)} as place from ${Prisma.raw(table)}
           where "organizationId" = ${organizationId}::uuid
           order by place, id limit 1000) c)`
  const rows = await read({ organizationId }, (db) =>
    db.$queryRaw<FilterChoices[]>(Prisma.sql`
      select ${choices('"function"', 'position')} as functions,
             ${choices('"group"', 'position')} as groups,
             ${choices('stage', 'position')} as stages,
             ${choices('person', 'name')} as owners`),
  )
  return rows[0] ?? { functions: [], groups: [], stages: [], owners: [] }
}
