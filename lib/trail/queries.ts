import { atOnce, type Reading, reading } from '@/lib/at-once'
import { type Cursor, type ListPage, listPage } from '@/lib/cursor'
import { Prisma, read, type Tx } from '@/lib/db'
import { selfElsewhere } from '@/lib/meanwhile'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { endOfDay, startOfDay } from '@/lib/time'
import { type EventKind, eventSchema } from './event'
import type { TrailFilter } from './schema'
import type { Told } from './sentence'

export type TrailLine = Told & { id: string; at: Date }

const size = 50

/** The organization's history, newest first. */
export async function listTrail(
  actor: Actor,
  filter: TrailFilter,
  cursor: Cursor | null,
): Promise<ListPage<TrailLine>> {
  const denied = whyNotPermitted(actor, 'read-trail')
  if (denied) throw new Error(denied)
  const rows = await read(actor, (db) => db.$queryRaw<Row[]>(trailSql(actor, filter, cursor)))
  const page = listPage(rows, { size, cursor })
  return { ...page, rows: page.rows.map(lineOf) }
}

export function trailSql(actor: Actor, filter: TrailFilter, cursor: Cursor | null): Prisma.Sql {
  return linesSql(actor, conditions(actor, filter), { cursor, size })
}

/** The history of one decision, newest first, for whoever may read it. */
export function decisionTrail(
  actor: Actor,
  number: number,
  cursor: Cursor | null = null,
): Reading<ListPage<TrailLine>> {
  const sql = trailSql(actor, { decision: number }, cursor)
  return reading(sql, (rows: (Omit<Row, 'at'> & { at: string })[]) => {
    const lines = rows.map((row) => lineOf({ ...row, at: new Date(row.at) }))
    return listPage(lines, { size, cursor })
  })
}

/** The same for a page of its own, with the decision's title; null when there is none. */
export async function trailOfNumber(
  actor: Actor,
  number: number,
  cursor: Cursor | null,
): Promise<{ title: string; page: ListPage<TrailLine> } | null> {
  const { decision, page } = await atOnce(actor, {
    decision: reading(
      Prisma.sql`select d.title from decision d
        where d."organizationId" = ${actor.organizationId}::uuid and d.number = ${number}`,
      ([one]: { title: string }[]) => one ?? null,
    ),
    page: decisionTrail(actor, number, cursor),
  })
  return decision && { title: decision.title, page }
}

/**
 * The history of one piece of evidence, newest first, for whoever may read it: what happened to it,
 * what was kept as a duplicate of it, and the import that brought it.
 */
export function evidenceTrail(
  actor: Actor,
  evidenceId: string,
  cursor: Cursor | null,
): Reading<ListPage<TrailLine>> {
  const own = (table: string) =>
    Prisma.sql`${Prisma.raw(table)}."organizationId" = ${actor.organizationId}::uuid`
  const sql = linesSql(
    actor,
    [
      Prisma.sql`t.id in (
        select a.id from trail_event a where ${own('a')} and a."evidenceId" = ${evidenceId}::uuid
        union all
        select b.id from trail_event b where ${own('b')} and b."originalId" = ${evidenceId}::uuid
        union all
        select i.id from evidence e join trail_event i on ${own('i')}
          and i.kind = 'evidence.imported' and i.at = e."addedAt"
        where ${own('e')} and e.id = ${evidenceId}::uuid and e.reference is not null)`,
    ],
    { cursor, size },
  )
  return reading(sql, (rows: JsonRow[]) => linesOf(rows, cursor))
}

/** Who changed a thing last, as a sentence begins; “Somebody” while no line names it by its id. */
export async function whoChanged(
  tx: Tx,
  actor: Actor,
  { kinds, of }: { kinds: EventKind[]; of: Record<string, string> },
): Promise<string> {
  const [last] = await tx.$queryRaw<{ actorId: string | null; actorName: string }[]>(Prisma.sql`
    select t."actorId", t."actorName" from trail_event t
    where t."organizationId" = ${actor.organizationId}::uuid
      and t.kind in (${Prisma.join(kinds)}) and t.data @> ${JSON.stringify(of)}::jsonb
    order by t.at desc, t.id desc limit 1`)
  if (last?.actorId === actor.personId) return selfElsewhere
  return last?.actorName ?? 'Somebody'
}

/** Who can have written in the trail, for the filter. */
export async function listTellers(actor: Actor): Promise<{ id: string; name: string }[]> {
  return read(actor, (db) =>
    db.person.findMany({
      where: { organizationId: actor.organizationId },
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 1000,
    }),
  )
}

function conditions(actor: Actor, filter: TrailFilter): Prisma.Sql[] {
  const { kind, personId, decision, from, to } = filter
  return [
    kind && Prisma.sql`t.kind = ${kind}`,
    personId && Prisma.sql`t."actorId" = ${personId}::uuid`,
    decision &&
      Prisma.sql`t."decisionId" = (select d.id from decision d
        where d."organizationId" = ${actor.organizationId}::uuid and d.number = ${decision})`,
    from && Prisma.sql`t.at >= ${startOfDay(from, actor.timeZone)}`,
    to && Prisma.sql`t.at < ${endOfDay(to, actor.timeZone)}`,
  ].filter((condition) => typeof condition === 'object')
}

function linesSql(
  actor: Actor,
  conditions: Prisma.Sql[],
  { cursor, size }: { cursor: Cursor | null; size: number },
): Prisma.Sql {
  const goesBack = cursor?.towards === 'newer'
  const beyond = goesBack ? Prisma.sql`>` : Prisma.sql`<`
  const order = goesBack ? Prisma.sql`asc` : Prisma.sql`desc`
  const where = [
    Prisma.sql`t."organizationId" = ${actor.organizationId}::uuid`,
    ...conditions,
    ...(cursor ? [Prisma.sql`(t.at, t.id) ${beyond} (${cursor.at}, ${cursor.id}::uuid)`] : []),
  ]
  return Prisma.sql`
    select t.id, t.at, t."actorName", t."actorRole", t.kind, t.data
    from trail_event t
    where ${Prisma.join(where, ' and ')}
    order by t.at ${order}, t.id ${order}
    limit ${size + 1}`
}

type Row = Omit<TrailLine, 'fact'> & { kind: string; data: unknown }

type JsonRow = Omit<Row, 'at'> & { at: string }

function linesOf(rows: JsonRow[], cursor: Cursor | null): ListPage<TrailLine> {
  const lines = rows.map((row) => lineOf({ ...row, at: new Date(row.at) }))
  return listPage(lines, { size, cursor })
}

function lineOf({ kind, data, ...line }: Row): TrailLine {
  return { ...line, fact: eventSchema.parse({ kind, data }) }
}
