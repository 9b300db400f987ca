import { now } from '@/lib/clock'
import { Prisma, read } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { dayIn } from '@/lib/time'

/** What somebody is waited for. The order is the order of the groups on the first screen. */
export const needKinds = [
  'score',
  'sign',
  'sign-again',
  'decide',
  'accept-harm',
  'answer-harm',
  'answer-objection',
  'name-decider',
  'start-sign-off',
  'scoring-late',
] as const
export type NeedKind = (typeof needKinds)[number]

export type Need = {
  kind: NeedKind
  number: number
  title: string
  /** Why it waits for this person, in a sentence. */
  reason: string
  /** The moment or the day it should be done by. */
  dueAt: Date | null
  dueDay: string | null
}

/** At most this many of each kind: beyond that it is a queue, not a list of what to do next. */
const most = 20

// The frame and the page ask for the same person within one request.
const asked = new WeakMap<Actor, Promise<Need[]>>()

/** Everything that waits for this person, most pressing first within its kind. One statement. */
export function needsYou(actor: Actor): Promise<Need[]> {
  const known = asked.get(actor)
  if (known) return known
  const answer = findNeeds(actor)
  asked.set(actor, answer)
  return answer
}

type Row = Omit<Need, 'reason'> & { who: string | null }

async function findNeeds(actor: Actor): Promise<Need[]> {
  const rows = await read(actor, (db) => db.$queryRaw<Row[]>(needsSql(actor)))
  return rows.map(({ who, ...row }) => ({ ...row, reason: reasonFor[row.kind](who ?? '') }))
}

const reasonFor: Record<NeedKind, (who: string) => string> = {
  score: (who) => `${who} asks for your judgement. Nobody sees it before the reveal.`,
  sign: (who) => `${who} is asked to sign.`,
  'sign-again': (who) =>
    `The text changed after ${who} signed, or the time ${who} asked for is over.`,
  decide: () => 'Every function has signed. You are named to decide.',
  'accept-harm': (who) =>
    `It hurts ${who || 'somebody'}. A mitigation is named; the customer seat accepts it or not.`,
  'answer-harm': (who) =>
    `The scores show harm${who && `, worst for ${who}`}. Say what will be done about it.`,
  'answer-objection': (who) => `${who} objects. Mend the text, or talk.`,
  'name-decider': () => 'Nobody is named to decide.',
  'start-sign-off': () =>
    'The scores are revealed. Talk about them, then ask the functions to sign.',
  'scoring-late': () => 'The closing date is over and no scorecard is in. Move the date.',
}

/** The statement behind it; exported for the test that looks at its plan. */
export function needsSql(actor: Actor): Prisma.Sql {
  const kinds = [toScore(actor), proposed(actor)]
  if (!whyNotPermitted(actor, 'sign') && actor.functionId) kinds.push(toSign(actor))
  if (!whyNotPermitted(actor, 'decide')) kinds.push(toDecide(actor))
  if (!whyNotPermitted(actor, 'sign') && actor.isSeat) kinds.push(toAccept(actor))
  return Prisma.sql`
    select kind, number, title, who, "dueAt", "dueDay"
    from (${Prisma.join(kinds, ' union all ')}) needs
    order by coalesce("dueAt", "dueDay"::date, 'infinity'), number`
}

const shape = Prisma.sql`d.number, d.title`
const deadline = Prisma.sql`null::timestamptz as "dueAt", to_char(d.deadline, 'YYYY-MM-DD') as "dueDay"`

/** Without one, nothing is revealed at the closing date. */
const cardIn = Prisma.sql`select from scorecard c
  where c."organizationId" = r."organizationId" and c."roundId" = r.id and c."handedInAt" is not null`

/** Not once it closed without a card: then the proposer is waited for. */
function toScore({ organizationId, personId }: Actor) {
  return Prisma.sql`(
    select 'score' as kind, ${shape}, p.name as who, r."closesAt" as "dueAt", null::text as "dueDay"
    from scorer x
    join round r on r."organizationId" = x."organizationId" and r.id = x."roundId"
    join decision d on d."organizationId" = r."organizationId" and d.id = r."decisionId"
    join person p on p."organizationId" = d."organizationId" and p.id = d."proposerId"
    where x."organizationId" = ${organizationId}::uuid and x."personId" = ${personId}::uuid
      and r."revealedAt" is null and d.status = 'scoring'
      and (r."closesAt" > ${now()} or exists (${cardIn}))
      and not exists (select from scorecard c
        where c."organizationId" = x."organizationId" and c."roundId" = x."roundId"
          and c."personId" = x."personId" and c."handedInAt" is not null)
    order by r."closesAt", r.id limit ${most})`
}

