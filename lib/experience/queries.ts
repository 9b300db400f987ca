import { atOnce, type Reading, reading } from '@/lib/at-once'
import { groupsInUse, type ModelGroup, type ModelStage, stagesInUse } from '@/lib/customer/queries'
import { Prisma, read } from '@/lib/db'
import { facetQuery } from '@/lib/evidence/facets'
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

/** Something known of a group that a proposal doesn't name. */
export type AlsoKnown = {
  groupId: string
  /** Null where it is a quote, not yet learned from. */
  feeling: Feeling | null
  text: string
  /** The latest evidence in use behind it, or the piece that is quoted. `collectedOn`: YYYY-MM-DD. */
  evidence: { id: string; kind: Kind; collectedOn: string } | null
}

/** How much is looked at; together they keep it under 5 ms at 50,000 pieces. */
const alsoKnown = {
  /** The latest pieces, which tell how common a word is. */
  sample: 200,
  /** Of each group. */
  experiences: 12,
  /** A word that more of what was looked at holds than this share, or this many, tells nothing. */
  common: { share: 0.03, count: 5 },
  /** Those of the title first. */
  words: 12,
  pieces: 60,
  shown: 4,
}

/**
 * What is known of groups other than these, where it meets the rarer words of a proposal: one of its
 * title or two of its question, the rarest first. For a statement that asks for more, and for the
 * test of its plan.
 */
export function alsoKnownSql(
  { organizationId }: Pick<Actor, 'organizationId'>,
  { title, question, groupIds }: { title: string; question: string; groupIds: readonly string[] },
): Prisma.Sql {
  const own = (table: string) =>
    Prisma.sql`${Prisma.raw(table)}."organizationId" = ${organizationId}::uuid`
  return Prisma.sql`
    with typed as materialized (
      select array_to_tsvector(array[t.lexeme])::text || ':AB' as word, 'A' = any(t.weights) as "isInTitle"
      from unnest(setweight(to_tsvector('plain', ${title}), 'A')
        || setweight(to_tsvector('plain', ${question}), 'B')) t
      where length(t.lexeme) > 2
      order by "isInTitle" desc, length(t.lexeme) desc, t.lexeme limit 30
    ), unnamed as materialized (
      select g.id from "group" g
      where ${own('g')} and g."archivedAt" is null and g.id <> all(${groupIds}::uuid[])
    ), learned as materialized (
      select x.* from unnamed g cross join lateral (
        select x.id, x."groupId", x.feeling, x.text,
          setweight(to_tsvector('plain', x.text), 'A') as document
        from experience x
        where ${own('x')} and x."groupId" = g.id and x."archivedAt" is null
        order by x."learnedAt" desc, x.id desc limit ${alsoKnown.experiences}
      ) x
    ), sample as materialized (
      select document from learned
      union all (
        select e.document from evidence e where ${own('e')}
        order by e."collectedOn" desc, e.id desc limit ${alsoKnown.sample}
      )
    ), rare as materialized (
      select w.*, ln(1 + w.sampled / (1 + w.held)) * case when "isInTitle" then 2 else 1 end as weight
      from (
        select t.word, t.word::tsquery as query, t."isInTitle",
          (select count(*)::float from sample s where s.document @@ t.word::tsquery) as held,
          (select count(*)::float from sample) as sampled
        from typed t
      ) w
      where w.held <= greatest(${alsoKnown.common.count}, ${alsoKnown.common.share}::float * w.sampled)
      order by w."isInTitle" desc, weight desc, w.word limit ${alsoKnown.words}
    ), quoted as materialized (
      select e.id, e."groupId", e.quote, e.kind, e."collectedOn", e.document from evidence e
      where ${own('e')} and e.facets @@ ${facetQuery(organizationId, {})}::tsquery
        and e."duplicateOfId" is null
        and e.document @@ (select string_agg(word, ' | ')::tsquery from rare)
        and e."groupId" in (select id from unnamed)
      limit ${alsoKnown.pieces}
    ), said as (
      select id, "groupId", feeling, text, document, null::uuid as "evidenceId" from learned
      union all
      select q.id, q."groupId", null, left(q.quote, 200), q.document, q.id from quoted q
      where not exists (
        select from experience_evidence b join learned l on l.id = b."experienceId"
        where ${own('b')} and b."evidenceId" = q.id
      )
    ), best as (
      select s.id, s."groupId", s.feeling, s.text, s."evidenceId", sum(r.weight) as score
      from said s join rare r on s.document @@ r.query
      group by s.id, s."groupId", s.feeling, s.text, s."evidenceId"
      having bool_or(r."isInTitle") or count(*) > 1
      order by score desc, s.feeling is null, s.id limit ${alsoKnown.shown}
    )
    select b."groupId", b.feeling, b.text, (
      select json_build_object('id', e.id, 'kind', e.kind,
        'collectedOn', to_char(e."collectedOn", 'YYYY-MM-DD'))
      from evidence e
      where ${own('e')} and e."withdrawnAt" is null and e.id in (
        select b."evidenceId"
        union all select x."evidenceId" from experience_evidence x
        where ${own('x')} and x."experienceId" = b.id
      )
      order by e."collectedOn" desc, e.id limit 1
    ) as evidence
    from best b
    order by b.score desc, b.feeling is null, b.id`
}
