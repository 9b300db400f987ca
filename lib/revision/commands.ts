import { now } from '@/lib/clock'
import { type Tx, write } from '@/lib/db'
import { digestOf } from '@/lib/decision/canonical'
import {
  keyOf,
  type LockedDecision,
  lockDecision,
  notThere,
  shownInLists,
} from '@/lib/decision/commands'
import { sectionsChanged } from '@/lib/decision/difference'
import { whyNotOpenScoring } from '@/lib/decision/framing'
import { byField } from '@/lib/decision/missing'
import { framingFactsOf, type HouseFacts, houseFacts } from '@/lib/decision/queries'
import { emptyProposal, type Proposal, proposalSchema } from '@/lib/decision/schema'
import { whyNotSaveRevision } from '@/lib/decision/status'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { requiredFunctions } from '@/lib/sign-off/required'
import { dayIn } from '@/lib/time'
import { record } from '@/lib/trail/record'

/** Freezes the working copy as the next revision. Signatures on the text before it become stale. */
export async function saveRevision(
  actor: Actor,
  number: number,
  changeNote: string,
): Promise<Result<{ revision: number; digest: string }>> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const decision = await lockDecision(tx, actor, { number })
    if (!decision) return refuse(notThere)
    const house = await houseFacts(tx, actor, decision.draft)
    const missing = whyNotOpenScoring(
      decision.draft,
      framingFactsOf(house),
      decision.status === 'draft' ? dayIn(now(), actor.timeZone) : null,
    )
    const whyNot = whyNotSaveRevision({
      status: decision.status,
      isProposer: decision.proposerId === actor.personId,
      currentDigest: decision.currentDigest,
      draftDigest: digestOf(decision.draft),
      missing: missing.length,
    })
    if (whyNot) return refuse(whyNot, decision.status === 'draft' ? undefined : byField(missing))
    const frozen = await freeze(tx, actor, { decision, house, changeNote })
    return done({ revision: frozen.number, digest: frozen.digest })
  })
}

export type FrozenRevision = {
  revisionId: string
  number: number
  digest: string
  proposal: Proposal
}

/**
 * The revision people are asked to score: the working copy, frozen now unless it already is.
 * For the command that opens scoring, which has locked the decision and asked what is missing.
 */
export async function freezeForScoring(
  tx: Tx,
  actor: Actor,
  decision: LockedDecision,
): Promise<FrozenRevision> {
  const { draft, currentDigest, currentRevision, id } = decision
  if (digestOf(draft) !== currentDigest) {
    const house = await houseFacts(tx, actor, decision.draft)
    return freeze(tx, actor, { decision, house, changeNote: '' })
  }
  const { organizationId } = actor
  const revision = await tx.revision.findUniqueOrThrow({
    where: {
      organizationId_decisionId_number: { organizationId, decisionId: id, number: currentRevision },
    },
    select: { id: true },
  })
  const { id: revisionId } = revision
  return { revisionId, number: currentRevision, digest: currentDigest, proposal: draft }
}

async function freeze(
  tx: Tx,
  actor: Actor,
  {
    decision,
    house,
    changeNote,
  }: { decision: LockedDecision; house: HouseFacts; changeNote: string },
): Promise<FrozenRevision> {
  const { organizationId } = actor
  const { id: decisionId, draft: proposal } = decision
  const before = await sectionsOf(tx, actor, decision)
  const number = decision.currentRevision + 1
  const digest = digestOf(proposal)
  const revision = await tx.revision.create({
    data: {
      organizationId,
      decisionId,
      number,
      sections: proposal,
      digest,
      changeNote,
      authorId: actor.personId,
      createdAt: now(),
    },
    select: { id: true },
  })
  await tx.decision.update({
    where: keyOf(actor, decisionId),
    data: { currentRevision: number, currentDigest: digest, ...shownInLists(proposal) },
    select: { id: true },
  })
  await tx.touch.deleteMany({ where: { organizationId, decisionId } })
  await tx.touch.createMany({
    data: proposal.cells.map((cell) => ({ organizationId, decisionId, ...cell })),
  })
  const sections = sectionsChanged(before, proposal)
  const data = { number: decision.number, title: proposal.question.title, revision: number }
  await record(
    tx,
    actor,
    { kind: 'decision.revised', data: { ...data, digest, changeNote, sections } },
    { decisionId },
  )
  if (decision.signOffStartedAt) await askAgain(tx, actor, { decision, house, revision: number })
  return { revisionId: revision.id, number, digest, proposal }
}

/** The text this revision is compared with: the one before it, or an empty sheet. */
async function sectionsOf(
  tx: Tx,
  { organizationId }: Actor,
  { id: decisionId, currentRevision: number }: LockedDecision,
): Promise<Proposal> {
  if (number === 0) return emptyProposal()
  const { sections } = await tx.revision.findUniqueOrThrow({
    where: { organizationId_decisionId_number: { organizationId, decisionId, number } },
    select: { sections: true },
  })
  return proposalSchema.parse(sections)
}

type Asking = { decision: LockedDecision; house: HouseFacts; revision: number }

/**
 * Sign-off has started: asks the functions this text touches, lets go of those it no longer
 * touches unless they have spoken (an objection can't be edited out), and says whose signature on
 * the text before has become stale.
 */
async function askAgain(tx: Tx, actor: Actor, { decision, house, revision }: Asking) {
  const { organizationId } = actor
  const { id: decisionId, number } = decision
  const { functions } = framingFactsOf(house)
  const signedBefore = await tx.signOff.findMany({
    where: { organizationId, decisionId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    distinct: ['functionId'],
    select: { functionId: true, digest: true },
  })
  const touched = requiredFunctions(decision.draft.drive.functionIds, functions)
  const heard = functions.filter(({ id }) => signedBefore.some((by) => by.functionId === id))
  const required = [...new Map([...touched, ...heard].map((one) => [one.id, one])).values()]
  const ids = required.map(({ id }) => id)
  await tx.signOffRequest.deleteMany({
    where: { organizationId, decisionId, functionId: { notIn: ids } },
  })
  await tx.signOffRequest.createMany({
    data: ids.map((functionId) => ({ organizationId, decisionId, functionId, askedAt: now() })),
    skipDuplicates: true,
  })
  const stale = required.filter(({ id }) =>
    signedBefore.some((one) => one.functionId === id && one.digest === decision.currentDigest),
  )
  if (stale.length === 0) return
  const names = stale.map(({ name }) => name)
  await record(
    tx,
    actor,
    { kind: 'sign-offs.went-stale', data: { number, revision, functions: names } },
    { decisionId },
  )
}
