import { type Cursor, type ListPage, listPage } from '@/lib/cursor'
import { kept, Prisma, read } from '@/lib/db'
import type { Core, Outcome, Status } from '@/lib/decision/schema'
import { orderOf, pageSql, type Ways } from '@/lib/list-sql'
import type { Actor } from '@/lib/person/actor'
import { endOfDay, startOfDay } from '@/lib/time'
import { allOf, facetsOf, organizationFacet } from './facets'
import { looksForNothing, type RegisterFilter } from './schema'
import { beginningsOf, numberIn } from './typed'

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
  /** The last day of a waiver that nobody has settled, the earliest first; null where there is none. */
  waivedUntil: string | null
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
 * Decisions for somebody who is still typing: the one with that number, then those whose words begin
 * like the words typed. A few, newest activity first.
 */
export async function findDecisions(actor: Actor, typed: string): Promise<FoundDecision[]> {
  const { organizationId } = actor
  const number = numberIn(typed)
  const words = beginningsOf(typed)
  return read(actor, async (db) => {
    const byNumber = number
      ? await db.decision.findMany({
          where: { organizationId, number },
          select: { number: true, title: true, status: true },
          take: 1,
        })
      : []
    const byWords = words
      ? await db.$queryRaw<FoundDecision[]>(
          foundSql(organizationId, {
            driver: [],
            residual: [matching(words)],
            listed: [matching(words)],
            within: ofOrganization(organizationId),
            place: [],
            isBackwards: false,
            wanted: mostFound,
          }),
        )
      : []
    const others = byWords.filter((found) => found.number !== number)
    return [...byNumber, ...others]
      .slice(0, mostFound)
      .map(({ number, title, status }) => ({ number, title, status }))
  })
}

const mostFound = 8
export type FoundDecision = { number: number; title: string; status: string }

function matching(words: string): Prisma.Sql {
  return Prisma.sql`d.document @@ to_tsquery('plain', ${words})`
}

/** The statement behind the list; exported for the test that looks at its plans. */
export function registerSql(actor: Actor, filter: RegisterFilter, cursor: Cursor | null) {
  const { organizationId } = actor
  const statement = foundSql(organizationId, {
    ...waysInto(organizationId, filter),
    place: placeIn(actor, filter, cursor),
    isBackwards: cursor?.towards === 'newer',
    wanted: pageSize + 1,
  })
  // Its shape suits whatever values, so each connection may keep its plan: a few dozen shapes.
  return kept(statement)
}

function foundSql(organizationId: string, ways: Ways): Prisma.Sql {
  const page = pageSql({ table: 'decision', at: 'activityAt' }, organizationId, ways)
  return shown(organizationId, page, orderOf('activityAt', ways.isBackwards))
}

/** What the list shows of the decisions found. */
function shown(organizationId: string, found: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  const own = (table: string) =>
    Prisma.sql`${Prisma.raw(table)}."organizationId" = ${organizationId}::uuid`
  return Prisma.sql`${found}
    select d.id, d."activityAt" as at, d.number, d.title, d.status, d.outcome, d.core,
      to_char(d.deadline, 'YYYY-MM-DD') as deadline, d."impactIndex", d."worstGroupImpact",
      d."hasHarm", d."importedAt" is not null as "isImported",
      (select to_char(min(w."expiresOn"), 'YYYY-MM-DD') from waiver w
        where ${own('w')} and w."decisionId" = d.id and w."settledAt" is null) as "waivedUntil",
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
 * one person has fewer than their function; most are decided, so that leads nowhere unless it is all
 * that is asked for.
 */
function waysInto(organizationId: string, filter: RegisterFilter) {
  const { status, functionId, core, ownerId } = filter
  const byStatus = status && Prisma.sql`d.status = ${status}`
  const candidates = [
    { name: 'status', sql: status === 'decided' ? undefined : byStatus },
    { name: 'ownerId', sql: ownerId && Prisma.sql`d."proposerId" = ${ownerId}::uuid` },
    { name: 'functionId', sql: functionId && Prisma.sql`d."functionId" = ${functionId}::uuid` },
    { name: 'core', sql: core && Prisma.sql`d.core = ${core}` },
    { name: 'status', sql: asksOneThing(filter) ? byStatus : undefined },
  ]
  const chosen = candidates.find(({ sql }) => sql)
  const rest = { ...filter, ...(chosen && { [chosen.name]: undefined }) }
  const matching = (one: RegisterFilter) => [
    ...facetsIn(facetsOf(organizationId, one)),
    ...wordsIn(filter),
  ]
  return {
    driver: chosen?.sql ? [chosen.sql] : [],
    residual: matching(rest),
    listed: matching(filter),
    within: facetsOf(organizationId, filter).length > 0 ? [] : ofOrganization(organizationId),
  }
}

function asksOneThing({ from, to, ...filter }: RegisterFilter): boolean {
  return Object.values(filter).filter((value) => value !== undefined).length === 1
}

function facetsIn(facets: string[]): Prisma.Sql[] {
  return facets.length > 0 ? [Prisma.sql`d.facets @@ ${allOf(facets)}::tsquery`] : []
}

function ofOrganization(organizationId: string): Prisma.Sql[] {
  return facetsIn([organizationFacet(organizationId)])
}

function wordsIn({ words }: RegisterFilter): Prisma.Sql[] {
  if (!words || looksForNothing(words)) return []
  return [Prisma.sql`d.document @@ websearch_to_tsquery('plain', ${words})`]
}

/**
 * The days asked for and where the page begins, as one range: of two limits on one side an index begins
 * at the first it is told, and passes all that lies between.
 */
function placeIn({ timeZone }: Actor, { from, to }: RegisterFilter, cursor: Cursor | null) {
  const isAfter = cursor?.towards === 'newer'
  const first = from && startOfDay(from, timeZone)
  const end = to && endOfDay(to, timeZone)
  const isWithin = cursor && (isAfter ? !first || cursor.at >= first : !end || cursor.at < end)
  return [
    ...(first && !(isWithin && isAfter) ? [Prisma.sql`d."activityAt" >= ${first}`] : []),
    ...(end && !(isWithin && !isAfter) ? [Prisma.sql`d."activityAt" < ${end}`] : []),
    ...(cursor ? [beyond(cursor)] : []),
  ]
}

function beyond(cursor: Cursor): Prisma.Sql {
  const direction = cursor.towards === 'newer' ? Prisma.sql`>` : Prisma.sql`<`
  return Prisma.sql`(d."activityAt", d.id) ${direction} (${cursor.at}, ${cursor.id}::uuid)`
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
