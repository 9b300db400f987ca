import { now } from '@/lib/clock'
import { remindedBefore } from '@/lib/commitment/affirmation'
import { kept, Prisma, read } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { addDays, dayIn } from '@/lib/time'

/** What somebody is waited for. The order is the order of the groups on the first screen. */
export const needKinds = [
  'score',
  'sign',
  'sign-again',
  'time-over',
  'decide',
  'accept-harm',
  'answer-harm',
  'answer-objection',
  'waiver-over',
  'handed-over',
  'name-decider',
  'start-sign-off',
  'scoring-late',
  'affirm',
] as const
export type NeedKind = (typeof needKinds)[number]

export type Need = {
  kind: NeedKind
  /** Of the decision, or null when it is about a commitment of the code. */
  number: number | null
  commitmentId: string | null
  title: string
  /** Why it waits for this person, in a sentence. */
  reason: string
  /** The moment or the day it should be done by. */
  dueAt: Date | null
  dueDay: string | null
}

/**
 * At most this many of each kind: beyond that it is a queue, not a list of what to do next. Part of
 * the text, not a parameter, so that the planner knows how early it can stop.
 */
const most = Prisma.sql`20`

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
  const rows = await read(actor, (db) => db.$queryRaw<Row[]>(kept(needsSql(actor))))
  return rows.map(({ who, ...row }) => ({ ...row, reason: reasonFor[row.kind](who ?? '') }))
}

const reasonFor: Record<NeedKind, (who: string) => string> = {
  score: (who) => `${who} asks for your judgement. Nobody sees it before the reveal.`,
  sign: (who) => `${who} is asked to sign.`,
  'sign-again': (who) => `The text changed after ${who} signed.`,
  'time-over': (who) => `The time that ${who} asked for is over.`,
  decide: () =>
    'Those asked have signed, and you are named to decide. The gates say whether anything is open.',
  'accept-harm': (who) =>
    `It hurts ${who || 'somebody'}. A mitigation is named; the customer seat accepts it or not.`,
  'answer-harm': (who) =>
    `The scores show harm${who && `, worst for ${who}`}. Say what will be done about it.`,
  'answer-objection': (who) => `${who} objects. Mend the text, or talk.`,
  'handed-over': (who) => `${who} handed it over to you. It waits as it was left.`,
  'name-decider': (who) =>
    who
      ? `${who}, named to decide, is no longer a leader here. Name somebody else.`
      : 'Nobody is named to decide.',
  'start-sign-off': () =>
    'The scores are revealed. Talk about them, then ask the functions to sign.',
  'scoring-late': () => 'The closing date is over and no scorecard is in. Move the date.',
  'waiver-over': (who) =>
    who
      ? `Its waiver is over, and ${who} goes on with it. Renew the waiver, or settle it.`
      : 'Its waiver is over. Mend what it breaks, or ask a CX lead to renew it.',
  affirm: (who) =>
    who
      ? `${who} has not affirmed it in time. Remind them, or hand it over.`
      : 'You answer for it. Show that it is kept.',
}

/** The statement behind it; exported for the test that looks at its plan. */
export function needsSql(actor: Actor): Prisma.Sql {
  const kinds = [toScore(actor), proposed(actor)]
  if (!whyNotPermitted(actor, 'sign') && actor.functionId) kinds.push(toSign(actor))
  if (!whyNotPermitted(actor, 'decide')) kinds.push(toDecide(actor))
  if (!whyNotPermitted(actor, 'sign') && actor.isSeat) kinds.push(toAccept(actor))
  if (!whyNotPermitted(actor, 'propose')) kinds.push(toTakeUp(actor), toLookAgain(actor))
  if (!whyNotPermitted(actor, 'prove')) kinds.push(toAffirm(actor))
  return Prisma.sql`
    select kind, number, title, "commitmentId", who, "dueAt", "dueDay"
    from (${Prisma.join(kinds, ' union all ')}) needs
    order by coalesce("dueAt", "dueDay"::date, 'infinity'), number`
}

const shape = Prisma.sql`d.number, d.title, null::uuid as "commitmentId"`
const deadline = Prisma.sql`null::timestamptz as "dueAt", to_char(d.deadline, 'YYYY-MM-DD') as "dueDay"`

/** The worker reveals a closed round at once, or when it comes back. */
const awayForDays = 7

