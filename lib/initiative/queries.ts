import { Prisma, read } from '@/lib/db'
import type { Cell, Status } from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'
import type { Day } from '@/lib/time'
import { quarterOf, quartersBetween } from './overlap'
import type { InitiativeFilter, Relation } from './schema'
import type { NearDecision, NearInitiative } from './surroundings'

type Named = { id: string; name: string }
export type Initiative = NearInitiative & {
  description: string
  ownerId: string
  ownerName: string
  isArchived: boolean
  /** How many decisions serve it, and how many collide with it. */
  serves: number
  collides: number
}
export type InitiativeChoices = {
  groups: Named[]
  stages: Named[]
  /** Those who can sign in. */
  people: Named[]
}
export type InitiativeList = {
  initiatives: Initiative[]
  archived: Named[]
  choices: InitiativeChoices
}

/** The initiatives that fit a filter, with what can be filtered by, in one statement. */
export async function listInitiatives(
  { organizationId }: Actor,
  { group, stage, owner }: InitiativeFilter,
): Promise<InitiativeList> {
  const at = (table: string, column: string, id: string) => Prisma.sql`
    and exists (select from ${Prisma.raw(table)} p
      where p."organizationId" = i."organizationId" and p."initiativeId" = i.id
        and p.${Prisma.raw(column)} = ${id}::uuid)`
  const fits = Prisma.sql`i."archivedAt" is null
    ${owner ? Prisma.sql`and i."ownerId" = ${owner}::uuid` : Prisma.empty}
    ${group ? at('initiative_group', '"groupId"', group) : Prisma.empty}
    ${stage ? at('initiative_stage', '"stageId"', stage) : Prisma.empty}`
  const rows = await read({ organizationId }, (db) =>
    db.$queryRaw<InitiativeList[]>(Prisma.sql`
      select ${initiativesSql(organizationId, fits)} as initiatives,
        (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name)
            order by a.name, a.id), '[]')
         from (select id, name from initiative
               where "organizationId" = ${organizationId}::uuid and "archivedAt" is not null
               order by name, id limit 500) a) as archived,
        ${choicesSql(organizationId)} as choices`),
  )
  return (
    rows[0] ?? { initiatives: [], archived: [], choices: { groups: [], stages: [], people: [] } }
  )
}

/** What an initiative can be about and whose it can be. */
export async function initiativeChoices({ organizationId }: Actor): Promise<InitiativeChoices> {
  const rows = await read({ organizationId }, (db) =>
    db.$queryRaw<{ choices: InitiativeChoices }[]>(
      Prisma.sql`select ${choicesSql(organizationId)} as choices`,
    ),
  )
  return rows[0]?.choices ?? { groups: [], stages: [], people: [] }
}

export type LinkedDecision = {
  number: number
  title: string
  status: Status
  outcome: NearDecision['outcome']
  relation: Relation
  why: string
  byName: string
}
export type InitiativeLife = {
  one: Initiative
  /** All others that are not archived. */
  others: NearInitiative[]
  links: LinkedDecision[]
  choices: InitiativeChoices
  /** Every name ever used, of groups and stages. */
  names: Record<string, string>
}

/** One initiative with what decisions say about it and what else runs; null when there is none. */
export async function initiativeLife(
  { organizationId }: Actor,
  id: string,
): Promise<InitiativeLife | null> {
  type Row = Omit<InitiativeLife, 'one' | 'others'> & { all: Initiative[] }
  const which = Prisma.sql`i."archivedAt" is null or i.id = ${id}::uuid`
  const rows = await read({ organizationId }, (db) =>
    db.$queryRaw<Row[]>(Prisma.sql`
      select ${initiativesSql(organizationId, which)} as all, ${choicesSql(organizationId)} as choices,
        (select coalesce(json_agg(json_build_object('number', d.number, 'title', d.title,
            'status', d.status, 'outcome', d.outcome, 'relation', l.relation, 'why', l.why,
            'byName', p.name) order by l.relation desc, d.number desc), '[]')
         from (select * from decision_initiative
               where "organizationId" = ${organizationId}::uuid and "initiativeId" = ${id}::uuid
               order by "linkedAt" desc limit 200) l
         join decision d on d."organizationId" = l."organizationId" and d.id = l."decisionId"
         join person p on p."organizationId" = l."organizationId" and p.id = l."linkedById"
        ) as links,
        (select coalesce(json_object_agg(n.id, n.name), '{}') from (
          select id, name from "group" where "organizationId" = ${organizationId}::uuid
          union all select id, name from stage where "organizationId" = ${organizationId}::uuid
        ) n) as names`),
  )
  const [row] = rows
  const one = row?.all.find((each) => each.id === id)
  if (!row || !one) return null
  const { all, ...rest } = row
  return { ...rest, one, others: all.filter((each) => each.id !== id) }
}

