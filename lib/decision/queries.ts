import { type CustomerModel, modelSql } from '@/lib/customer/queries'
import { Prisma, read, type Tx } from '@/lib/db'
import { type AlsoKnown, alsoKnownSql } from '@/lib/experience/queries'
import { nearDraftSql } from '@/lib/initiative/queries'
import type { Surroundings } from '@/lib/initiative/surroundings'
import type { Actor, AnyActor } from '@/lib/person/actor'
import { permissions, type Role } from '@/lib/person/permission'
import { similarSql } from '@/lib/precedent/queries'
import type { Precedent } from '@/lib/precedent/similar'
import type { FramingFacts } from './framing'
import type { Heir } from './hand-over'
import { type Proposal, proposalSchema, type Status } from './schema'

type Known = { id: string; name: string; isArchived: boolean }

/** Everything a proposal can point at, what was archived too, and what its framing is judged by. */
export type HouseFacts = {
  groups: (Known & { isVulnerable: boolean })[]
  stages: Known[]
  functions: (Known & { isSeat: boolean })[]
  /** The sponsor is one of the organization's people, or there is none. */
  isSponsorKnown: boolean
}

/** One statement, inside the transaction of a command. */
export async function houseFacts(
  tx: Tx,
  actor: AnyActor,
  { drive }: Proposal,
): Promise<HouseFacts> {
  const { organizationId } = actor
  const rows = await tx.$queryRaw<HouseFacts[]>(Prisma.sql`
    select
      (select coalesce(json_agg(json_build_object('id', id, 'name', name,
          'isVulnerable', "isVulnerable", 'isArchived', "archivedAt" is not null)
          order by position, id), '[]')
       from "group" where "organizationId" = ${organizationId}::uuid) as groups,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name,
          'isArchived', "archivedAt" is not null) order by position, id), '[]')
       from stage where "organizationId" = ${organizationId}::uuid) as stages,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name,
          'isSeat', "isSeat", 'isArchived', "archivedAt" is not null) order by position, id), '[]')
       from "function" where "organizationId" = ${organizationId}::uuid) as functions,
      (${drive.sponsorId}::uuid is null or exists (
        select from person
        where "organizationId" = ${organizationId}::uuid and id = ${drive.sponsorId}::uuid
      )) as "isSponsorKnown"`)
  return rows[0] ?? { groups: [], stages: [], functions: [], isSponsorKnown: false }
}

/** What `whyNotOpenScoring` judges by: only what is in use today. */
export function framingFactsOf(house: HouseFacts): FramingFacts {
  const inUse = <T extends Known>(all: T[]) => all.filter(({ isArchived }) => !isArchived)
  return {
    groups: inUse(house.groups),
    stages: inUse(house.stages),
    functions: inUse(house.functions),
  }
}

/** What somebody has to do with a decision they would own; null when there is nobody with this id. */
export async function heirOf(
  tx: Tx,
  actor: Actor,
  { decisionId, personId }: { decisionId: string; personId: string },
): Promise<Heir | null> {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  const rows = await tx.$queryRaw<Heir[]>(Prisma.sql`
    select p.id as "personId", p.name, p."disabledAt" is not null as "isDisabled",
      p.role in (${Prisma.join([...permissions.propose.who])}) as "mayPropose",
      exists (select from round r
        join scorer x on x."organizationId" = r."organizationId" and x."roundId" = r.id
        where r."organizationId" = ${organizationId} and r."decisionId" = d.id
          and r."revealedAt" is null and x."personId" = p.id) as "scoresNow",
      exists (select from sign_off s
        where s."organizationId" = ${organizationId} and s."decisionId" = d.id
          and s."personId" = p.id and s.digest = d."currentDigest") as "hasSigned",
      exists (select from round r
        join mitigation m on m."organizationId" = r."organizationId" and m."roundId" = r.id
        where r."organizationId" = ${organizationId} and r."decisionId" = d.id
          and m."acceptedById" = p.id) as "hasAcceptedHarm"
    from person p
    join decision d on d."organizationId" = p."organizationId" and d.id = ${decisionId}::uuid
    where p."organizationId" = ${organizationId} and p.id = ${personId}::uuid`)
  return rows[0] ?? null
}

export type ProposalForEditing = {
  id: string
  number: number
  status: Status
  proposerId: string
  proposerName: string
  deciderId: string | null
  draft: Proposal
  draftSavedAt: Date
  createdAt: Date
  currentRevision: number
  currentDigest: string | null
  signOffStartedAt: Date | null
  /** Of groups, stages and functions, archived ones too, by id. */
  names: Record<string, string>
  /** Those who can sign in, by name. */
  people: {
    id: string
    name: string
    role: Role
    functionId: string | null
    functionName: string | null
  }[]
  /** As it is today. */
  model: CustomerModel
}

