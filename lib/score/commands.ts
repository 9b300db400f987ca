import { now } from '@/lib/clock'
import { codeToFreeze } from '@/lib/commitment/queries'
import { customerModel } from '@/lib/customer/queries'
import { type Tx, write } from '@/lib/db'
import { keyOf, lockDecision, notThere } from '@/lib/decision/commands'
import { whyNotOpenScoring } from '@/lib/decision/framing'
import { byField, type Missing } from '@/lib/decision/missing'
import { framedTier } from '@/lib/decision/tier'
import type { Actor } from '@/lib/person/actor'
import { permissions, type Role, whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { freezeForScoring } from '@/lib/revision/commands'
import { revealIfDue, wakeAtClosing } from '@/lib/round/commands'
import {
  type Case,
  type FrozenModel,
  type Named,
  ownersOf,
  tierToday,
  tierWhenScored,
} from '@/lib/ruling/case'
import { lockedCase } from '@/lib/ruling/queries'
import {
  touchedCells,
  whyNotHandInThis,
  whyNotOpenRound,
  whyNotScoreThis,
  whyNotSteerRound,
} from '@/lib/ruling/readiness'
import { dayIn, endOfDay } from '@/lib/time'
import { record } from '@/lib/trail/record'
import { type Candidate, whyNotInvite } from './round'
import {
  type InviteScorersInput,
  type OpenScoringInput,
  type RemoveScorerInput,
  type ScorecardDraft,
  type ScorecardInput,
  scorecardDraftSchema,
  unknown,
} from './schema'
import { commitmentsOf, whyNotHandIn } from './scorecard'
import { joined } from './two-windows'

type Numbered = { number: number }

/** Freezes the text and asks people to score it, blind, until the end of the closing day. */
export async function openScoring(
  actor: Actor,
  input: OpenScoringInput,
): Promise<Result<Numbered>> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  const model = await customerModel(actor)
  return write(actor, async (tx) => {
    const decision = await lockDecision(tx, actor, { id: input.decisionId })
    const found = decision && (await lockedCase(tx, actor, decision.id))
    if (!decision || !found) return refuse(notThere)
    const whyNot = whyNotOpenRound(found, actor)
    if (whyNot) return refuse(whyNot)

    const tier = framedTier(decision.draft, vulnerableIn(model))
    const closesAt = endOfDay(input.closesOn, actor.timeZone)
    const invited = await peopleOf(tx, actor, input.scorerIds)
    const missing = [
      ...whyNotOpenScoring(decision.draft, model, dayIn(now(), actor.timeZone)),
      ...whyNotThesePeople({ invited, asked: input.scorerIds }),
      ...whyNotInvite({
        tier,
        ownerIds: ownersOf(found),
        candidates: invited,
        closesAt,
        now: now(),
      }),
    ]
    if (missing.length > 0)
      return refuse('It can’t be opened for scoring yet. This is missing:', byField(missing))

    const frozen = await freezeForScoring(tx, actor, decision)
    const roundId = await createRound(tx, actor, {
      decisionId: decision.id,
      revisionId: frozen.revisionId,
      number: (found.round?.number ?? 0) + 1,
      closesAt,
      model: {
        groups: model.groups,
        stages: model.stages,
        ...(await codeToFreeze(tx, actor)),
      },
    })
    await invite(tx, actor, { roundId, people: invited })
    await tx.decision.update({
      where: keyOf(actor, decision.id),
      data: { status: 'scoring' },
      select: { id: true },
    })
    await wakeAtClosing(tx, {
      organizationId: actor.organizationId,
      decisionId: decision.id,
      roundId,
      closesAt,
    })
    const told = {
      number: found.number,
      revision: frozen.number,
      closesAt: closesAt.toISOString(),
      scorers: invited.map(({ name }) => name),
    }
    await record(tx, actor, { kind: 'scoring.opened', data: told }, { decisionId: decision.id })
    return done({ number: found.number })
  })
}

/** Asks more people while the round is open. Whoever is invited already stays so. */
export async function inviteScorers(
  actor: Actor,
  { decisionId, scorerIds }: InviteScorersInput,
): Promise<Result<Numbered>> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const found = await lockedCase(tx, actor, decisionId)
    if (!found) return refuse(notThere)
    const whyNot = whyNotSteerRound(found, actor)
    if (whyNot || !found.round) return refuse(whyNot ?? notThere)
    const { number, round } = found
    const already = new Set(round.scorers.map(({ id }) => id))
    const fresh = scorerIds.filter((id) => !already.has(id))
    const people = await peopleOf(tx, actor, fresh)
    const missing = [
      ...whyNotThesePeople({ invited: people, asked: fresh }),
      ...whyNotThisCompany(found, [...people, ...round.scorers.map(asCandidate)]),
    ]
    if (missing.length > 0) return refuse('They can’t be invited.', byField(missing))

    await invite(tx, actor, { roundId: round.id, people })
    for (const { name: personName } of people)
      await record(
        tx,
        actor,
        { kind: 'scorer.invited', data: { number, personName } },
        { decisionId },
      )
    return done({ number })
  })
}

