import { atOnce, type Reading, reading } from '@/lib/at-once'
import { now } from '@/lib/clock'
import { type Cursor, type ListPage, listPage } from '@/lib/cursor'
import { Prisma, read } from '@/lib/db'
import { orderOf, pageSql } from '@/lib/list-sql'
import type { Feeling } from '@/lib/note/schema'
import type { Actor } from '@/lib/person/actor'
import { beginningsOf } from '@/lib/register/typed'
import { type Day, dayIn } from '@/lib/time'
import { facetQuery } from './facets'
import { type EvidenceFilter, wordsIn } from './filter'
import { ageInWords, daysOfAge } from './freshness'
import type { Kind } from './grade'
import type { About } from './schema'

export type ListedEvidence = {
  id: string
  /** Its day, as the list keeps its places. */
  at: Date
  collectedOn: Day
  kind: Kind
  /** Its beginning. */
  quote: string
  topic: string
  feeling: Feeling | null
  about: About
  groupName: string | null
  stageName: string | null
  collector: string
  n: number | null
  cited: number
  isDuplicate: boolean
  isWithdrawn: boolean
}

const pageSize = 25
const library = { table: 'evidence', at: 'collectedOn' } as const

/** The library, newest collected first. */
export async function listEvidence(
  actor: Actor,
  filter: EvidenceFilter,
  cursor: Cursor | null,
): Promise<ListPage<ListedEvidence>> {
  const rows = await read(actor, (db) =>
    db.$queryRaw<ListedEvidence[]>(librarySql(actor, filter, cursor)),
  )
  return listPage(rows, { size: pageSize, cursor })
}

/** The statement behind the list; exported for the test that looks at its plans. */
export function librarySql(actor: Actor, filter: EvidenceFilter, cursor: Cursor | null) {
  const { organizationId } = actor
  const isBackwards = cursor?.towards === 'newer'
  const page = pageSql(library, organizationId, {
    ...waysInto(organizationId, filter),
    place: [...ofAge(actor, filter), ...beyond(cursor)],
    isBackwards,
    wanted: pageSize + 1,
  })
  return shown(organizationId, page, isBackwards)
}

export type FoundEvidence = Pick<
  ListedEvidence,
  'id' | 'kind' | 'quote' | 'topic' | 'groupName' | 'stageName'
> & {
  /** "8 months old" */
  age: string
}

type Wanted = {
  words: string
  groupId?: string
  stageId?: string
  /** Left out, such as the piece that is looked from. */
  exceptId?: string
}

const mostFound = 8

/**
 * Evidence in use for somebody who is still typing: words that begin like the ones typed, what tells
 * of that group at that stage first. Nothing typed: the newest that tells of them.
 */
export async function findEvidence(
  actor: Actor,
  { words, groupId, stageId, exceptId }: Wanted,
): Promise<FoundEvidence[]> {
  const beginnings = beginningsOf(words)
  if (!beginnings && (words.trim() !== '' || !groupId)) return []
  const { near, all } = await atOnce(actor, {
    near: groupId ? foundBy(actor, { beginnings, exceptId, groupId, stageId }) : nothing,
    all: beginnings ? foundBy(actor, { beginnings, exceptId }) : nothing,
  })
  const others = all.filter(({ id }) => near.every((one) => one.id !== id))
  return [...near, ...others].slice(0, mostFound)
}

const nothing = reading(Prisma.sql`select where false`, (): FoundEvidence[] => [])

function foundBy(
  actor: Actor,
  { beginnings, exceptId, ...place }: Omit<Wanted, 'words'> & { beginnings: string | null },
): Reading<FoundEvidence[]> {
  const { organizationId } = actor
  const typed = beginnings ? [Prisma.sql`d.document @@ to_tsquery('plain', ${beginnings})`] : []
  const ways = waysInto(organizationId, place)
  const page = pageSql(library, organizationId, {
    driver: ways.driver,
    residual: [...ways.residual, ...typed],
    listed: [...ways.listed, ...typed],
    place: exceptId ? [Prisma.sql`d.id <> ${exceptId}::uuid`] : [],
    isBackwards: false,
    wanted: mostFound,
  })
  const today = dayIn(now(), actor.timeZone)
  return reading(shown(organizationId, page, false), (rows: Omit<ListedEvidence, 'at'>[]) =>
    rows.map(({ id, collectedOn, kind, quote, topic, groupName, stageName }) => ({
      ...{ id, kind, quote, topic, groupName, stageName, age: ageInWords(collectedOn, today) },
    })),
  )
}

