import { cite } from '@/lib/citation/commands'
import { now } from '@/lib/clock'
import { read } from '@/lib/db'
import { nameDecider, propose, saveDraft } from '@/lib/decision/commands'
import type { Proposal } from '@/lib/decision/schema'
import { statusOf } from '@/lib/decision/status'
import { claimedCells } from '@/lib/evidence/claim'
import { addEvidence } from '@/lib/evidence/commands'
import { type AddInput, addSchema } from '@/lib/evidence/schema'
import type { Actor } from '@/lib/person/actor'
import { caseOf } from '@/lib/ruling/queries'
import { handInScorecard, openScoring } from '@/lib/score/commands'
import type { Impact, ScorecardInput } from '@/lib/score/schema'
import { signOff, startSignOff } from '@/lib/sign-off/commands'
import { dayIn } from '@/lib/time'
import { framedProposal } from './proposal'
import { given } from './result'
import type { World } from './world'

/** The life of a decision, step by step, each through the commands. */
export type Alive = { id: string; number: number }

/** The far end of a closing date, in no zone's past. */
export const later = '2099-12-31'

export async function aFramed(world: World, proposal = framedProposal(world)): Promise<Alive> {
  const { id, number } = given(await propose(world.contributor, { title: proposal.question.title }))
  given(await saveDraft(world.contributor, number, proposal))
  return { id, number }
}

export async function anOpened(
  world: World,
  { proposal = framedProposal(world), scorers = [world.finance, world.frontLine] } = {},
): Promise<Alive> {
  const one = await aFramed(world, proposal)
  const scorerIds = scorers.map(({ personId }) => personId)
  given(await openScoring(world.contributor, { decisionId: one.id, scorerIds, closesOn: later }))
  return one
}

/** A complete card with one impact everywhere. */
export function aCard(
  one: Alive,
  { impact = 1 as Impact, proposal }: { impact?: Impact; proposal: Proposal },
): ScorecardInput {
  const stageIds = [...new Set(proposal.cells.map(({ stageId }) => stageId))]
  return {
    decisionId: one.id,
    cells: proposal.cells.map((cell) => ({
      ...cell,
      impact,
      confidence: 80,
      sentence: Math.abs(impact) >= 2 ? 'Because we asked them.' : '',
    })),
    emotions: stageIds.map((stageId) => ({ stageId, emotion: 'earns' })),
    commitments: [],
    restUntouched: true,
    credit: 4,
  }
}

export async function handIn(
  actor: Actor,
  one: Alive,
  card: { impact?: Impact; proposal: Proposal },
) {
  return given(await handInScorecard(actor, aCard(one, card)))
}

export async function aRevealed(
  world: World,
  { impact = 1 as Impact, proposal = framedProposal(world) } = {},
): Promise<Alive> {
  const one = await anOpened(world, { proposal })
  await handIn(world.finance, one, { impact, proposal })
  await handIn(world.frontLine, one, { impact, proposal })
  return one
}

export async function inSignOff(
  world: World,
  about: { impact?: Impact; proposal?: Proposal } = {},
): Promise<Alive> {
  const one = await aRevealed(world, about)
  await backed(world, one, about.proposal)
  given(await nameDecider(world.contributor, one.number, world.leader.personId))
  given(await startSignOff(world.contributor, { decisionId: one.id }))
  return one
}

/** A piece of evidence in the library. */
export async function aPiece(
  world: World,
  about: Partial<AddInput> = {},
  actor = world.contributor,
): Promise<string> {
  const { families } = world.groups
  const input = {
    ...{ kind: 'interview', quote: 'I stay away when I owe something.', groupId: families.id },
    ...{ stageId: world.stages.borrow.id, collectedOn: dayIn(now(), 'UTC'), ...about },
  }
  return given(await addEvidence(actor, addSchema.parse(input))).id
}

/** One claim of it stands on something, so that it isn't in a vacuum. */
export async function backed(world: World, one: Alive, proposal = framedProposal(world)) {
  const [claim] = claimedCells(proposal)
  if (!claim) return
  const evidenceId = await aPiece(world, claim)
  given(
    await cite(world.contributor, {
      decisionId: one.id,
      evidenceId,
      cell: claim,
      from: 'page',
    }),
  )
}

export async function approve(actor: Actor, one: Alive) {
  return given(await signOff(actor, await approval(actor, one)))
}

export async function approval(actor: Actor, one: Alive) {
  return {
    decisionId: one.id,
    digest: (await caseOf(actor, one.number))?.revision?.digest ?? '',
    verdict: 'approve' as const,
    reason: '',
    holdUntil: null,
    conditions: [],
  }
}

/** The trail of one decision, oldest first. */
export function linesOf(actor: Actor, one: Alive) {
  return read(actor, (db) =>
    db.trailEvent.findMany({
      where: { organizationId: actor.organizationId, decisionId: one.id },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { kind: true, actorName: true, data: true },
    }),
  )
}

/** The stored status, and the one the rows say. */
export async function statusesOf(actor: Actor, one: Alive) {
  const found = await caseOf(actor, one.number)
  if (!found) throw new Error('the decision is not there')
  const derived = statusOf({
    withdrawnAt: found.withdrawn?.at ?? null,
    decidedAt: found.ruling?.at ?? null,
    signOffStartedAt: found.signOffStartedAt,
    round: found.round,
  })
  return { stored: found.status, derived }
}

export async function theCase(actor: Actor, one: Alive) {
  const found = await caseOf(actor, one.number)
  if (!found) throw new Error('the decision is not there')
  return found
}
