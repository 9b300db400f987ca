import { atOnce, type Reading, reading } from '@/lib/at-once'
import { citationOf, type KeptCitation } from '@/lib/citation/citation'
import { citationsOfCase } from '@/lib/citation/queries'
import { now } from '@/lib/clock'
import { kept, Prisma, type Tx } from '@/lib/db'
import { proposalSchema } from '@/lib/decision/schema'
import { surroundingsOf } from '@/lib/initiative/queries'
import { lineageOfCase } from '@/lib/lineage/queries'
import type { Actor, AnyActor } from '@/lib/person/actor'
import { permissions } from '@/lib/person/permission'
import { isClosedEmpty } from '@/lib/score/reveal'
import type { SignOffFact } from '@/lib/sign-off/staleness'
import {
  type Case,
  type MitigationOfCase,
  namesIn,
  type RevealedCard,
  type RoundOfCase,
  type TextOfCase,
  type WaiverOfCase,
} from './case'

/** One decision with everything a reviewer needs, in one statement; null when there is none. */
export async function caseOf(actor: Actor, number: number): Promise<Case | null> {
  return (await atOnce(actor, { one: caseOfNumber(actor, number) })).one
}

/** The same with the rest of a page. */
export function caseOfNumber(actor: Actor, number: number): Reading<Case | null> {
  const around = surroundingsOf(Prisma.sql`${actor.organizationId}::uuid`)
  const sql = caseSql(actor, Prisma.sql`d.number = ${number}`, around)
  return reading(sql, ([row]: Row[]) => (row ? caseFrom(row) : null))
}

/** The same for a command that will judge it: the decision stays locked until the command ends. */
export async function lockedCase(tx: Tx, actor: AnyActor, decisionId: string) {
  await tx.$queryRaw(Prisma.sql`
    select id from decision
    where "organizationId" = ${actor.organizationId}::uuid and id = ${decisionId}::uuid for update`)
  const [row] = await tx.$queryRaw<Row[]>(
    kept(caseSql(actor, Prisma.sql`d.id = ${decisionId}::uuid`)),
  )
  return row ? caseFrom(row) : null
}

// JSON holds moments as strings; the row of a locked case comes as it is.
type Written<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K]
}
type Row = Omit<
  Case,
  | 'draft'
  | 'draftSavedAt'
  | 'signOffStartedAt'
  | 'createdAt'
  | 'round'
  | 'texts'
  | 'revision'
  | 'signOffs'
  | 'mitigation'
  | 'citations'
  | 'waivers'
  | 'ruling'
  | 'withdrawn'
  | 'imported'
> & {
  draft: unknown
  draftSavedAt: string | Date
  signOffStartedAt: string | Date | null
  createdAt: string | Date
  round:
    | (Written<Omit<RoundOfCase, 'cards' | 'isClosedEmpty'>> & { cards: Written<RevealedCard>[] })
    | null
  ownSavedAt: string | Date | null
  ownHandedInAt: string | Date | null
  ownInvited: boolean
  texts: Written<TextOfCase>[]
  currentRevision: number
  signOffs: Written<SignOffFact>[]
  mitigation: Written<MitigationOfCase> | null
  citations: Written<KeptCitation>[]
  waivers: Written<WaiverOfCase>[]
  ruling: Written<NonNullable<Case['ruling']>> | null
  withdrawn: Written<NonNullable<Case['withdrawn']>> | null
  imported: Written<NonNullable<Case['imported']>> | null
}

/**
 * The statement behind it; exported for the test that looks at its plan. Commands judge without
 * what is `around` a decision.
 */
