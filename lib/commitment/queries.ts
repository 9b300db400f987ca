import { type Reading, reading } from '@/lib/at-once'
import { type Db, Prisma, read } from '@/lib/db'
import type { Actor, AnyActor } from '@/lib/person/actor'
import { permissions } from '@/lib/person/permission'
import type { Day } from '@/lib/time'
import type { CodeLine, Side, Towards } from './code'
import { commitmentLimits } from './code'
import { type CodeFilter, codeLinesSchema } from './schema'

type Asking = Pick<Db, '$queryRaw'>

/** A commitment in force, with how it was last proved. */
export type ListedCommitment = CodeLine & {
  ownerId: string
  /** Its owner has left or only reads now: somebody else has to take it. */
  ownerLeft: boolean
  /** The stage is no longer a part of the journey: the line has to be moved or retired. */
  stageArchived: boolean
  cadence: number
  reaffirmBy: Day
  proofs: number
  lastProof: { text: string; link: string; provedOn: Day; byName: string } | null
}
export type VersionHead = { number: number; at: Date; byName: string | null; note: string }

/** What stands before the reader: the lines in force, by stage, and which version they are. */
export type Code = { lines: ListedCommitment[]; version: VersionHead | null }

type CodeRow = {
  lines: ListedCommitment[]
  version: (Omit<VersionHead, 'at'> & { at: string }) | null
}

/** The code in force, narrowed to what is asked for. One statement. */
export async function codeOfConduct(
  actor: Actor,
  { filter = {}, today }: { filter?: CodeFilter; today: Day },
): Promise<Code> {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  const [row] = await read(actor, (db) =>
    db.$queryRaw<CodeRow[]>(Prisma.sql`
      select (select coalesce(json_agg(l order by l."stageArchived", l."stagePosition", l."stageId",
          l.towards, l.side, l.position, l."commitmentId"), '[]') from (
          ${listed(organizationId)} where c."organizationId" = ${organizationId}
            and c."retiredAt" is null and ${narrowed(filter, today)}
          order by c.position, c.id limit ${commitmentLimits.lines}) l) as lines,
        (select json_build_object('number', v.number, 'at', v.at, 'byName', p.name, 'note', v.note)
          from code_version v
          left join person p on p."organizationId" = ${organizationId} and p.id = v."byId"
          where v."organizationId" = ${organizationId}
          order by v.number desc limit 1) as version`),
  )
  if (!row) return { lines: [], version: null }
  return {
    lines: row.lines,
    version: row.version && { ...row.version, at: new Date(row.version.at) },
  }
}

function listed(organizationId: Prisma.Sql) {
  return Prisma.sql`
    select c.id as "commitmentId", c."stageId", s.name as "stageName", s.position as "stagePosition",
      s."archivedAt" is not null as "stageArchived", c.side, c.towards, c.text, c.position,
      c."ownerId", o.name as "ownerName",
      o."disabledAt" is not null or o.role not in (${Prisma.join([...permissions.prove.who])}) as "ownerLeft", c.cadence,
      to_char(c."reaffirmBy", 'YYYY-MM-DD') as "reaffirmBy",
      (select count(*)::int from commitment_proof f
        where f."organizationId" = ${organizationId} and f."commitmentId" = c.id) as proofs,
      (select json_build_object('text', f.text, 'link', f.link, 'byName', b.name,
          'provedOn', to_char(f."provedOn", 'YYYY-MM-DD'))
        from commitment_proof f
        join person b on b."organizationId" = ${organizationId} and b.id = f."byId"
        where f."organizationId" = ${organizationId} and f."commitmentId" = c.id
        order by f.at desc, f.id desc limit 1) as "lastProof"
    from commitment c
    join stage s on s."organizationId" = ${organizationId} and s.id = c."stageId"
    join person o on o."organizationId" = ${organizationId} and o.id = c."ownerId"`
}