/** A function whose last word isn't about the current text, or whose time to think is over. */
function toSign({ organizationId, personId, functionId, functionName, timeZone }: Actor) {
  const today = dayIn(now(), timeZone)
  return Prisma.sql`(
    select case when last.id is null then 'sign' else 'sign-again' end as kind, ${shape},
      ${functionName} as who, ${deadline}
    from decision d
    join sign_off_request q on q."organizationId" = d."organizationId" and q."decisionId" = d.id
      and q."functionId" = ${functionId}::uuid
    left join lateral (
      select s.id, s.digest, s.verdict, s."holdUntil" from sign_off s
      where s."organizationId" = d."organizationId" and s."decisionId" = d.id
        and s."functionId" = ${functionId}::uuid
      order by s."createdAt" desc, s.id desc limit 1
    ) last on true
    where d."organizationId" = ${organizationId}::uuid and d.status = 'sign-off'
      and d."proposerId" <> ${personId}::uuid
      and (last.id is null or last.digest <> d."currentDigest"
        or (last.verdict = 'hold' and last."holdUntil" < ${today}::date))
    order by d."activityAt" desc, d.id desc limit ${most})`
}

/** Signed by all, on the current text, and nobody against it or thinking. */
function toDecide({ organizationId, personId }: Actor) {
  return Prisma.sql`(
    select 'decide' as kind, ${shape}, null as who, ${deadline}
    from decision d
    where d."organizationId" = ${organizationId}::uuid and d."deciderId" = ${personId}::uuid
      and d.status = 'sign-off'
      and not exists (
        select from sign_off_request q
        left join lateral (
          select s.digest, s.verdict from sign_off s
          where s."organizationId" = q."organizationId" and s."decisionId" = q."decisionId"
            and s."functionId" = q."functionId"
          order by s."createdAt" desc, s.id desc limit 1
        ) last on true
        where q."organizationId" = d."organizationId" and q."decisionId" = d.id
          and (last.digest is distinct from d."currentDigest" or last.verdict in ('hold', 'object')))
    order by d."activityAt" desc, d.id desc limit ${most})`
}

function toAccept({ organizationId, personId }: Actor) {
  return Prisma.sql`(
    select 'accept-harm' as kind, ${shape}, g.name as who, ${deadline}
    from decision d
    join lateral (${latestMitigation}) m on m."acceptedAt" is null
    left join "group" g on g."organizationId" = d."organizationId" and g.id = d."worstGroupId"
    where d."organizationId" = ${organizationId}::uuid and d."proposerId" <> ${personId}::uuid
      and d.status in ('discussion', 'sign-off') and d."hasHarm"
    order by d."activityAt" desc, d.id desc limit ${most})`
}

/** Of the last revealed round: what was said about an earlier one answers nothing. */
const latestMitigation = Prisma.sql`
  select m."acceptedAt" from mitigation m
  where m."organizationId" = d."organizationId" and m."decisionId" = d.id
    and m."roundId" = (select r.id from round r
      where r."organizationId" = d."organizationId" and r."decisionId" = d.id
      order by r.number desc limit 1)
  order by m."createdAt" desc, m.id desc limit 1`

/** What a proposal waits for from its own proposer: the first thing that is open. */
function proposed({ organizationId, personId }: Actor) {
  return Prisma.sql`(
    select todo.kind, ${shape}, todo.who, ${deadline}
    from decision d
    join lateral (
      select 1 as step, 'answer-harm' as kind, g.name as who
      from (select) one left join "group" g
        on g."organizationId" = d."organizationId" and g.id = d."worstGroupId"
      where d.status in ('discussion', 'sign-off') and d."hasHarm"
        and not exists (${latestMitigation})
      union all
      select 2, 'answer-objection', f.name from sign_off_request q
      join "function" f on f."organizationId" = q."organizationId" and f.id = q."functionId"
      join lateral (
        select s.digest, s.verdict from sign_off s
        where s."organizationId" = q."organizationId" and s."decisionId" = q."decisionId"
          and s."functionId" = q."functionId"
        order by s."createdAt" desc, s.id desc limit 1
      ) last on last.verdict = 'object' and last.digest = d."currentDigest"
      where d.status = 'sign-off' and q."organizationId" = d."organizationId" and q."decisionId" = d.id
      union all
      select 3, 'name-decider', null where d.status = 'sign-off' and d."deciderId" is null
      union all
      select 4, 'start-sign-off', null where d.status = 'discussion'
      union all
      select 5, 'scoring-late', null from round r
      where d.status = 'scoring' and r."organizationId" = d."organizationId"
        and r."decisionId" = d.id and r."revealedAt" is null and r."closesAt" <= ${now()}
        and not exists (${cardIn})
      order by step limit 1
    ) todo on true
    where d."organizationId" = ${organizationId}::uuid and d."proposerId" = ${personId}::uuid
      and d.status in ('scoring', 'discussion', 'sign-off')
    order by d."activityAt" desc, d.id desc limit ${most})`
}