export function caseSql(
  actor: AnyActor,
  which: Prisma.Sql,
  around = Prisma.sql`null::json`,
): Prisma.Sql {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  const personId = actor.kind === 'person' ? actor.personId : null
  return Prisma.sql`
    with d as (
      select * from decision d where d."organizationId" = ${organizationId} and ${which}
    ), r as (
      select r.* from round r join d on d.id = r."decisionId"
      where r."organizationId" = ${organizationId} order by r.number desc limit 1
    ), s as (
      select s.*, v.number as "revisionNumber", p.name as "personName"
      from sign_off s join d on d.id = s."decisionId"
      join revision v on v."organizationId" = s."organizationId" and v.id = s."revisionId"
      join person p on p."organizationId" = s."organizationId" and p.id = s."personId"
      where s."organizationId" = ${organizationId}
    ), m as (
      select m.* from mitigation m join r on r.id = m."roundId"
      where m."organizationId" = ${organizationId} order by m."createdAt" desc, m.id desc limit 1
    )
    select d.id, d.number, d.title, d.status, d.core, d.door, d.reach, d.draft, d."draftSavedAt",
      d."currentRevision", d."signOffStartedAt", d."createdAt",
      to_char(d.deadline, 'YYYY-MM-DD') as deadline,
      json_build_object('id', d."proposerId", 'name', proposer.name,
        'functionId', proposer."functionId") as proposer,
      d."formerOwnerIds"::text[] as "formerOwnerIds",
      (select p."functionId" from person p where p."organizationId" = ${organizationId}
        and p.id = coalesce((select (v.sections #>> '{drive,sponsorId}')::uuid from revision v
          where v."organizationId" = ${organizationId} and v."decisionId" = d.id
            and v.number = d."currentRevision"), (d.draft #>> '{drive,sponsorId}')::uuid)
      ) as "sponsorFunctionId",
      ${lineageOfCase(organizationId)} as lineage,
      case when decider.id is not null
        then json_build_object('id', decider.id, 'name', decider.name, 'isLeader',
          decider.role = 'leader' and decider."disabledAt" is null) end as decider,
      f.name as "functionName",
      ${textsOfCase(organizationId)} as texts,
      ${roundOfCase(organizationId)} as round,
      exists (select from scorer x join r on r.id = x."roundId"
        where x."organizationId" = ${organizationId} and x."personId" = ${personId}::uuid) as "ownInvited",
      own."savedAt" as "ownSavedAt", own."handedInAt" as "ownHandedInAt",
      ${functionsOfCase(organizationId)},
      (select coalesce(json_agg(json_build_object('id', s.id, 'functionId', s."functionId",
          'personName', s."personName", 'verdict', s.verdict, 'reason', s.reason,
          'holdUntil', to_char(s."holdUntil", 'YYYY-MM-DD'), 'conditions', s.conditions,
          'revisionNumber', s."revisionNumber", 'digest', s.digest, 'at', s."createdAt")
          order by s."createdAt", s.id), '[]') from s) as "signOffs",
      (select json_build_object('id', m.id, 'text', m.text, 'due', to_char(m.due, 'YYYY-MM-DD'),
          'ownerName', o.name, 'namedByName', n.name, 'createdAt', m."createdAt",
          'acceptedByName', a.name, 'acceptedAt', m."acceptedAt")
        from m
        join person o on o."organizationId" = m."organizationId" and o.id = m."ownerId"
        join person n on n."organizationId" = m."organizationId" and n.id = m."namedById"
        left join person a on a."organizationId" = m."organizationId" and a.id = m."acceptedById"
      ) as mitigation,
      ${citationsOfCase(organizationId)} as citations,
      ${waiversOfCase(organizationId)} as waivers,
      case when d."decidedAt" is not null then json_build_object('outcome', d.outcome,
        'reason', coalesce(d."outcomeReason", ''), 'conditions', d.conditions,
        'deferredUntil', to_char(d."deferredUntil", 'YYYY-MM-DD'),
        'reopenWhen', d."reopenWhen", 'at', d."decidedAt", 'byName', ruler.name) end as ruling,
      case when d."withdrawnAt" is not null then json_build_object('at', d."withdrawnAt",
        'reason', coalesce(d."withdrawnReason", '')) end as withdrawn,
      case when d."importedAt" is not null then json_build_object('at', d."importedAt",
        'reference', d.reference, 'sourceStatus', d."sourceStatus") end as imported,
      ${around} as surroundings,
      ${namesOfCase(organizationId)} as names
    from d
    join person proposer on proposer."organizationId" = ${organizationId} and proposer.id = d."proposerId"
    left join person decider on decider."organizationId" = ${organizationId} and decider.id = d."deciderId"
    left join person ruler on ruler."organizationId" = ${organizationId} and ruler.id = d."decidedById"
    left join "function" f on f."organizationId" = ${organizationId} and f.id = d."functionId"
    left join scorecard own on own."organizationId" = ${organizationId}
      and own."roundId" = (select id from r) and own."personId" = ${personId}::uuid`
}