/** Takes an invitation back. If everybody left has handed in, the scores are revealed. */
export async function removeScorer(
  actor: Actor,
  { decisionId, personId }: RemoveScorerInput,
): Promise<Result<Numbered>> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const found = await lockedCase(tx, actor, decisionId)
    if (!found) return refuse(notThere)
    const whyNot = whyNotSteerRound(found, actor)
    if (whyNot || !found.round) return refuse(whyNot ?? notThere)
    const { number, round } = found
    const scorer = round.scorers.find(({ id }) => id === personId)
    if (!scorer) return refuse('This person is not invited.')
    const roundId = round.id
    const handedIn = await tx.scorecard.count({
      where: { organizationId: actor.organizationId, roundId, personId, handedInAt: { not: null } },
    })
    if (handedIn > 0) return refuse(`${scorer.name} has handed in a scorecard, so they stay.`)
    const left = round.scorers.filter(({ id }) => id !== personId)
    const [tooFew] = whyNotThisCompany(found, left.map(asCandidate))
    if (tooFew) return refuse(tooFew.reason)

    const { organizationId } = actor
    await tx.scorer.delete({
      where: { organizationId_roundId_personId: { organizationId, roundId, personId } },
    })
    const told = { number, personName: scorer.name }
    await record(tx, actor, { kind: 'scorer.removed', data: told }, { decisionId })
    await revealIfDue(tx, actor, {
      ...found,
      round: { ...round, invited: round.invited - 1 },
    })
    return done({ number })
  })
}

type Sent = {
  basedOn?: readonly ScorecardDraft[]
  /** How long ago it was answered, in milliseconds; left out, whoever sent it is there to be asked. */
  ago?: number
}

/**
 * Keeps a card while it is being filled in, beside what its author answered in another window since.
 * Nobody but its author ever reads it.
 */
export async function saveScorecardDraft(
  actor: Actor,
  number: number,
  draft: ScorecardDraft,
  { basedOn, ago }: Sent = {},
): Promise<Result<{ savedAt: Date; news?: Record<string, string> }>> {
  const denied = whyNotPermitted(actor, 'score')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const decision = await lockDecision(tx, actor, { number })
    const found = decision && (await lockedCase(tx, actor, decision.id))
    if (!found) return refuse(notThere)
    const whyNot = whyNotScoreThis(found, actor)
    if (whyNot || !found.round) return refuse(whyNot ?? notThere)
    const roundId = found.round.id
    const savedAt = now()
    if (!basedOn) {
      await ownCard(tx, actor, { roundId, draft, savedAt })
      return done({ savedAt })
    }
    const kept = await keptCard(tx, actor, roundId)
    const answeredAt = savedAt.getTime() - (ago ?? 0)
    const isNewer = answeredAt >= kept.savedAt.getTime()
    const { card, news, isKept, ...both } = joined(draft, { kept: kept.answers, basedOn, isNewer })
    const over = ago === undefined ? both.whyNotKeep() : null
    if (over) return over
    if (!card) return refuse(tooMuch)
    if (!isKept) await ownCard(tx, actor, { roundId, draft: card, savedAt })
    return done({ savedAt, news })
  })
}

/** Hands the card in for good. The last one reveals them all. */
export async function handInScorecard(
  actor: Actor,
  input: ScorecardInput,
): Promise<Result<{ number: number; isLate: boolean; isRevealed: boolean }>> {
  const denied = whyNotPermitted(actor, 'score')
  if (denied) return refuse(denied)
  const { decisionId, basedOn, ...draft } = input
  return write(actor, async (tx) => {
    const found = await lockedCase(tx, actor, decisionId)
    if (!found) return refuse(notThere)
    const whyNot = whyNotHandInThis(found, actor)
    const { round, number } = found
    if (whyNot || !round) return refuse(whyNot ?? notThere)
    if (basedOn) {
      const { answers: kept } = await keptCard(tx, actor, round.id)
      const over = joined(draft, { kept, basedOn, isNewer: true }).whyNotHandIn()
      if (over) return over
    }
    const missing = whyNotHandIn(input, touchedCells(found), round.model.commitments)
    if (missing.length > 0) return refuse('Your scorecard is not complete yet.', byField(missing))

    // The closing date has come before this card, even if the worker has not.
    const isLate = round.revealedAt !== null || (await revealIfDue(tx, actor, found))
    const at = now()
    const { id } = await ownCard(tx, actor, { roundId: round.id, draft, savedAt: at })
    await writeAnswers(tx, actor, id, draft)
    const answers = commitmentsOf(draft, touchedCells(found), round.model.commitments ?? [])
    await writeCommitments(tx, actor, id, answers)
    await tx.scorecard.update({
      where: keyOf(actor, id),
      data: { draft: {}, handedInAt: at, isLate, credit: draft.credit },
      select: { id: true },
    })
    const told = { number, revision: round.revisionNumber, isLate }
    await record(tx, actor, { kind: 'scorecard.handed-in', data: told }, { decisionId })
    const counted = { ...found, round: { ...round, handedIn: round.handedIn + 1 } }
    const isRevealed = isLate || (await revealIfDue(tx, actor, counted))
    return done({ number, isLate, isRevealed })
  })
}

