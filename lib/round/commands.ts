import { now } from '@/lib/clock'
import { Prisma, type Tx, write } from '@/lib/db'
import { keyOf, notThere } from '@/lib/decision/commands'
import { byField } from '@/lib/decision/missing'
import { statusOf } from '@/lib/decision/status'
import { type Actor, type AnyActor, systemActor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import type { Case, RoundOfCase } from '@/lib/ruling/case'
import { lockedCase } from '@/lib/ruling/queries'
import { touchedCells, whyNotMoveThisClosing } from '@/lib/ruling/readiness'
import { type Card, formulaVersion, resultOf } from '@/lib/score/formula'
import { dueToReveal, type RevealCause, whyNotReveal } from '@/lib/score/reveal'
import { whyNotCloseAt } from '@/lib/score/round'
import type { MoveClosingInput, RevealEarlyInput } from '@/lib/score/schema'
import { endOfDay } from '@/lib/time'
import { record } from '@/lib/trail/record'

/**
 * Gives an open round another closing date. The worker's job moves with it. Every command on a round
 * holds its decision, so nothing is handed in or revealed in between.
 */
export async function moveClosing(
  actor: Actor,
  { decisionId, closesOn }: MoveClosingInput,
): Promise<Result<{ number: number }>> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const found = await lockedCase(tx, actor, decisionId)
    if (!found) return refuse(notThere)
    const whyNot = whyNotMoveThisClosing(found, { actor, now: now() })
    const { round, number } = found
    if (whyNot || !round) return refuse(whyNot ?? notThere)
    const closesAt = endOfDay(closesOn, actor.timeZone)
    const missing = whyNotCloseAt({ closesAt, now: now() })
    if (missing.length > 0) return refuse('The date can’t be moved there.', byField(missing))
    if (closesAt.getTime() === round.closesAt.getTime()) return done({ number })

    await tx.round.update({
      where: keyOf(actor, round.id),
      data: { closesAt },
      select: { id: true },
    })
    const { organizationId } = actor
    await wakeAtClosing(tx, { organizationId, decisionId, roundId: round.id, closesAt })
    const told = { number, from: round.closesAt.toISOString(), to: closesAt.toISOString() }
    await record(tx, actor, { kind: 'closing.moved', data: told }, { decisionId })
    return done({ number })
  })
}

/** The CX lead ends the blind part before everybody is in, and says why. */
export async function revealEarly(
  actor: Actor,
  { decisionId, reason }: RevealEarlyInput,
): Promise<Result<{ number: number }>> {
  const denied = whyNotPermitted(actor, 'reveal-early')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const found = await lockedCase(tx, actor, decisionId)
    if (!found) return refuse(notThere)
    const { round, number } = found
    const whyNot = whyNotRevealThis(found)
    if (whyNot || !round) return refuse(whyNot ?? notThere)
    await reveal(tx, actor, { found, round, cause: 'early', reason })
    return done({ number })
  })
}

/** Why the scores can't be revealed early. Who may is the permission table's business. */
export function whyNotRevealThis({ status, round }: Case): string | null {
  if (status === 'withdrawn') return 'It is withdrawn. Its scores stay closed.'
  return whyNotReveal(round)
}

/** What the worker does at a closing date. Doing it twice changes nothing. */
export async function revealAtClosing(organizationId: string, decisionId: string): Promise<void> {
  const app = systemActor(organizationId)
  await write(app, async (tx) => {
    const found = await lockedCase(tx, app, decisionId)
    if (!found?.round) return
    const isRevealed = await revealIfDue(tx, app, found)
    const { revealedAt, closesAt } = found.round
    // Our clock may run behind the one that woke us.
    if (!isRevealed && !revealedAt && now() < closesAt)
      await wakeAtClosing(tx, { organizationId, decisionId, roundId: found.round.id, closesAt })
  })
}