/** The texts that were scored or signed, and the current one. */
function textsOfCase(organizationId: Prisma.Sql) {
  return Prisma.sql`(
    select coalesce(json_agg(json_build_object('id', v.id, 'number', v.number, 'digest', v.digest,
      'sections', v.sections, 'at', v."createdAt") order by v.number), '[]')
    from revision v
    where v."organizationId" = ${organizationId} and v."decisionId" = d.id
      and (v.number = d."currentRevision" or v.id = (select "revisionId" from r)
        or v.id in (select "revisionId" from s)))`
}

/** Blind: what scores say leaves the database only from a round that was revealed. */
function roundOfCase(organizationId: Prisma.Sql) {
  return Prisma.sql`(
    select json_build_object('id', r.id, 'number', r.number, 'revisionNumber', v.number,
      'digest', v.digest, 'openedAt', r."openedAt", 'closesAt', r."closesAt",
      'revealedAt', r."revealedAt", 'revealCause', r."revealCause", 'revealedByName', by.name,
      'model', r.model,
      'scorers', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name)
          order by p.name, p.id), '[]')
        from scorer x join person p on p."organizationId" = x."organizationId" and p.id = x."personId"
        where x."organizationId" = ${organizationId} and x."roundId" = r.id),
      'invited', (select count(*)::int from scorer x
        where x."organizationId" = ${organizationId} and x."roundId" = r.id),
      'handedIn', (select count(*)::int from scorecard c
        where c."organizationId" = ${organizationId} and c."roundId" = r.id
          and c."handedInAt" is not null and not c."isLate"),
      'result', case when r."revealedAt" is not null then r.result end,
      'cards', coalesce((select json_agg(json_build_object('personId', c."personId",
          'functionId', p."functionId",
          'personName', p.name, 'isLate', c."isLate", 'handedInAt', c."handedInAt", 'credit', c.credit,
          'cells', (select coalesce(json_agg(json_build_object('groupId', e."groupId",
              'stageId', e."stageId", 'impact', e.impact, 'confidence', e.confidence,
              'sentence', e.sentence)), '[]')
            from cell_score e
            where e."organizationId" = ${organizationId} and e."scorecardId" = c.id),
          'emotions', (select coalesce(json_agg(json_build_object('stageId', e."stageId",
              'emotion', e.emotion)), '[]')
            from stage_emotion e
            where e."organizationId" = ${organizationId} and e."scorecardId" = c.id),
          'commitments', (select coalesce(json_agg(json_build_object('commitmentId',
              e."commitmentId", 'answer', e.answer)), '[]')
            from commitment_answer e
            where e."organizationId" = ${organizationId} and e."scorecardId" = c.id)
        ) order by c."isLate", p.name, p.id)
        from scorecard c
        join person p on p."organizationId" = c."organizationId" and p.id = c."personId"
        where r."revealedAt" is not null and c."organizationId" = ${organizationId}
          and c."roundId" = r.id and c."handedInAt" is not null), '[]'))
    from r
    join revision v on v."organizationId" = ${organizationId} and v.id = r."revisionId"
    left join person by on by."organizationId" = ${organizationId} and by.id = r."revealedById")`
}

function waiversOfCase(organizationId: Prisma.Sql) {
  return Prisma.sql`(
    select coalesce(json_agg(json_build_object('id', w.id, 'about', w.about,
      'commitmentId', w."commitmentId", 'reason', w.reason, 'grantedByName', g.name,
      'line', w.line, 'grantedAt', w."grantedAt", 'expiresOn', to_char(w."expiresOn", 'YYYY-MM-DD'),
      'settledAt', w."settledAt", 'settledByName', b.name, 'settledReason', w."settledReason")
      order by w."grantedAt", w.id), '[]')
    from waiver w
    join person g on g."organizationId" = ${organizationId} and g.id = w."grantedById"
    left join person b on b."organizationId" = ${organizationId} and b.id = w."settledById"
    where w."organizationId" = ${organizationId} and w."decisionId" = d.id)`
}

