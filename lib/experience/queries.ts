import { atOnce, type Reading, reading } from '@/lib/at-once'
import { groupsInUse, type ModelGroup, type ModelStage, stagesInUse } from '@/lib/customer/queries'
import { Prisma, read } from '@/lib/db'
import type { Kind } from '@/lib/evidence/grade'
import type { Actor } from '@/lib/person/actor'
import { allOf } from '@/lib/register/facets'
import { beginningsOf } from '@/lib/register/typed'
import { experienceLimits } from './limits'
import { evidenceIdIn } from './rest'
import type { Feeling } from './schema'

export type EvidenceBehind = {
  id: string
  kind: Kind
  quote: string
  /** YYYY-MM-DD */
  collectedOn: string
  isWithdrawn: boolean
}
export type Experience = {
  id: string
  groupId: string
  stageId: string | null
  stageName: string | null
  feeling: Feeling
  text: string
  learnedByName: string
  learnedAt: Date
  isArchived: boolean
  evidence: EvidenceBehind[]
}

/** Who the customers are and what they live through with us. */
export type CustomerLife = {
  groups: ModelGroup[]
  stages: ModelStage[]
  /** What rests on most evidence in use first. */
  experiences: Experience[]
}

/** One statement. Of all groups in use. */
export async function customerLife(actor: Actor): Promise<CustomerLife> {
  return (await atOnce(actor, { life: lifeOf(actor) })).life
}

/** The same with the rest of a page; or of one group, its archived experiences, too. */
export function lifeOf({ organizationId }: Actor, groupId?: string): Reading<CustomerLife> {
  const which = groupId
    ? Prisma.sql`e."groupId" = ${groupId}::uuid`
    : Prisma.sql`e."archivedAt" is null`
  const sql = Prisma.sql`
    select ${groupsInUse(organizationId)} as groups, ${stagesInUse(organizationId)} as stages,
      ${experiencesSql(organizationId, which)} as experiences`
  return reading(sql, ([row]: LifeRow[]) =>
    row
      ? { ...row, experiences: row.experiences.map(fromJson) }
      : { groups: [], stages: [], experiences: [] },
  )
}

type LifeRow = Omit<CustomerLife, 'experiences'> & { experiences: Written[] }

type Written = Omit<Experience, 'learnedAt'> & { learnedAt: string }

function fromJson({ learnedAt, ...rest }: Written): Experience {
  return { ...rest, learnedAt: new Date(learnedAt) }
}

/** As one JSON; there is one of them for every few pieces of evidence, hundreds at most. */
export function experiencesSql(organizationId: string, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(json_agg(x order by (
        select count(*) from json_array_elements(x.evidence) v where not (v->>'isWithdrawn')::boolean
      ) desc, x."learnedAt" desc, x.id), '[]')
    from (
      select e.id, e."groupId", e."stageId", s.name as "stageName", e.feeling, e.text,
        p.name as "learnedByName", e."learnedAt", e."archivedAt" is not null as "isArchived",
        ${evidenceBehind(organizationId)} as evidence
      from experience e
      join person p on p."organizationId" = e."organizationId" and p.id = e."learnedById"
      left join stage s on s."organizationId" = e."organizationId" and s.id = e."stageId"
      where e."organizationId" = ${organizationId}::uuid and ${which}
      order by e."learnedAt" desc, e.id limit 1000
    ) x)`
}

function evidenceBehind(organizationId: string): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(json_agg(json_build_object('id', v.id, 'kind', v.kind,
        'quote', left(v.quote, 240), 'collectedOn', to_char(v."collectedOn", 'YYYY-MM-DD'),
        'isWithdrawn', v."withdrawnAt" is not null)
        order by v."collectedOn" desc, v.id), '[]')
    from experience_evidence b
    join evidence v on v."organizationId" = b."organizationId" and v.id = b."evidenceId"
    where b."organizationId" = ${organizationId}::uuid and b."experienceId" = e.id)`
}

export type ExperienceToEdit = { one: Experience; groupName: string; stages: ModelStage[] }

/** One experience with what its form offers, in one statement; null when there is none. */
export async function experienceOf(actor: Actor, id: string): Promise<ExperienceToEdit | null> {
  const { organizationId } = actor
  type Row = { experiences: Written[]; groupName: string; stages: ModelStage[] }
  const rows = await read(actor, (db) =>
    db.$queryRaw<Row[]>(Prisma.sql`
      select g.name as "groupName", ${stagesInUse(organizationId)} as stages,
        ${experiencesSql(organizationId, Prisma.sql`e.id = ${id}::uuid`)} as experiences
      from experience x
      join "group" g on g."organizationId" = x."organizationId" and g.id = x."groupId"
      where x."organizationId" = ${organizationId}::uuid and x.id = ${id}::uuid`),
  )
  const [row] = rows
  const written = row?.experiences[0]
  return row && written ? { ...row, one: fromJson(written) } : null
}

/** Evidence found for an experience, with whom it is about: the rule says whether it fits. */
export type FoundEvidence = EvidenceBehind & { groupId: string | null; groupName: string | null }

const mostFound = 8
/** With a word every piece has in it, the newest of some: nobody looks through them all. */
const mostRanked = 400

/**
 * Evidence for somebody who is still typing, or has pasted the address of one; before that, the
 * newest about this group that doesn't feel the opposite. Without what it rests on already.
 */
export async function evidenceFor(
  actor: Actor,
  { id, groupId, feeling }: Pick<Experience, 'id' | 'groupId' | 'feeling'>,
  typed: string,
): Promise<FoundEvidence[]> {
  const { organizationId } = actor
  const pasted = evidenceIdIn(typed)
  const words = beginningsOf(typed)
  if (typed.trim() !== '' && !pasted && !words) return []
  const found = pasted
    ? Prisma.sql`select v.id from evidence v
        where v."organizationId" = ${organizationId}::uuid and v.id = ${pasted}::uuid`
    : words
      ? Prisma.sql`select v.id from evidence v
          where v."organizationId" = ${organizationId}::uuid
            and v.facets @@ ${inUse(organizationId)}::tsquery
            and v.document @@ to_tsquery('plain', ${words}) limit ${mostRanked}`
      : Prisma.sql`select v.id from evidence v
          where v."organizationId" = ${organizationId}::uuid and v."groupId" = ${groupId}::uuid
            and v."withdrawnAt" is null and v."duplicateOfId" is null
            and (v.feeling is null or v.feeling = ${feeling})
          order by v."collectedOn" desc, v.id desc limit ${mostFound + experienceLimits.evidence}`
  return read(actor, (db) =>
    db.$queryRaw<FoundEvidence[]>(Prisma.sql`
      select v.id, v.kind, left(v.quote, 240) as quote, v."groupId", g.name as "groupName",
        to_char(v."collectedOn", 'YYYY-MM-DD') as "collectedOn",
        v."withdrawnAt" is not null as "isWithdrawn"
      from (${found}) f
      join evidence v on v."organizationId" = ${organizationId}::uuid and v.id = f.id
      left join "group" g on g."organizationId" = v."organizationId" and g.id = v."groupId"
      where not exists (select from experience_evidence b
        where b."organizationId" = ${organizationId}::uuid and b."experienceId" = ${id}::uuid
          and b."evidenceId" = v.id)
      order by v."groupId" = ${groupId}::uuid desc nulls last, v."collectedOn" desc, v.id desc
      limit ${mostFound}`),
  )
}

/** As the database writes it (`fill_evidence_search`): of this organization, and in use. */
function inUse(organizationId: string): string {
  const tail = organizationId.slice(-12)
  return allOf([`o:${tail}`, `iused:${tail}`])
}