const tooMuch = 'You wrote more than a card holds, here and in another window. Shorten it here.'

/** Empty before anything was answered. */
async function keptCard(tx: Tx, actor: Actor, roundId: string) {
  const { organizationId, personId } = actor
  const card = await tx.scorecard.findUnique({
    where: { organizationId_roundId_personId: { organizationId, roundId, personId } },
    select: { draft: true, savedAt: true },
  })
  const empty = scorecardDraftSchema.parse({})
  const answers = scorecardDraftSchema.catch(empty).parse(card?.draft)
  return { answers, savedAt: card?.savedAt ?? new Date(0) }
}

type OwnCard = { roundId: string; draft: ScorecardDraft; savedAt: Date }

async function ownCard(tx: Tx, actor: Actor, { roundId, draft, savedAt }: OwnCard) {
  const { organizationId, personId } = actor
  const { revisionId } = await tx.round.findUniqueOrThrow({
    where: keyOf(actor, roundId),
    select: { revisionId: true },
  })
  return tx.scorecard.upsert({
    where: { organizationId_roundId_personId: { organizationId, roundId, personId } },
    create: { organizationId, roundId, personId, revisionId, draft, savedAt },
    update: { draft, savedAt },
    select: { id: true },
  })
}

async function writeAnswers(tx: Tx, actor: Actor, scorecardId: string, card: ScorecardDraft) {
  const { organizationId } = actor
  await tx.cellScore.createMany({
    data: card.cells.map(({ groupId, stageId, impact, confidence, sentence }) => {
      const isKnown = impact !== unknown && impact !== null
      const answer = isKnown ? { impact, confidence } : { impact: null, confidence: null }
      return { organizationId, scorecardId, groupId, stageId, ...answer, sentence }
    }),
  })
  await tx.stageEmotion.createMany({
    data: card.emotions.flatMap(({ stageId, emotion }) =>
      emotion ? [{ organizationId, scorecardId, stageId, emotion }] : [],
    ),
  })
}

async function writeCommitments(
  tx: Tx,
  { organizationId }: Actor,
  scorecardId: string,
  answers: ReturnType<typeof commitmentsOf>,
) {
  await tx.commitmentAnswer.createMany({
    data: answers.map((one) => ({ organizationId, scorecardId, ...one })),
  })
}

type NewRound = {
  decisionId: string
  revisionId: string
  number: number
  closesAt: Date
  model: FrozenModel
}

async function createRound(tx: Tx, actor: Actor, round: NewRound): Promise<string> {
  const { organizationId, personId } = actor
  const { id } = await tx.round.create({
    data: { ...round, organizationId, openedById: personId, openedAt: now() },
    select: { id: true },
  })
  return id
}

async function invite(
  tx: Tx,
  { organizationId, personId }: Actor,
  { roundId, people }: { roundId: string; people: readonly Candidate[] },
) {
  const invitation = { organizationId, roundId, invitedById: personId, invitedAt: now() }
  await tx.scorer.createMany({
    data: people.map((one) => ({ ...invitation, personId: one.personId })),
  })
}

async function peopleOf(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Candidate[]> {
  const people = await tx.person.findMany({
    where: { organizationId: actor.organizationId, id: { in: [...ids] } },
    select: { id: true, name: true, role: true, disabledAt: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const scorers: readonly string[] = permissions.score.who satisfies readonly Role[]
  return people.map(({ id, name, role, disabledAt }) => ({
    personId: id,
    name,
    mayScore: scorers.includes(role),
    isDisabled: disabledAt !== null,
  }))
}

function whyNotThesePeople(facts: {
  invited: readonly Candidate[]
  asked: readonly string[]
}): Missing[] {
  if (facts.invited.length === new Set(facts.asked).size) return []
  return [{ path: 'scorerIds', reason: 'Somebody you chose is not there any more.' }]
}

/** The same rule as at the opening, for everybody who would then be invited. */
function whyNotThisCompany(found: Case, candidates: readonly Candidate[]): Missing[] {
  const closesAt = found.round?.closesAt ?? now()
  return whyNotInvite({
    tier: tierWhenScored(found) ?? tierToday(found),
    ownerIds: ownersOf(found),
    candidates,
    closesAt,
    now: now(),
  }).filter(({ path }) => path === 'scorerIds')
}

function asCandidate({ id, name }: Named): Candidate {
  return { personId: id, name, mayScore: true, isDisabled: false }
}

function vulnerableIn({ groups }: FrozenModel): string[] {
  return groups.filter(({ isVulnerable }) => isVulnerable).map(({ id }) => id)
}