function narrowed({ stage, side, towards, owner, lapsed }: CodeFilter, today: Day): Prisma.Sql {
  const conditions = [
    stage && Prisma.sql`c."stageId" = ${stage}::uuid`,
    side && Prisma.sql`c.side = ${side}`,
    towards && Prisma.sql`c.towards = ${towards}`,
    owner && Prisma.sql`c."ownerId" = ${owner}::uuid`,
    lapsed && Prisma.sql`c."reaffirmBy" < ${today}::date`,
  ].filter((one) => one !== undefined && one !== '')
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`
}

export type Proof = {
  id: string
  text: string
  link: string
  provedOn: Day
  byName: string
  at: Date
}
export type OneCommitment = ListedCommitment & {
  retiredAt: Date | null
  writtenOn: Day
  history: Proof[]
}

const mostProofs = 200

/** One line, retired ones too, with every proof, newest first. */
export async function commitmentOf(actor: Actor, id: string): Promise<OneCommitment | null> {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  type Row = ListedCommitment & {
    retiredAt: Date | null
    writtenOn: Day
    history: (Omit<Proof, 'at'> & { at: string })[]
  }
  const [row] = await read(actor, (db) =>
    db.$queryRaw<Row[]>(Prisma.sql`
      select l.*, c."retiredAt",
        to_char(c."createdAt" at time zone ${actor.timeZone}, 'YYYY-MM-DD') as "writtenOn", (select coalesce(json_agg(h order by h.at desc, h.id desc), '[]') from (
          select f.id, f.text, f.link, to_char(f."provedOn", 'YYYY-MM-DD') as "provedOn",
            b.name as "byName", f.at
          from commitment_proof f
          join person b on b."organizationId" = ${organizationId} and b.id = f."byId"
          where f."organizationId" = ${organizationId} and f."commitmentId" = c.id
          order by f.at desc, f.id desc limit ${mostProofs}) h) as history
      from commitment c
      join lateral (${listed(organizationId)}
        where c."organizationId" = ${organizationId} and c.id = ${id}::uuid) l on true
      where c."organizationId" = ${organizationId} and c.id = ${id}::uuid`),
  )
  return row
    ? { ...row, history: row.history.map((proof) => ({ ...proof, at: new Date(proof.at) })) }
    : null
}

/** Who may answer for a line: those who can sign in, and write. */
export function owners({ organizationId }: Actor): Reading<{ id: string; name: string }[]> {
  const sql = Prisma.sql`
    select p.id, p.name from person p
    where p."organizationId" = ${organizationId}::uuid and p."disabledAt" is null
      and p.role in (${Prisma.join([...permissions.prove.who])})
    order by p.name, p.id limit 2000`
  return reading(sql, (rows: { id: string; name: string }[]) => rows)
}

/** The lines in force, as a version keeps them: stage by stage, customers first, always first. */
export async function linesInForce(db: Asking, actor: AnyActor): Promise<CodeLine[]> {
  const { organizationId } = actor
  return db.$queryRaw<CodeLine[]>(Prisma.sql`
    select c.id as "commitmentId", c."stageId", s.name as "stageName", c.side, c.towards, c.text,
      o.name as "ownerName"
    from commitment c
    join stage s on s."organizationId" = ${organizationId}::uuid and s.id = c."stageId"
    join person o on o."organizationId" = ${organizationId}::uuid and o.id = c."ownerId"
    where c."organizationId" = ${organizationId}::uuid and c."retiredAt" is null
    order by s.position, s.id, c.towards, c.side, c.position, c.id limit ${commitmentLimits.lines}`)
}

/** The code as a round of scoring freezes it. */
export async function codeToFreeze(db: Asking, actor: AnyActor) {
  const lines = await linesInForce(db, actor)
  const [version] = await db.$queryRaw<{ number: number | null }[]>(Prisma.sql`
    select max(number) as number from code_version
    where "organizationId" = ${actor.organizationId}::uuid`)
  const commitments = lines.map(({ commitmentId: id, stageId, side, towards, text }) => {
    const said: FrozenCommitment = { id, stageId, side, towards, text }
    return said
  })
  return { commitments, codeVersion: version?.number ?? null }
}
export type FrozenCommitment = {
  id: string
  stageId: string
  side: Side
  towards: Towards
  text: string
}

const versionsOnPage = 50

/** The versions of the code, newest first, those before `before`; and the latest there is. */
export async function codeVersions(
  actor: Actor,
  before?: number,
): Promise<{ versions: VersionLine[]; latest: number; hasOlder: boolean }> {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  const older = before === undefined ? Prisma.empty : Prisma.sql`and v.number < ${before}::int`
  type Row = { latest: number | null; versions: (Omit<VersionLine, 'at'> & { at: string })[] }
  const [row] = await read(actor, (db) =>
    db.$queryRaw<Row[]>(Prisma.sql`
      select (select max(number) from code_version where "organizationId" = ${organizationId}) as latest,
        (select coalesce(json_agg(v order by v.number desc), '[]') from (
          select v.number, v.at, v.note, p.name as "byName", jsonb_array_length(v.lines) as lines
          from code_version v
          left join person p on p."organizationId" = ${organizationId} and p.id = v."byId"
          where v."organizationId" = ${organizationId} ${older}
          order by v.number desc limit ${versionsOnPage + 1}) v) as versions`),
  )
  const versions = (row?.versions ?? []).map((one) => ({ ...one, at: new Date(one.at) }))
  return {
    versions: versions.slice(0, versionsOnPage),
    latest: row?.latest ?? 0,
    hasOlder: versions.length > versionsOnPage,
  }
}
export type VersionLine = VersionHead & { lines: number }

export type CodeVersion = VersionHead & { lines: CodeLine[] }

/** The versions with these numbers, in that order, and the latest number there is. One statement. */
export async function versionsOf(
  actor: Actor,
  numbers: readonly number[],
): Promise<{ latest: number; versions: CodeVersion[] }> {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  type Row = {
    latest: number | null
    versions: (Omit<CodeVersion, 'at' | 'lines'> & { at: string; lines: unknown })[]
  }
  const [row] = await read(actor, (db) =>
    db.$queryRaw<Row[]>(Prisma.sql`
      select (select max(number) from code_version where "organizationId" = ${organizationId}) as latest,
        (select coalesce(json_agg(json_build_object('number', v.number, 'at', v.at, 'note', v.note,
            'byName', p.name, 'lines', v.lines)), '[]')
          from code_version v
          left join person p on p."organizationId" = ${organizationId} and p.id = v."byId"
          where v."organizationId" = ${organizationId} and v.number = any(${[...numbers]}::int[])
        ) as versions`),
  )
  const found = (row?.versions ?? []).map(({ at, lines, ...version }) => ({
    ...version,
    at: new Date(at),
    lines: codeLinesSchema.parse(lines),
  }))
  const versions = numbers.flatMap((wanted) => found.find(({ number }) => number === wanted) ?? [])
  return { latest: row?.latest ?? 0, versions }
}