/** Not once it closed without a card: then the proposer is waited for. */
function toScore({ organizationId, personId }: Actor) {
  const moment = now()
  const since = new Date(moment.getTime() - awayForDays * 86_400_000)
  return Prisma.sql`(
    select 'score' as kind, ${shape}, p.name as who, x."waitsUntil" as "dueAt", null::text as "dueDay"
    from (
      select x."roundId", x."waitsUntil" from scorer x
      where x."organizationId" = ${organizationId}::uuid and x."personId" = ${personId}::uuid
        and x."waitsUntil" > ${since} and (x."waitsUntil" > ${moment} or (
          select c.id from scorecard c where c."organizationId" = x."organizationId"
            and c."roundId" = x."roundId" and c."handedInAt" is not null limit 1) is not null)
      order by x."waitsUntil", x."roundId" limit ${most}) x
    join round r on r."organizationId" = ${organizationId}::uuid and r.id = x."roundId"
    join decision d on d."organizationId" = r."organizationId" and d.id = r."decisionId"
    join person p on p."organizationId" = d."organizationId" and p.id = d."proposerId")`
}

/** A function whose last word isn't about the current text, or whose time to think is over; longest asked first. */
function toSign({ organizationId, personId, functionId, functionName, timeZone }: Actor) {
  const today = dayIn(now(), timeZone)
  return Prisma.sql`(
    select case q.standing when 'missing' then 'sign' when 'hold' then 'time-over' else 'sign-again'
      end as kind, ${shape},
      ${functionName} as who, ${deadline}
    from sign_off_request q
    join decision d on d."organizationId" = q."organizationId" and d.id = q."decisionId"
    where q."organizationId" = ${organizationId}::uuid and q."functionId" = ${functionId}::uuid
      and q.standing in ('missing', 'stale', 'hold') and ${personId}::uuid <> all (array_append(d."formerOwnerIds", d."proposerId"))
      and (q.standing <> 'hold' or q."holdUntil" < ${today}::date)
    order by q."askedAt", q."decisionId" limit ${most})`
}

/**
 * Signed by all who were asked, on the current text, and nobody against it or thinking; harm is
 * accepted. The other gates are asked on the decision itself.
 */
function toDecide({ organizationId, personId }: Actor) {
  return Prisma.sql`(
    select 'decide' as kind, ${shape}, null as who, ${deadline}
    from decision d
    left join lateral (
      select q."functionId" from sign_off_request q
      where q."organizationId" = d."organizationId" and q."decisionId" = d.id
        and q.standing <> 'clear'
      limit 1) open on true
    left join lateral (${latestMitigation}) m on d."hasHarm"
    where d."organizationId" = ${organizationId}::uuid and d."deciderId" = ${personId}::uuid
      and d.status = 'sign-off' and open."functionId" is null
      and (not d."hasHarm" or m."acceptedAt" is not null)
    ${newestFirst})`
}

/** The last mitigation that was named, while nobody has accepted it. */
function toAccept({ organizationId, personId }: Actor) {
  return Prisma.sql`(
    select 'accept-harm' as kind, ${shape}, g.name as who, ${deadline}
    from mitigation named
    join decision d on d."organizationId" = named."organizationId" and d.id = named."decisionId"
    join lateral (${latestMitigation}) m on m.id = named.id
    left join "group" g on g."organizationId" = d."organizationId" and g.id = d."worstGroupId"
    where named."organizationId" = ${organizationId}::uuid and named."acceptedAt" is null
      and ${personId}::uuid <> all (array_append(d."formerOwnerIds", d."proposerId"))
      and d.status in ('discussion', 'sign-off') and d."hasHarm"
    order by named."createdAt" desc, named.id desc limit ${most})`
}

/**
 * An exception whose last day is over, and nobody has looked again: its owner and the CX lead do.
 * What was turned down, put off or taken back breaks nothing.
 */
function toLookAgain(actor: Actor) {
  const { organizationId, personId } = actor
  const mine = Prisma.sql`d."proposerId" = ${personId}::uuid`
  const seesAll = !whyNotPermitted(actor, 'waive')
  return Prisma.sql`(
    select 'waiver-over' as kind, ${shape}, case when not ${mine} then p.name end as who,
      null::timestamptz as "dueAt", to_char(min(w."expiresOn"), 'YYYY-MM-DD') as "dueDay"
    from waiver w
    join decision d on d."organizationId" = w."organizationId" and d.id = w."decisionId"
    join person p on p."organizationId" = d."organizationId" and p.id = d."proposerId"
    where w."organizationId" = ${organizationId}::uuid and w."settledAt" is null
      and w."expiresOn" < ${dayIn(now(), actor.timeZone)}::date
      and (d.status in ('scoring', 'discussion', 'sign-off')
        or (d.status = 'decided' and d.outcome in ('approved', 'approved-with-conditions')))
      and ${seesAll ? Prisma.sql`true` : mine}
    group by d.id, d.number, d.title, d."proposerId", p.name
    order by min(w."expiresOn"), d.id limit ${most})`
}