function functionsOfCase(organizationId: Prisma.Sql) {
  return Prisma.sql`
    (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'isSeat', f."isSeat",
        'signers', (select coalesce(json_agg(p.name), '[]') from (
          select p.name from person p
          where p."organizationId" = ${organizationId} and p."functionId" = f.id
            and p."disabledAt" is null and p.id <> d."proposerId"
            and p.id <> all (d."formerOwnerIds")
            and p.role in (${Prisma.join([...permissions.sign.who])})
          order by p.name, p.id limit 5) p)) order by f.position, f.id), '[]')
      from "function" f where f."organizationId" = ${organizationId} and f."archivedAt" is null
    ) as functions,
    (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'isSeat', f."isSeat")
        order by f.position, f.id), '[]')
      from sign_off_request q
      join "function" f on f."organizationId" = q."organizationId" and f.id = q."functionId"
      where q."organizationId" = ${organizationId} and q."decisionId" = d.id
        and f."archivedAt" is null
    ) as asked`
}

function namesOfCase(organizationId: Prisma.Sql) {
  return Prisma.sql`(
    select json_object_agg(n.id, n.name) from (
      select id, name from "function" where "organizationId" = ${organizationId}
      union all select id, name from "group" where "organizationId" = ${organizationId}
      union all select id, name from stage where "organizationId" = ${organizationId}
      union all select id, name from person
      where "organizationId" = ${organizationId} and id in (
        select d."proposerId" union select d."deciderId" union select d."decidedById"
        union select (d.draft #>> '{drive,sponsorId}')::uuid
        union select (v.sections #>> '{drive,sponsorId}')::uuid from revision v
          where v."organizationId" = ${organizationId} and v."decisionId" = d.id
            and v.number = d."currentRevision"
        union select (c ->> 'ownerId')::uuid from jsonb_array_elements(d.conditions) c
        union select (c ->> 'ownerId')::uuid from s, jsonb_array_elements(s.conditions) c)
    ) n)`
}

function caseFrom(row: Row): Case {
  const { ownInvited, ownSavedAt, ownHandedInAt, currentRevision, ...rest } = row
  const texts = row.texts.map((text) => ({ ...text, at: new Date(text.at) }))
  const own = {
    isInvited: ownInvited,
    savedAt: momentOf(ownSavedAt),
    handedInAt: momentOf(ownHandedInAt),
  }
  return {
    ...rest,
    names: { ...row.names, ...namesIn(row.round?.model ?? null) },
    draft: proposalSchema.catch(proposalSchema.parse({})).parse(row.draft),
    draftSavedAt: new Date(row.draftSavedAt),
    signOffStartedAt: momentOf(row.signOffStartedAt),
    createdAt: new Date(row.createdAt),
    texts,
    revision: texts.find(({ number }) => number === currentRevision) ?? null,
    round: row.round && roundFrom(row.round, own),
    signOffs: row.signOffs.map((one) => ({ ...one, at: new Date(one.at) })),
    mitigation: row.mitigation && {
      ...row.mitigation,
      createdAt: new Date(row.mitigation.createdAt),
      acceptedAt: momentOf(row.mitigation.acceptedAt),
    },
    waivers: row.waivers.map((one) => ({
      ...one,
      grantedAt: new Date(one.grantedAt),
      settledAt: momentOf(one.settledAt),
    })),
    citations: row.citations.map((one) => citationOf({ ...one, citedAt: new Date(one.citedAt) })),
    ruling: row.ruling && { ...row.ruling, at: new Date(row.ruling.at) },
    withdrawn: row.withdrawn && { ...row.withdrawn, at: new Date(row.withdrawn.at) },
    imported: row.imported && { ...row.imported, at: new Date(row.imported.at) },
  }
}

function roundFrom(round: NonNullable<Row['round']>, own: RoundOfCase['own']): RoundOfCase {
  const closesAt = new Date(round.closesAt)
  const revealedAt = momentOf(round.revealedAt)
  return {
    ...round,
    openedAt: new Date(round.openedAt),
    closesAt,
    revealedAt,
    isClosedEmpty: isClosedEmpty({ closesAt, revealedAt, handedIn: round.handedIn }, now()),
    cards: round.cards.map((card) => ({ ...card, handedInAt: new Date(card.handedInAt) })),
    own,
  }
}

function momentOf(written: string | Date | null): Date | null {
  return written === null ? null : new Date(written)
}