/**
 * Some decisions that touch one of its groups at one of its stages while it runs, those of this
 * quarter and after it before those of the past.
 */
export async function decisionsNear(
  actor: Actor,
  work: NearInitiative,
  today: Day,
): Promise<NearDecision[]> {
  const cells = work.groupIds.flatMap((groupId) =>
    work.stageIds.map((stageId) => ({ groupId, stageId })),
  )
  const facets = quartersAround(work, today).flatMap((quarter) =>
    cells.map((cell) => facetOf(cell, quarter)),
  )
  if (facets.length === 0) return []
  const rows = await read(actor, (db) =>
    db.$queryRaw<{ decisions: NearDecision[] }[]>(
      Prisma.sql`select ${nearSql(actor, facets)} as decisions`,
    ),
  )
  return rows[0]?.decisions ?? []
}

/** What may meet a draft as it is being written, as one JSON. Without a day nothing does. */
export function nearDraftSql(
  actor: Pick<Actor, 'organizationId'>,
  { id, cells, on }: { id: string; cells: readonly Cell[]; on: Day | null },
): Prisma.Sql {
  const facets = on === null ? [] : cells.map((cell) => facetOf(cell, quarterOf(on)))
  const at = (table: string, column: string, ids: string[]) => Prisma.sql`
    and exists (select from ${Prisma.raw(table)} p
      where p."organizationId" = i."organizationId" and p."initiativeId" = i.id
        and p.${Prisma.raw(column)} = any(${ids}::uuid[]))`
  const begins = Prisma.sql`date_trunc('quarter', ${on}::date::timestamp)`
  const fits = Prisma.sql`
    and i."startsOn" < ${begins} + interval '3 months'
    and (i."endsOn" is null or i."endsOn" >= ${begins})
    ${at('initiative_group', '"groupId"', [...new Set(cells.map(({ groupId }) => groupId))])}
    ${at('initiative_stage', '"stageId"', [...new Set(cells.map(({ stageId }) => stageId))])}`
  return Prisma.sql`json_build_object(
    'initiatives', ${nearInitiativesSql(Prisma.sql`${actor.organizationId}::uuid`, fits)},
    'decisions', ${nearSql(actor, facets, id)})`
}

/** Decisions by their facets, as one JSON; exported for the test that looks at its plan. */
export function nearSql(
  { organizationId }: Pick<Actor, 'organizationId'>,
  facets: readonly string[],
  exceptId: string | null = null,
) {
  return decisionsAtSql({
    organizationId: Prisma.sql`${organizationId}::uuid`,
    facets: Prisma.sql`unnest(${facets}::text[]) w (facet)`,
    except: exceptId === null ? Prisma.sql`null` : Prisma.sql`${exceptId}::uuid`,
  })
}

/** Of each cell so many decisions, and so many in all. */
const most = { ofEach: 3, inAll: 48 }

/**
 * Some decisions of each cell, cell after cell until there are enough: each is one look into the
 * index, so that a decision that touches everything needs no limit on its cells. Both are
 * `materialized`: the words, or row-level security keeps them from the index; the look, or the
 * planner would rather read decisions until it has met three.
 */
