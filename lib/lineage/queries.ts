import { Prisma, read } from '@/lib/db'
import { type Proposal, proposalSchema, type Status } from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'
import type { Belongings } from './belongings'

/** A draft as it is now, with its whole text. */
export type Draft = {
  id: string
  number: number
  status: Status
  proposerId: string
  proposerName: string
  draft: Proposal
  draftSavedAt: Date
  belongings: Belongings
}

export type Drafts = {
  one: Draft | null
  /** The one asked for beside it. */
  other: Draft | null
  /** The drafts this actor could merge into it, the latest first. */
  candidates: { number: number; title: string; proposerName: string }[]
  /** Of groups, stages, functions and sponsors, by id. */
  names: Record<string, string>
}

type Row = Omit<Drafts, 'one' | 'other'> & {
  drafts: (Omit<Draft, 'draftSavedAt'> & { draftSavedAt: string })[]
}

/** One statement. `from`: the number of the draft that may be taken in, if one is looked at. */
export async function draftsToMerge(
  actor: Actor,
  { number, from = null }: { number: number; from?: number | null },
): Promise<Drafts> {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  const isLead = actor.role === 'cx-lead'
  const rows = await read(actor, (db) =>
    db.$queryRaw<Row[]>(Prisma.sql`
      with d as materialized (
        select d.id, d.number, d.status, d."proposerId", p.name as "proposerName", d.draft,
          to_char(d."draftSavedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "draftSavedAt",
          ${belongingsOf(organizationId)} as belongings
        from decision d
        join person p on p."organizationId" = d."organizationId" and p.id = d."proposerId"
        where d."organizationId" = ${organizationId}
          and d.number in (${number}::int, ${from}::int)
      )
      select (select coalesce(json_agg(d), '[]') from d) as drafts,
        (select coalesce(json_agg(c), '[]') from (
          select d.number, d.title, p.name as "proposerName" from decision d
          join person p on p."organizationId" = d."organizationId" and p.id = d."proposerId"
          where d."organizationId" = ${organizationId} and d.status = 'draft'
            and d.number <> ${number}::int
            and (${isLead} or d."proposerId" = ${actor.personId}::uuid)
          order by d."activityAt" desc, d.id desc limit 200
        ) c) as candidates,
        (select coalesce(json_object_agg(n.id, n.name), '{}') from (
          select id, name from "function" where "organizationId" = ${organizationId}
          union all select id, name from "group" where "organizationId" = ${organizationId}
          union all select id, name from stage where "organizationId" = ${organizationId}
          union all select id, name from person
          where "organizationId" = ${organizationId}
            and id in (select (d.draft #>> '{drive,sponsorId}')::uuid from d)
        ) n) as names`),
  )
  const [row] = rows
  const found = (wanted: number | null) => {
    const one = row?.drafts.find((each) => each.number === wanted)
    return one
      ? { ...one, draft: proposalSchema.parse(one.draft), draftSavedAt: new Date(one.draftSavedAt) }
      : null
  }
  return {
    one: found(number),
    other: found(from),
    candidates: row?.candidates ?? [],
    names: row?.names ?? {},
  }
}

function belongingsOf(organizationId: Prisma.Sql) {
  return Prisma.sql`json_build_object(
    'citations', (
      select coalesce(json_agg(json_build_object('evidenceId', c."evidenceId",
        'groupId', c."groupId", 'stageId', c."stageId")), '[]')
      from citation c where c."organizationId" = ${organizationId}
        and c."decisionId" = d.id and c."removedAt" is null),
    'notes', (
      select coalesce(json_agg(json_build_object('groupId', n."groupId", 'count', n.count)), '[]')
      from (select "groupId", count(*)::int from note where "organizationId" = ${organizationId}
        and "decisionId" = d.id group by "groupId") n),
    'initiatives', (
      select coalesce(json_agg(json_build_object('id', i.id, 'name', i.name) order by i.name), '[]')
      from decision_initiative l
      join initiative i on i."organizationId" = ${organizationId} and i.id = l."initiativeId"
      where l."organizationId" = ${organizationId} and l."decisionId" = d.id))`
}

/** Where one decision came from and what came of it, for the statement that reads it as `d`. */
export function lineageOfCase(organizationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(json_agg(json_build_object('number', o.number, 'title', o.title, 'how', x.how,
      'isOrigin', x."isOrigin") order by x.at, o.number), '[]')
    from (
      select "fromId" as id, how, at, true as "isOrigin" from decision_origin
      where "organizationId" = ${organizationId} and "decisionId" = d.id
      union all
      select "decisionId", how, at, false from decision_origin
      where "organizationId" = ${organizationId} and "fromId" = d.id
    ) x
    join decision o on o."organizationId" = ${organizationId} and o.id = x.id)`
}