/** Reveals when all are in or the closing date has come; tells whether it did. */
export async function revealIfDue(tx: Tx, by: AnyActor, found: Case): Promise<boolean> {
  const { round } = found
  if (!round || found.status !== 'scoring') return false
  const cause = dueToReveal(round, now())
  if (!cause) return false
  await reveal(tx, systemActor(by.organizationId), { found, round, cause, reason: '' })
  return true
}

/** A job for the worker, written with the round: both exist, or neither. */
export async function wakeAtClosing(
  tx: Tx,
  at: { organizationId: string; decisionId: string; roundId: string; closesAt: Date },
): Promise<void> {
  const payload = { organizationId: at.organizationId, decisionId: at.decisionId }
  const key = `reveal-scores:${at.roundId}`
  await tx.$executeRaw`
    select door.enqueue('reveal-scores', ${JSON.stringify(payload)}::json, ${at.closesAt}, ${key})`
}

type Reveal = { found: Case; round: RoundOfCase; cause: RevealCause; reason: string }

/**
 * Ends the blind part: computes the result from the cards that are in and keeps it with the version
 * of its formula. The caller holds the decision, so it happens once.
 */
async function reveal(tx: Tx, actor: AnyActor, { found, round, cause, reason }: Reveal) {
  const { organizationId } = actor
  const at = now()
  const cards = await cardsIn(tx, { organizationId, roundId: round.id })
  const result = resultOf({ touched: touchedCells(found), cards, model: round.model })
  await tx.round.update({
    where: keyOf(actor, round.id),
    data: {
      revealedAt: at,
      revealCause: cause,
      revealedById: cause === 'early' && actor.kind === 'person' ? actor.personId : null,
      formulaVersion,
      result,
    },
    select: { id: true },
  })
  const { index, worstOff, harm, journey } = result
  await tx.decision.update({
    where: keyOf(actor, found.id),
    data: {
      status: statusOf({
        withdrawnAt: found.withdrawn?.at ?? null,
        decidedAt: found.ruling?.at ?? null,
        signOffStartedAt: found.signOffStartedAt,
        round: { revealedAt: at },
      }),
      impactIndex: index,
      worstGroupId: worstOff?.groupId ?? null,
      worstGroupImpact: worstOff?.value ?? null,
      hasHarm: harm.length > 0,
    },
    select: { id: true },
  })
  const told = {
    number: found.number,
    cause,
    reason,
    cardsIn: cards.length,
    invited: round.invited,
    impactIndex: index,
    worstGroupName: worstOff?.name ?? null,
    hasHarm: harm.length > 0,
    journeyFit: journey?.fit ?? null,
    brokenNevers: journey?.brokenNevers.map(({ line }) => line) ?? [],
  }
  await record(tx, actor, { kind: 'scores.revealed', data: told }, { decisionId: found.id })
}

/**
 * The only place that reads other people's cards before the reveal: to make it. The database checks
 * that each impact is a point of the scale, each emotion and answer a word of the card.
 */
function cardsIn(
  tx: Tx,
  { organizationId, roundId }: { organizationId: string; roundId: string },
): Promise<Card[]> {
  const ofCard = Prisma.sql`e."organizationId" = c."organizationId" and e."scorecardId" = c.id`
  return tx.$queryRaw<Card[]>(Prisma.sql`
    select c."isLate",
      (select coalesce(json_agg(json_build_object('groupId', e."groupId", 'stageId', e."stageId",
        'impact', e.impact)), '[]') from cell_score e where ${ofCard}) as cells,
      (select coalesce(json_agg(json_build_object('stageId', e."stageId", 'emotion', e.emotion)), '[]')
        from stage_emotion e where ${ofCard}) as emotions,
      (select coalesce(json_agg(json_build_object('commitmentId', e."commitmentId",
        'answer', e.answer)), '[]') from commitment_answer e where ${ofCard}) as commitments
    from scorecard c
    where c."organizationId" = ${organizationId}::uuid and c."roundId" = ${roundId}::uuid
      and c."handedInAt" is not null and not c."isLate"`)
}
