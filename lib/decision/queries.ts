import { Prisma, type Tx } from '@/lib/db'
import type { AnyActor } from '@/lib/person/actor'
import type { FramingFacts } from './framing'
import type { Proposal } from './schema'

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