/** What the list shows of the evidence found. */
function shown(organizationId: string, page: Prisma.Sql, isBackwards: boolean) {
  const own = (table: string) =>
    Prisma.sql`${Prisma.raw(table)}."organizationId" = ${organizationId}::uuid`
  return Prisma.sql`${page}
    select d.id, d."collectedOn"::timestamptz as at,
      to_char(d."collectedOn", 'YYYY-MM-DD') as "collectedOn", d.kind, left(d.quote, 400) as quote,
      d.topic, d.feeling, d.about, d.collector, d.n, d.cited,
      d."duplicateOfId" is not null as "isDuplicate", d."withdrawnAt" is not null as "isWithdrawn",
      g.name as "groupName", s.name as "stageName"
    from page
    join evidence d on ${own('d')} and d.id = page.id
    left join "group" g on ${own('g')} and g.id = d."groupId"
    left join stage s on ${own('s')} and s.id = d."stageId"
    order by ${orderOf(library.at, isBackwards)}`
}

/** The index to walk, the rarest first, and what is left to check on the way. */
function waysInto(organizationId: string, filter: EvidenceFilter) {
  const { kind, groupId, stageId } = filter
  const candidates = [
    { name: 'groupId', sql: groupId && Prisma.sql`d."groupId" = ${groupId}::uuid` },
    { name: 'stageId', sql: stageId && Prisma.sql`d."stageId" = ${stageId}::uuid` },
    { name: 'kind', sql: kind && Prisma.sql`d.kind = ${kind}` },
  ]
  const chosen = candidates.find(({ sql }) => sql)
  const rest = { ...filter, ...(chosen && { [chosen.name]: undefined }) }
  const matching = (facets: EvidenceFilter) => [
    Prisma.sql`d.facets @@ ${facetQuery(organizationId, facets)}::tsquery`,
    ...typedIn(filter),
  ]
  return {
    driver: chosen?.sql ? [chosen.sql] : [],
    residual: matching(rest),
    listed: matching(filter),
  }
}

function typedIn(filter: EvidenceFilter): Prisma.Sql[] {
  const words = wordsIn(filter)
  return words ? [Prisma.sql`d.document @@ websearch_to_tsquery('plain', ${words})`] : []
}

function ofAge({ timeZone }: Actor, { age }: EvidenceFilter): Prisma.Sql[] {
  if (!age) return []
  const { from, to } = daysOfAge(age, dayIn(now(), timeZone))
  return [
    ...(from ? [Prisma.sql`d."collectedOn" >= ${from}::date`] : []),
    ...(to ? [Prisma.sql`d."collectedOn" <= ${to}::date`] : []),
  ]
}

function beyond(cursor: Cursor | null): Prisma.Sql[] {
  if (!cursor) return []
  const direction = cursor.towards === 'newer' ? Prisma.sql`>` : Prisma.sql`<`
  const day = cursor.at.toISOString().slice(0, 10)
  return [Prisma.sql`(d."collectedOn", d.id) ${direction} (${day}::date, ${cursor.id}::uuid)`]
}

export type CitedAt = {
  decisionNumber: number
  decisionTitle: string
  groupName: string
  stageName: string
  /** The piece that is cited there, which repeats this one. */
  duplicateId: string | null
}

export type Evidence = {
  id: string
  kind: Kind
  groupId: string | null
  stageId: string | null
  groupName: string | null
  stageName: string | null
  collectedOn: Day
  collector: string
  method: string
  n: number | null
  quote: string
  topic: string
  feeling: Feeling | null
  about: About
  link: string
  reference: string | null
  /** Made from a front-line note. */
  isFromNote: boolean
  addedByName: string | null
  addedAt: Date
  withdrawn: { reason: string } | null
  duplicateOf: Sibling | null
  /** What repeats it, each with its own group and day. */
  duplicates: Sibling[]
  /** Its own, and those of what repeats it. */
  citations: CitedAt[]
  /** Frustrations and delights of a group that stand on it. */
  experiences: { id: string; text: string; feeling: Feeling; groupId: string; groupName: string }[]
}

export type Sibling = {
  id: string
  quote: string
  kind: Kind
  groupName: string | null
  stageName: string | null
  collectedOn: Day
}

