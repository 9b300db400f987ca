import { type Reading, reading } from '@/lib/at-once'
import { Prisma, read } from '@/lib/db'
import type { AnyActor } from '@/lib/person/actor'
import type { GroupUses, StageUses } from './archive'
import type { Part } from './parts'

export type ModelFunction = { id: string; name: string; isSeat: boolean }
export type ModelGroup = {
  id: string
  name: string
  description: string
  isInternal: boolean
  isVulnerable: boolean
  parts: Part[]
  /** Per cent of all customers; null counts as an equal share. */
  share: number | null
  /** The groups an internal group serves. */
  serves: string[]
}
export type ModelStage = { id: string; name: string; emotion: string; need: string }

/** Who our customers are and what their journey is: functions, groups and stages in use. */
export type CustomerModel = {
  functions: ModelFunction[]
  groups: ModelGroup[]
  stages: ModelStage[]
}

/** One statement. What was archived is left out: ask `customerNames` for the past. */
export async function customerModel(actor: AnyActor): Promise<CustomerModel> {
  const rows = await read(actor, (db) => db.$queryRaw<CustomerModel[]>(modelSql(actor)))
  return rows[0] ?? nobody
}

const nobody: CustomerModel = { functions: [], groups: [], stages: [] }

/** The same with the rest of a page. */
export function modelOfToday(actor: AnyActor): Reading<CustomerModel> {
  return reading(modelSql(actor), ([model]: CustomerModel[]) => model ?? nobody)
}

/** For a statement that asks for more. */
export function modelSql({ organizationId }: AnyActor): Prisma.Sql {
  return Prisma.sql`
    select
      (select coalesce(json_agg(f order by f.position, f.id), '[]') from (
        select id, name, "isSeat", position from "function"
        where "organizationId" = ${organizationId}::uuid and "archivedAt" is null
      ) f) as functions,
      ${groupsInUse(organizationId)} as groups,
      ${stagesInUse(organizationId)} as stages`
}

/** The groups in use as one JSON, for a statement that asks for more. */
export function groupsInUse(organizationId: string): Prisma.Sql {
  return Prisma.sql`(select coalesce(json_agg(g order by g.position, g.id), '[]') from (
    select ${groupColumns}, g.position
    from "group" g
    where g."organizationId" = ${organizationId}::uuid and g."archivedAt" is null
  ) g)`
}

const groupColumns = Prisma.sql`
  g.id, g.name, g.description, g."isInternal", g."isVulnerable", g.parts, g.share,
  (select coalesce(json_agg(s."servesId" order by o.position, o.id), '[]')
   from group_service s
   join "group" o on o."organizationId" = s."organizationId" and o.id = s."servesId"
   where s."organizationId" = g."organizationId" and s."groupId" = g.id
     and o."archivedAt" is null) as serves`

export type ArchivedGroup = ModelGroup & { archivedAt: Date }

/** A group that was archived: what was decided for it still leads there. Null while it is in use. */
export function archivedGroup(
  { organizationId }: AnyActor,
  id: string,
): Reading<ArchivedGroup | null> {
  const sql = Prisma.sql`
    select ${groupColumns}, g."archivedAt" from "group" g
    where g."organizationId" = ${organizationId}::uuid and g.id = ${id}::uuid
      and g."archivedAt" is not null`
  return reading(sql, ([group]: (ModelGroup & { archivedAt: string })[]) =>
    group ? { ...group, archivedAt: new Date(group.archivedAt) } : null,
  )
}

/** And the stages in use, in the order of the journey. */
export function stagesInUse(organizationId: string): Prisma.Sql {
  return Prisma.sql`(select coalesce(json_agg(s order by s.position, s.id), '[]') from (
    select id, name, emotion, need, position from stage
    where "organizationId" = ${organizationId}::uuid and "archivedAt" is null
  ) s)`
}

/** Every name ever used, by id, for telling about decisions older than a change of the model. */
export async function customerNames(actor: AnyActor): Promise<Record<string, string>> {
  const { organizationId } = actor
  const rows = await read(actor, (db) =>
    db.$queryRaw<{ id: string; name: string }[]>(Prisma.sql`
      select id, name from "function" where "organizationId" = ${organizationId}::uuid
      union all select id, name from "group" where "organizationId" = ${organizationId}::uuid
      union all select id, name from stage where "organizationId" = ${organizationId}::uuid
      limit 5000`),
  )
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

/** What still goes on with a group, told to whoever is about to archive it. */
export function usesOfGroup({ organizationId }: AnyActor, id: string): Reading<GroupUses> {
  const sql = Prisma.sql`select
    ${openDecisions(organizationId, Prisma.sql`t."groupId" = ${id}::uuid`)} as decisions,
    (select count(*)::int from initiative_group p
     join initiative i on i."organizationId" = p."organizationId" and i.id = p."initiativeId"
     where p."organizationId" = ${organizationId}::uuid and p."groupId" = ${id}::uuid
       and i."archivedAt" is null) as initiatives,
    (select count(*)::int from group_service p
     join "group" g on g."organizationId" = p."organizationId" and g.id = p."groupId"
     where p."organizationId" = ${organizationId}::uuid and p."servesId" = ${id}::uuid
       and g."archivedAt" is null) as "servedBy"`
  return reading(
    sql,
    ([uses]: GroupUses[]) => uses ?? { decisions: 0, initiatives: 0, servedBy: 0 },
  )
}

/** And with a stage. */
export function usesOfStage({ organizationId }: AnyActor, id: string): Reading<StageUses> {
  const sql = Prisma.sql`select
    ${openDecisions(organizationId, Prisma.sql`t."stageId" = ${id}::uuid`)} as decisions,
    (select count(*)::int from initiative_stage p
     join initiative i on i."organizationId" = p."organizationId" and i.id = p."initiativeId"
     where p."organizationId" = ${organizationId}::uuid and p."stageId" = ${id}::uuid
       and i."archivedAt" is null) as initiatives,
    (select count(*)::int from commitment c
     where c."organizationId" = ${organizationId}::uuid and c."stageId" = ${id}::uuid
       and c."retiredAt" is null) as commitments`
  return reading(
    sql,
    ([uses]: StageUses[]) => uses ?? { decisions: 0, initiatives: 0, commitments: 0 },
  )
}

function openDecisions(organizationId: string, touches: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select count(distinct d.id)::int from touch t
    join decision d on d."organizationId" = t."organizationId" and d.id = t."decisionId"
    where t."organizationId" = ${organizationId}::uuid and ${touches}
      and d.status not in ('decided', 'withdrawn'))`
}

export type Archived = { id: string; name: string }

/** What was archived and may come back, by name, in one statement. */
export async function archivedOfModel({
  organizationId,
}: AnyActor): Promise<{ groups: Archived[]; stages: Archived[] }> {
  const archived = (table: string) => Prisma.sql`
    (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name, a.id), '[]')
     from (select id, name from ${Prisma.raw(table)}
           where "organizationId" = ${organizationId}::uuid and "archivedAt" is not null
           order by name, id limit 500) a)`
  const rows = await read({ organizationId }, (db) =>
    db.$queryRaw<{ groups: Archived[]; stages: Archived[] }[]>(
      Prisma.sql`select ${archived('"group"')} as groups, ${archived('stage')} as stages`,
    ),
  )
  return rows[0] ?? { groups: [], stages: [] }
}