/** The working copy with all it is written from, in one statement. */
export async function proposalForEditing(
  actor: Actor,
  number: number,
): Promise<ProposalForEditing | null> {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  const rows = await read(actor, (db) =>
    db.$queryRaw<(ProposalForEditing & { draft: unknown })[]>(Prisma.sql`
      select d.id, d.number, d.status, d."proposerId", o.name as "proposerName", d."deciderId",
        d.draft, d."draftSavedAt", d."createdAt", d."currentRevision", d."currentDigest", d."signOffStartedAt",
        (select coalesce(json_object_agg(n.id, n.name), '{}') from (
          select id, name from "function" where "organizationId" = ${organizationId}
          union all select id, name from "group" where "organizationId" = ${organizationId}
          union all select id, name from stage where "organizationId" = ${organizationId}
        ) n) as names,
        (select coalesce(json_agg(p), '[]') from (
          select p.id, p.name, p.role, p."functionId", f.name as "functionName"
          from person p
          left join "function" f
            on f."organizationId" = p."organizationId" and f.id = p."functionId"
          where p."organizationId" = ${organizationId} and p."disabledAt" is null
          order by p.name, p.id limit 2000
        ) p) as people,
        (select row_to_json(m) from (${modelSql(actor)}) m) as model
      from decision d
      join person o on o."organizationId" = d."organizationId" and o.id = d."proposerId"
      where d."organizationId" = ${organizationId} and d.number = ${number}::int`),
  )
  const row = rows[0]
  return row ? { ...row, draft: proposalSchema.parse(row.draft) } : null
}

/** What is known about what a proposal touches, for its proposer to see before others do. */
export type Knowledge = {
  similar: Precedent[]
  /** Frustrations and delights of the groups, as learned; the latest of each group first. */
  experiences: {
    groupId: string
    feeling: 'frustration' | 'delight'
    text: string
    stageName: string | null
  }[]
  /** What meets its words and is known of groups it doesn't name. */
  alsoKnown: AlsoKnown[]
  /** The code of conduct at the stages touched. */
  commitments: {
    id: string
    stageId: string
    stageName: string
    side: 'always' | 'never'
    towards: 'customers' | 'employees'
    text: string
    /** YYYY-MM-DD */
    reaffirmBy: string
  }[]
  /** What is cited for its claims. `collectedOn`: YYYY-MM-DD. */
  citations: {
    groupId: string
    stageId: string
    evidenceId: string
    collectedOn: string
    isWithdrawn: boolean
  }[]
  /** How many pieces in use the library holds, of touched groups at touched stages. */
  library: { groupId: string; stageId: string; pieces: number }[]
  /** What else may touch the same people at the same stages in the same quarter. */
  near: Pick<Surroundings, 'initiatives' | 'decisions'>
}

/** One statement. */
export async function knowledgeFor(
  actor: Actor,
  { id, number, draft }: Pick<ProposalForEditing, 'id' | 'number' | 'draft'>,
): Promise<Knowledge> {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  const { title, question } = draft.question
  const groupIds = draft.groups.map(({ groupId }) => groupId)
  const stageIds = [...new Set(draft.cells.map(({ stageId }) => stageId))]
  const rows = await read(actor, (db) =>
    db.$queryRaw<Knowledge[]>(Prisma.sql`
      select
        (select coalesce(json_agg(s), '[]')
         from (${similarSql(actor, { title, question: question.slice(0, 2000), number })}) s
        ) as similar,
        (select coalesce(json_agg(e), '[]') from (
          select e."groupId", e.feeling, e.text, s.name as "stageName"
          from unnest(${groupIds}::uuid[]) with ordinality g (id, place)
          cross join lateral (
            select x.* from experience x
            where x."organizationId" = ${organizationId} and x."groupId" = g.id
              and x."archivedAt" is null
            order by x."learnedAt" desc, x.id desc limit 6
          ) e
          left join stage s on s."organizationId" = e."organizationId" and s.id = e."stageId"
          order by g.place, e.feeling desc, e."learnedAt" desc, e.id desc
        ) e) as experiences,
        (select coalesce(json_agg(k), '[]')
         from (${alsoKnownSql(actor, { title, question: question.slice(0, 2000), groupIds })}) k
        ) as "alsoKnown",
        (select coalesce(json_agg(c), '[]') from (
          select c.id, c."stageId", s.name as "stageName", c.side, c.towards, c.text,
            to_char(c."reaffirmBy", 'YYYY-MM-DD') as "reaffirmBy"
          from commitment c
          join stage s on s."organizationId" = c."organizationId" and s.id = c."stageId"
          where c."organizationId" = ${organizationId} and c."stageId" = any(${stageIds}::uuid[])
            and c."retiredAt" is null
          order by c.side desc, s.position, c.position, c.id limit 60
        ) c) as commitments,
        (select coalesce(json_agg(c), '[]') from (
          select c."groupId", c."stageId", e.id as "evidenceId",
            to_char(e."collectedOn", 'YYYY-MM-DD') as "collectedOn",
            e."withdrawnAt" is not null as "isWithdrawn"
          from citation c
          join evidence e on e."organizationId" = c."organizationId" and e.id = c."evidenceId"
          where c."organizationId" = ${organizationId} and c."decisionId" = ${id}::uuid
            and c."removedAt" is null
          order by c."citedAt", c.id limit 500
        ) c) as citations,
        (select coalesce(json_agg(l), '[]') from (
          select m."groupId", m."stageId", sum(m.pieces)::int as pieces
          from evidence_coverage m
          where m."organizationId" = ${organizationId} and m."groupId" = any(${groupIds}::uuid[])
            and m."stageId" = any(${stageIds}::uuid[])
          group by m."groupId", m."stageId"
        ) l) as library,
        ${nearDraftSql(actor, { id, cells: draft.cells, on: draft.question.deadline })} as near`),
  )
  const near = { initiatives: [], decisions: [] }
  const nothing = { similar: [], experiences: [], alsoKnown: [], commitments: [] }
  return rows[0] ?? { ...nothing, citations: [], library: [], near }
}
