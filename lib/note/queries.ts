import { type Reading, reading } from '@/lib/at-once'
import { type Cursor, type ListPage, listPage } from '@/lib/cursor'
import { Prisma, read } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'
import type { Feeling, NoteFilter } from './schema'

export type ListedNote = {
  id: string
  at: Date
  text: string
  feeling: Feeling | null
  authorName: string
  groupName: string | null
  stageName: string | null
  decisionNumber: number | null
  decisionTitle: string | null
  /** The piece of evidence it has become. */
  evidenceId: string | null
}

const size = 25

/** What the front line wrote, newest first. */
export async function listNotes(
  actor: Actor,
  filter: NoteFilter,
  cursor: Cursor | null,
): Promise<ListPage<ListedNote>> {
  const rows = await read(actor, (db) =>
    db.$queryRaw<ListedNote[]>(notesSql(actor, filter, cursor)),
  )
  return listPage(rows, { size, cursor })
}

/** The newest of them with the rest of a page. */
export function newestNotes(actor: Actor, filter: NoteFilter): Reading<ListPage<ListedNote>> {
  const sql = notesSql(actor, filter, null)
  return reading(sql, (rows: (Omit<ListedNote, 'at'> & { at: string })[]) => {
    const notes = rows.map((row) => ({ ...row, at: new Date(row.at) }))
    return listPage(notes, { size, cursor: null })
  })
}

type NamedDecision = { number: number; title: string }

/** The decisions a note is most likely about: those with the newest activity. */
export function likelyDecisions({ organizationId }: Actor): Reading<NamedDecision[]> {
  const sql = Prisma.sql`
    select d.number, d.title from decision d where d."organizationId" = ${organizationId}::uuid
    order by d."activityAt" desc, d.id desc limit 20`
  return reading(sql, (rows: NamedDecision[]) => rows)
}

/** The decision a link to the form names; null when there is none. */
export function namedDecision(
  { organizationId }: Actor,
  number: number | undefined,
): Reading<NamedDecision | null> {
  const sql = Prisma.sql`
    select d.number, d.title from decision d
    where d."organizationId" = ${organizationId}::uuid and d.number = ${number ?? null}::int`
  return reading(sql, ([named]: NamedDecision[]) => named ?? null)
}

function conditions(actor: Actor, filter: NoteFilter): Prisma.Sql[] {
  const { groupId, stageId, feeling, decision, author } = filter
  return [
    groupId && Prisma.sql`n."groupId" = ${groupId}::uuid`,
    stageId && Prisma.sql`n."stageId" = ${stageId}::uuid`,
    feeling && Prisma.sql`n.feeling = ${feeling}`,
    author && Prisma.sql`n."authorId" = ${actor.personId}::uuid`,
    decision &&
      Prisma.sql`n."decisionId" = (select d.id from decision d
        where d."organizationId" = ${actor.organizationId}::uuid and d.number = ${decision})`,
  ].filter((condition) => typeof condition === 'object')
}

export function notesSql(actor: Actor, filter: NoteFilter, cursor: Cursor | null): Prisma.Sql {
  const goesBack = cursor?.towards === 'newer'
  const beyond = goesBack ? Prisma.sql`>` : Prisma.sql`<`
  const order = goesBack ? Prisma.sql`asc` : Prisma.sql`desc`
  const where = [
    Prisma.sql`n."organizationId" = ${actor.organizationId}::uuid`,
    ...conditions(actor, filter),
    ...(cursor
      ? [Prisma.sql`(n."createdAt", n.id) ${beyond} (${cursor.at}, ${cursor.id}::uuid)`]
      : []),
  ]
  return Prisma.sql`
    select n.id, n."createdAt" as at, n.text, n.feeling, p.name as "authorName",
           g.name as "groupName", s.name as "stageName",
           d.number as "decisionNumber", d.title as "decisionTitle", e.id as "evidenceId"
    from note n
    join person p on p."organizationId" = n."organizationId" and p.id = n."authorId"
    left join "group" g on g."organizationId" = n."organizationId" and g.id = n."groupId"
    left join stage s on s."organizationId" = n."organizationId" and s.id = n."stageId"
    left join decision d on d."organizationId" = n."organizationId" and d.id = n."decisionId"
    left join evidence e on e."organizationId" = n."organizationId" and e."noteId" = n.id
    where ${Prisma.join(where, ' and ')}
    order by n."createdAt" ${order}, n.id ${order}
    limit ${size + 1}`
}