/** What its owner shows soon, or should have; what lapsed is the CX lead's to chase as well. */
function toAffirm(actor: Actor) {
  const { organizationId, personId, timeZone } = actor
  const today = dayIn(now(), timeZone)
  const mine = Prisma.sql`(c."ownerId" = ${personId}::uuid
    and c."reaffirmBy" <= ${addDays(today, remindedBefore)}::date)`
  const lapsed = Prisma.sql`c."reaffirmBy" < ${today}::date`
  const chases = !whyNotPermitted(actor, 'conduct')
  return Prisma.sql`(
    select 'affirm' as kind, null::int as number, initcap(c.side) || ' ' || c.text as title,
      c.id as "commitmentId", case when c."ownerId" <> ${personId}::uuid then o.name end as who,
      null::timestamptz as "dueAt", to_char(c."reaffirmBy", 'YYYY-MM-DD') as "dueDay"
    from commitment c
    join person o on o."organizationId" = c."organizationId" and o.id = c."ownerId"
    where c."organizationId" = ${organizationId}::uuid and c."retiredAt" is null
      and ${chases ? Prisma.sql`(${mine} or ${lapsed})` : mine}
    order by c."reaffirmBy", c.id limit ${most})`
}

/** What a proposal waits for from its own proposer: the first thing that is open. */
function proposed({ organizationId, personId }: Actor) {
  return Prisma.sql`(
    select todo.kind, ${shape}, case todo.kind when 'answer-harm' then g.name
      when 'answer-objection' then against.name when 'name-decider' then decider.name end as who,
      ${deadline}
    from decision d
    left join person decider on decider."organizationId" = d."organizationId" and decider.id = d."deciderId"
    left join "group" g on g."organizationId" = d."organizationId" and g.id = d."worstGroupId"
    left join lateral (${latestMitigation}) m on d."hasHarm" and d.status <> 'scoring'
    left join lateral (
      select f.name from sign_off_request q
      join "function" f on f."organizationId" = q."organizationId" and f.id = q."functionId"
      where q."organizationId" = d."organizationId" and q."decisionId" = d.id
        and q.standing = 'object'
      limit 1) against on d.status = 'sign-off'
    left join lateral (
      select r.id from round r
      where r."organizationId" = d."organizationId" and r."decisionId" = d.id
        and r."revealedAt" is null and r."closesAt" <= ${now()}
        and (select c.id from scorecard c where c."organizationId" = r."organizationId"
          and c."roundId" = r.id and c."handedInAt" is not null limit 1) is null
      limit 1) late on d.status = 'scoring'
    cross join lateral (select case
        when d.status <> 'scoring' and d."hasHarm" and m.id is null then 'answer-harm'
        when against.name is not null then 'answer-objection'
        when d.status = 'sign-off' and (decider.id is null or decider.role <> 'leader'
          or decider."disabledAt" is not null) then 'name-decider'
        when d.status = 'discussion' then 'start-sign-off'
        when late.id is not null then 'scoring-late' end as kind) todo
    where d."organizationId" = ${organizationId}::uuid and d."proposerId" = ${personId}::uuid
      and d.status in ('scoring', 'discussion', 'sign-off') and todo.kind is not null
    ${newestFirst})`
}

/** A draft that came from somebody else, until its new owner changes it or takes it further. */
function toTakeUp({ organizationId, personId }: Actor) {
  return Prisma.sql`(
    select 'handed-over' as kind, ${shape}, given."actorName" as who, ${deadline}
    from decision d
    cross join lateral (
      select e."actorId", e."actorName" from trail_event e
      where e."organizationId" = d."organizationId" and e."decisionId" = d.id
        and e.at >= d."draftSavedAt" and e.kind = 'decision.handed-over'
      order by e.at desc, e.id desc limit 1) given
    where d."organizationId" = ${organizationId}::uuid and d."proposerId" = ${personId}::uuid
      and d.status = 'draft' and d."formerOwnerIds" <> '{}'
      and given."actorId" is distinct from d."proposerId"
    ${newestFirst})`
}

const newestFirst = Prisma.sql`order by d."activityAt" desc, d.id desc limit ${most}`

/** Of the last revealed round: what was said about an earlier one answers nothing. */
const latestMitigation = Prisma.sql`
  select m.id, m."acceptedAt" from mitigation m
  where m."organizationId" = d."organizationId" and m."decisionId" = d.id
    and m."roundId" = (select r.id from round r
      where r."organizationId" = d."organizationId" and r."decisionId" = d.id
      order by r.number desc limit 1)
  order by m."createdAt" desc, m.id desc limit 1`