function decisionsAtSql({ organizationId, facets, except }: Record<Asked, Prisma.Sql>): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(json_agg(json_build_object('id', x.id, 'number', x.number, 'title', x.title,
        'status', x.status, 'outcome', x.outcome,
        'on', to_char(coalesce((x."decidedAt" at time zone z."timeZone")::date, x.deadline), 'YYYY-MM-DD'),
        'cells', (
          select json_agg(json_build_object('groupId', t."groupId", 'stageId', t."stageId"))
          from touch t where t."organizationId" = ${organizationId} and t."decisionId" = x.id
        )) order by x."activityAt" desc, x.id desc), '[]')
    from (
      with wanted as materialized (select quote_literal(w.facet)::tsquery as facet from ${facets})
      select distinct found.id from (
        select seen.id from wanted cross join lateral (
          with seen as materialized (
            select s.id from decision s
            where s."organizationId" = ${organizationId} and s.id is distinct from ${except}
              and s.facets @@ wanted.facet
          ) select seen.id from seen limit ${most.ofEach}
        ) seen limit ${most.inAll}
      ) found
    ) near
    join decision x on x."organizationId" = ${organizationId} and x.id = near.id
    join organization z on z.id = ${organizationId})`
}
type Asked = 'organizationId' | 'facets' | 'except'

/** As the database writes it (`fill_decision_facets`): a cell in a quarter. */
export function facetOf(cell: { groupId: string; stageId: string }, quarter: string): string {
  return `y${quarter}${cell.groupId.slice(-12)}:${cell.stageId.slice(-12)}`
}

/** As far as an initiative is looked around: what is further away is felt by nobody now. */
const ahead = 6
const back = 8

/** From now on, and then back towards its beginning; of one that is over, its last. */
function quartersAround({ startsOn, endsOn }: NearInitiative, today: Day): string[] {
  const last = endsOn === null ? '9999q4' : quarterOf(endsOn)
  const all = quartersBetween(quarterOf(startsOn), last, 400)
  const current = quarterOf(today)
  const past = all.filter((quarter) => quarter < current).reverse()
  return [...all.filter((quarter) => quarter >= current).slice(0, ahead), ...past.slice(0, back)]
}

function initiativesSql(organizationId: string, which: Prisma.Sql): Prisma.Sql {
  const count = (relation: Relation) => Prisma.sql`
    (select count(*)::int from decision_initiative l
     where l."organizationId" = i."organizationId" and l."initiativeId" = i.id
       and l.relation = ${relation})`
  return Prisma.sql`(
    select coalesce(json_agg(i order by i."startsOn", i.name), '[]') from (
      select i.id, i.name, i.description, i."ownerId", p.name as "ownerName",
        i."archivedAt" is not null as "isArchived", ${placesSql},
        ${count('serves')} as serves, ${count('collides')} as collides
      from initiative i
      join person p on p."organizationId" = i."organizationId" and p.id = i."ownerId"
      where i."organizationId" = ${organizationId}::uuid and (${which})
      order by i."startsOn", i.name limit 500
    ) i)`
}

/** When and where, for an `initiative i`. */
const placesSql = Prisma.sql`
  to_char(i."startsOn", 'YYYY-MM-DD') as "startsOn", to_char(i."endsOn", 'YYYY-MM-DD') as "endsOn",
  array(select g."groupId" from initiative_group g
    where g."organizationId" = i."organizationId" and g."initiativeId" = i.id) as "groupIds",
  array(select s."stageId" from initiative_stage s
    where s."organizationId" = i."organizationId" and s."initiativeId" = i.id) as "stageIds"`

function choicesSql(organizationId: string): Prisma.Sql {
  const named = (table: string, gone: string, place: string) => Prisma.sql`
    (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by c.place, c.id), '[]')
     from (select id, name, ${Prisma.raw(place)} as place from ${Prisma.raw(table)}
           where "organizationId" = ${organizationId}::uuid and ${Prisma.raw(gone)} is null
           order by place, id limit 2000) c)`
  return Prisma.sql`json_build_object(
    'groups', ${named('"group"', '"archivedAt"', 'position')},
    'stages', ${named('stage', '"archivedAt"', 'position')},
    'people', ${named('person', '"disabledAt"', 'name')})`
}

/** When and where everything runs that is not archived, or what of it `fits`. */
function nearInitiativesSql(organizationId: Prisma.Sql, fits = Prisma.empty): Prisma.Sql {
  return Prisma.sql`(select coalesce(json_agg(i order by i.name), '[]') from (
    select i.id, i.name, ${placesSql} from initiative i
    where i."organizationId" = ${organizationId} and i."archivedAt" is null ${fits}
    order by i.name limit 300) i)`
}

/**
 * What is around one decision, as one JSON for the statement that reads it as `d`: what is said
 * about it and initiatives, all initiatives, and some decisions that touch its cells in its quarter.
 * A draft's cells stand in its text alone.
 */
export function surroundingsOf(organizationId: Prisma.Sql): Prisma.Sql {
  const facets = Prisma.sql`(
    select facet('y', q.name || right(c."groupId"::text, 12), c."stageId")
    from (
      select t."groupId", t."stageId" from touch t
      where t."organizationId" = ${organizationId} and t."decisionId" = d.id
      union
      select (c ->> 'groupId')::uuid, (c ->> 'stageId')::uuid
      from jsonb_array_elements(case when d.status = 'draft' then d.draft -> 'cells' else '[]' end) c
    ) c
    cross join (
      select to_char(coalesce((d."decidedAt" at time zone o."timeZone")::date, d.deadline), 'YYYY"q"Q')
      from organization o where o.id = ${organizationId}
    ) q (name)
    where q.name is not null
  ) w (facet)`
  return Prisma.sql`json_build_object(
    'links', (select coalesce(json_agg(json_build_object('initiativeId', i.id, 'name', i.name,
        'relation', l.relation, 'why', l.why, 'byName', p.name) order by l.relation desc, i.name), '[]')
      from decision_initiative l
      join initiative i on i."organizationId" = l."organizationId" and i.id = l."initiativeId"
      join person p on p."organizationId" = l."organizationId" and p.id = l."linkedById"
      where l."organizationId" = ${organizationId} and l."decisionId" = d.id),
    'initiatives', ${nearInitiativesSql(organizationId)},
    'decisions', ${decisionsAtSql({ organizationId, facets, except: Prisma.sql`d.id` })})`
}