/** Everything about one piece, in one statement; null when it isn't there. */
export async function evidenceOf(actor: Actor, id: string): Promise<Evidence | null> {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  const sibling = (e: string) => Prisma.sql`json_build_object(
    'id', ${Prisma.raw(e)}.id, 'quote', left(${Prisma.raw(e)}.quote, 300), 'kind', ${Prisma.raw(e)}.kind,
    'collectedOn', to_char(${Prisma.raw(e)}."collectedOn", 'YYYY-MM-DD'),
    'groupName', (select name from "group" g where g."organizationId" = ${organizationId} and g.id = ${Prisma.raw(e)}."groupId"),
    'stageName', (select name from stage s where s."organizationId" = ${organizationId} and s.id = ${Prisma.raw(e)}."stageId"))`
  const rows = await read(actor, (db) =>
    db.$queryRaw<Evidence[]>(Prisma.sql`
      select e.id, e.kind, e."groupId", e."stageId", g.name as "groupName", s.name as "stageName",
        to_char(e."collectedOn", 'YYYY-MM-DD') as "collectedOn", e.collector, e.method, e.n, e.quote,
        e.topic, e.feeling, e.about, e.link, e.reference, e."noteId" is not null as "isFromNote",
        p.name as "addedByName", e."addedAt",
        case when e."withdrawnAt" is not null
          then json_build_object('reason', e."withdrawnReason") end as withdrawn,
        case when o.id is not null then ${sibling('o')} end as "duplicateOf",
        (select coalesce(json_agg(${sibling('d')} order by d."collectedOn" desc, d.id), '[]') from (
          select * from evidence d where d."organizationId" = ${organizationId} and d."duplicateOfId" = e.id
          order by d."collectedOn" desc, d.id limit 100) d) as duplicates,
        (select coalesce(json_agg(json_build_object('decisionNumber', d.number, 'decisionTitle', d.title,
            'groupName', cg.name, 'stageName', cs.name,
            'duplicateId', nullif(c."evidenceId", e.id))
            order by c."citedAt" desc, c.id), '[]')
          from (select * from citation c where c."organizationId" = ${organizationId}
            and c."removedAt" is null and c."evidenceId" = any(array(
              select e.id union all select d.id from evidence d
              where d."organizationId" = ${organizationId} and d."duplicateOfId" = e.id))
            order by c."citedAt" desc, c.id limit 200) c
          join decision d on d."organizationId" = ${organizationId} and d.id = c."decisionId"
          join "group" cg on cg."organizationId" = ${organizationId} and cg.id = c."groupId"
          join stage cs on cs."organizationId" = ${organizationId} and cs.id = c."stageId") as citations,
        (select coalesce(json_agg(json_build_object('id', x.id, 'text', x.text, 'feeling', x.feeling,
            'groupId', x."groupId", 'groupName', xg.name) order by x."learnedAt" desc, x.id), '[]')
          from experience_evidence b
          join experience x on x."organizationId" = ${organizationId} and x.id = b."experienceId"
          join "group" xg on xg."organizationId" = ${organizationId} and xg.id = x."groupId"
          where b."organizationId" = ${organizationId} and b."evidenceId" = e.id
            and x."archivedAt" is null) as experiences
      from evidence e
      left join "group" g on g."organizationId" = ${organizationId} and g.id = e."groupId"
      left join stage s on s."organizationId" = ${organizationId} and s.id = e."stageId"
      left join person p on p."organizationId" = ${organizationId} and p.id = e."addedById"
      left join evidence o on o."organizationId" = ${organizationId} and o.id = e."duplicateOfId"
      where e."organizationId" = ${organizationId} and e.id = ${id}::uuid`),
  )
  return rows[0] ?? null
}

export type NoteToKeep = {
  id: string
  text: string
  feeling: Feeling | null
  groupId: string | null
  stageId: string | null
  writtenOn: Day
  authorName: string
  /** The evidence it has become already. */
  evidenceId: string | null
}

/** A note from the front line, to be made into evidence. */
export async function noteToKeep(actor: Actor, id: string): Promise<NoteToKeep | null> {
  const { organizationId, timeZone } = actor
  const note = await read(actor, (db) =>
    db.note.findFirst({
      where: { organizationId, id },
      select: {
        ...{ id: true, text: true, feeling: true, groupId: true, stageId: true, createdAt: true },
        author: { select: { name: true } },
        evidence: { select: { id: true } },
      },
    }),
  )
  if (!note) return null
  const { author, evidence, createdAt, feeling, ...rest } = note
  return {
    ...rest,
    // Only these two are ever stored.
    feeling: feeling as Feeling | null,
    writtenOn: dayIn(createdAt, timeZone),
    authorName: author.name,
    evidenceId: evidence?.id ?? null,
  }
}
