import { atOnce, reading } from '@/lib/at-once'
import { Prisma, read } from '@/lib/db'
import { type Proposal, proposalSchema, type Status } from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'
import { type FrozenModel, namesIn } from '@/lib/ruling/case'

/** The decision a revision belongs to, as its pages name it. */
export type DecisionOfRevisions = {
  number: number
  title: string
  status: Status
  proposerId: string
  currentRevision: number
  currentDigest: string | null
}

export type RevisionLine = {
  number: number
  digest: string
  changeNote: string
  createdAt: Date
  authorName: string
}

/** A frozen text, or the working copy, which has no number yet. */
export type Text = {
  number: number | null
  proposal: Proposal
  digest: string | null
  changeNote: string
  at: Date
  authorName: string
}

const linesOnPage = 50

/** The decision and its revisions, newest first, those before `before`. One statement. */
export async function revisionsOf(
  actor: Actor,
  number: number,
  before?: number,
): Promise<{ decision: DecisionOfRevisions; lines: RevisionLine[]; hasOlder: boolean } | null> {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  const { decision, rows } = await atOnce(actor, {
    decision: reading(
      Prisma.sql`
        select d.number, d.title, d.status, d."proposerId", d."currentRevision", d."currentDigest"
        from decision d where d."organizationId" = ${organizationId} and d.number = ${number}`,
      ([one]: DecisionOfRevisions[]) => one ?? null,
    ),
    rows: reading(
      Prisma.sql`
        select v.number, v.digest, v."changeNote", v."createdAt", p.name as "authorName"
        from decision d
        join revision v on v."organizationId" = d."organizationId" and v."decisionId" = d.id
        join person p on p."organizationId" = v."organizationId" and p.id = v."authorId"
        where d."organizationId" = ${organizationId} and d.number = ${number}
          and v.number < ${before ?? afterAll}
        order by v.number desc limit ${linesOnPage + 1}`,
      (rows: (Omit<RevisionLine, 'createdAt'> & { createdAt: string })[]) =>
        rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) })),
    ),
  })
  if (!decision) return null
  return { decision, lines: rows.slice(0, linesOnPage), hasOlder: rows.length > linesOnPage }
}

const afterAll = 2_147_483_647

export type TextsOfDecision = {
  decision: DecisionOfRevisions
  /** In the order asked for; left out when there is no such revision. */
  texts: Text[]
  /** The customer model they were scored by; null while nobody was asked to. */
  model: FrozenModel | null
  /** As they were then. */
  names: Record<string, string>
}

type Row = DecisionOfRevisions & {
  texts: (Omit<Text, 'proposal' | 'at'> & { sections: unknown; at: string })[]
  model: FrozenModel | null
  names: Record<string, string>
}

/**
 * The texts with these numbers, `null` being the working copy, in one statement. Groups and stages
 * are called as when the last of them was scored, or else the one before it.
 */
export async function textsOf(
  actor: Actor,
  number: number,
  wanted: readonly (number | null)[],
): Promise<TextsOfDecision | null> {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  const numbers = wanted.filter((one) => one !== null)
  const last = wanted.includes(null) ? afterAll : Math.max(0, ...numbers)
  const rows = await read(actor, (db) =>
    db.$queryRaw<Row[]>(Prisma.sql`
      with d as (
        select * from decision where "organizationId" = ${organizationId} and number = ${number}::int
      ), t as (
        select v.number, v.sections, v.digest, v."changeNote", v."createdAt" as at, v."authorId"
        from revision v join d on d.id = v."decisionId"
        where v."organizationId" = ${organizationId} and v.number = any(${numbers}::int[])
        union all
        select null, draft, null, '', "draftSavedAt", "proposerId" from d
        where ${wanted.includes(null)}
      )
      select d.number, d.title, d.status, d."proposerId", d."currentRevision", d."currentDigest",
        (select coalesce(json_agg(json_build_object('number', t.number, 'sections', t.sections,
            'digest', t.digest, 'changeNote', t."changeNote", 'at', t.at, 'authorName', p.name)), '[]')
         from t join person p
           on p."organizationId" = ${organizationId} and p.id = t."authorId") as texts,
        (select r.model from round r
         join revision v on v."organizationId" = ${organizationId} and v.id = r."revisionId"
         where r."organizationId" = ${organizationId} and r."decisionId" = d.id
         order by v.number > ${last}, case when v.number > ${last} then r.number else -r.number end
         limit 1) as model,
        (select coalesce(json_object_agg(n.id, n.name), '{}') from (
          select id, name from "function" where "organizationId" = ${organizationId}
          union all select id, name from "group" where "organizationId" = ${organizationId}
          union all select id, name from stage where "organizationId" = ${organizationId}
          union all select id, name from person where "organizationId" = ${organizationId}
            and id in (select (t.sections #>> '{drive,sponsorId}')::uuid from t)
        ) n) as names
      from d`),
  )
  const row = rows[0]
  if (!row) return null
  const { texts: written, model, names, ...decision } = row
  const found = written.map(({ sections, at, ...text }) => ({
    ...text,
    at: new Date(at),
    proposal: proposalSchema.parse(sections),
  }))
  const texts = wanted.flatMap((one) => found.find((text) => text.number === one) ?? [])
  return { decision, texts, model, names: { ...names, ...namesIn(model) } }
}
