import { Prisma, read, type Tx } from '@/lib/db'
import type { Actor, AnyActor } from '@/lib/person/actor'
import { permissions, type Role } from '@/lib/person/permission'
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
}

/** The working copy with everybody who could sponsor or decide it, in one statement. */
export async function proposalForEditing(
  actor: Actor,
  number: number,
): Promise<ProposalForEditing | null> {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  const rows = await read(actor, (db) =>
    db.$queryRaw<(ProposalForEditing & { draft: unknown })[]>(Prisma.sql`
      select d.id, d.number, d.status, d."proposerId", o.name as "proposerName", d."deciderId",
        d.draft, d."draftSavedAt", d."currentRevision", d."currentDigest", d."signOffStartedAt",
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
        ) p) as people
      from decision d
      join person o on o."organizationId" = d."organizationId" and o.id = d."proposerId"
      where d."organizationId" = ${organizationId} and d.number = ${number}::int`),
  )
  const row = rows[0]
  return row ? { ...row, draft: proposalSchema.parse(row.draft) } : null
}
