import { now } from '@/lib/clock'
import { Prisma, type Tx, write } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { dayIn, formatTime } from '@/lib/time'
import { record } from '@/lib/trail/record'
import { digestOf } from './canonical'
import { whyNotNameDecider } from './decider'
import { whyNotOpenScoring } from './framing'
import { whyNotHandOver } from './hand-over'
import { whyNotKnown } from './known'
import type { Missing } from './missing'
import type { ProposalForm } from './proposal-form'
import { byPlace, type Problems, proposalOfForm } from './proposal-of-form'
import { framingFactsOf, heirOf, houseFacts } from './queries'
import {
  emptyProposal,
  type Proposal,
  type ProposeInput,
  proposalSchema,
  type Status,
} from './schema'
import { searchTextOf } from './search-text'
import { whyNotEdit } from './status'

/** A decision as it is now, held until the transaction ends. */
export type LockedDecision = {
  id: string
  number: number
  status: Status
  title: string
  proposerId: string
  formerOwnerIds: string[]
  deciderId: string | null
  draft: Proposal
  draftSavedAt: Date
  currentRevision: number
  currentDigest: string | null
  /** Brought in from a file, and not written in since. */
  isUntouchedImport: boolean
  signOffStartedAt: Date | null
}

export const notThere = 'This decision is not there any more.'
const whyNotOlder =
  'This draft was changed in another window since you opened it here. Nothing was overwritten.'

/** Starts a draft under the next number. */
export async function propose(
  actor: Actor,
  { title, question = '', deadline = null }: ProposeInput & { title: string },
): Promise<Result<{ id: string; number: number }>> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const number = await nextNumber(tx, actor)
    const empty = emptyProposal()
    const draft = { ...empty, question: { ...empty.question, title, question, deadline } }
    const at = now()
    const { id } = await tx.decision.create({
      data: {
        organizationId: actor.organizationId,
        number,
        proposerId: actor.personId,
        functionId: actor.functionId,
        draft,
        draftSavedAt: at,
        createdAt: at,
        activityAt: at,
        ...shownInLists(draft),
      },
      select: { id: true },
    })
    await record(
      tx,
      actor,
      { kind: 'decision.proposed', data: { number, title } },
      { decisionId: id },
    )
    return done({ id, number })
  })
}

export type SavedDraft = {
  draftSavedAt: Date
  /** What it still lacks before scoring can open. */
  missing: Missing[]
}

export type SavedForm = {
  /** What the next save is based on. */
  basedOn: string
  /** 12:04, in the writer's zone. */
  savedAt: string
  missing: Problems
  /** What can't be kept as it is typed. Everything else was. */
  unread: Problems
}

/**
 * Keeps a proposal. `basedOn` is the `draftSavedAt` the writer started from: a window that stayed
 * open behind another one is refused, so that it can't undo what was typed there.
 */
export async function saveDraft(
  actor: Actor,
  number: number,
  proposal: Proposal,
  { basedOn }: { basedOn?: Date } = {},
): Promise<Result<SavedDraft>> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const decision = await lockDecision(tx, actor, { number })
    if (!decision) return refuse(notThere)
    const isNewest = !basedOn || basedOn.getTime() === decision.draftSavedAt.getTime()
    return keepDraft(tx, actor, decision, { proposal, isNewest })
  })
}

type SentForm = {
  form: ProposalForm
  /** The `draftSavedAt` the writer started from; empty when this text stands whatever came since. */
  basedOn: string
  /** Sent before this one, without an answer: perhaps it is what the draft says by now. */
  after?: ProposalForm
}

/** Keeps a form as it is sent, by the button or while typing. What can't be read is said by field. */
export async function saveForm(
  actor: Actor,
  number: number,
  { form, basedOn, after }: SentForm,
): Promise<Result<SavedForm>> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const decision = await lockDecision(tx, actor, { number })
    if (!decision) return refuse(notThere)
    const { draft } = decision
    const read = (one: ProposalForm) => proposalOfForm(one, actor.currency, draft)
    const { proposal, unread } = read(form)
    const isNewest =
      basedOn === '' ||
      new Date(basedOn).getTime() === decision.draftSavedAt.getTime() ||
      (after !== undefined && digestOf(read(after).proposal) === digestOf(draft))
    const saved = await keepDraft(tx, actor, decision, { proposal, isNewest })
    if (!saved.ok) return saved
    const { draftSavedAt, missing } = saved.value
    return done({
      basedOn: draftSavedAt.toISOString(),
      savedAt: formatTime(draftSavedAt, actor.timeZone),
      missing: byPlace(missing, proposal),
      unread,
    })
  })
}

type NextDraft = {
  proposal: Proposal
  /** Nobody else wrote since its writer started. */
  isNewest: boolean
}

async function keepDraft(
  tx: Tx,
  actor: Actor,
  { id, status, proposerId, draft, draftSavedAt }: LockedDecision,
  { proposal, isNewest }: NextDraft,
): Promise<Result<SavedDraft>> {
  const whyNot = whyNotEdit({ status, isProposer: proposerId === actor.personId })
  if (whyNot) return refuse(whyNot)
  const house = await houseFacts(tx, actor, proposal)
  const stranger = whyNotKnown(proposal, house)
  if (stranger) return refuse(stranger)
  const missing = whyNotOpenScoring(proposal, framingFactsOf(house), dayIn(now(), actor.timeZone))
  // The same text again, such as an answer that got lost on the way: nothing to do.
  if (digestOf(proposal) === digestOf(draft)) return done({ draftSavedAt, missing })
  if (!isNewest) return refuse(whyNotOlder, { basedOn: [whyNotOlder] })

  const savedAt = new Date(Math.max(now().getTime(), draftSavedAt.getTime() + 1))
  // Once others have judged, lists show the text they judged, not the one in the making.
  const shown = status === 'draft' ? shownInLists(proposal) : {}
  await tx.decision.update({
    where: keyOf(actor, id),
    data: { draft: proposal, draftSavedAt: savedAt, ...shown },
    select: { id: true },
  })
  return done({ draftSavedAt: savedAt, missing })
}

/** Says who decides: the proposer's or the CX lead's word. */
export async function nameDecider(actor: Actor, number: number, personId: string): Promise<Result> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const decision = await lockDecision(tx, actor, { number })
    if (!decision) return refuse(notThere)
    const { id, status, proposerId, formerOwnerIds } = decision
    if (!actsFor(actor, decision))
      return refuse('Only the proposer or the CX lead names who decides.')
    const person = await tx.person.findUnique({
      where: keyOf(actor, personId),
      select: { name: true, role: true, disabledAt: true },
    })
    if (!person) return refuse('This person is not there any more.')
    const candidate = {
      personId,
      isLeader: person.role === 'leader',
      isDisabled: person.disabledAt !== null,
    }
    const whyNot = whyNotNameDecider({
      status,
      ownerIds: [proposerId, ...formerOwnerIds],
      candidate,
    })
    if (whyNot) return refuse(whyNot)
    if (decision.deciderId === personId) return done()
    await tx.decision.update({
      where: keyOf(actor, id),
      data: { deciderId: personId },
      select: { id: true },
    })
    await record(
      tx,
      actor,
      { kind: 'decider.named', data: { number, deciderName: person.name } },
      { decisionId: id },
    )
    return done()
  })
}

/** Gives a decision to another owner, who goes on with it: what is in it and around it stays. */
export async function handOver(actor: Actor, number: number, personId: string): Promise<Result> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const decision = await lockDecision(tx, actor, { number })
    if (!decision) return refuse(notThere)
    const { id, status, proposerId, deciderId } = decision
    const heir = await heirOf(tx, actor, { decisionId: id, personId })
    if (!heir) return refuse('This person is not there any more.')
    const mayGiveAway = actsFor(actor, decision) || actor.role === 'admin'
    const whyNot = whyNotHandOver({ status, mayGiveAway, ownerId: proposerId, deciderId, heir })
    if (whyNot) return refuse(whyNot)

    const before = await tx.person.findUniqueOrThrow({
      where: keyOf(actor, proposerId),
      select: { name: true },
    })
    await tx.decision.update({
      where: keyOf(actor, id),
      data: { proposerId: personId, formerOwnerIds: formerOwnersOf(decision, personId) },
      select: { id: true },
    })
    const byOwner = proposerId === actor.personId
    const told = { number, fromName: before.name, toName: heir.name, byOwner }
    await record(tx, actor, { kind: 'decision.handed-over', data: told }, { decisionId: id })
    return done()
  })
}

/**
 * Whoever wrote a proposal doesn't judge it, neither after handing it over. Bringing in a file is no
 * writing: who imported a decision that nobody has changed since is free of it.
 */
function formerOwnersOf(decision: LockedDecision, heirId: string): string[] {
  const { formerOwnerIds, proposerId, isUntouchedImport } = decision
  const before = isUntouchedImport ? formerOwnerIds : [...formerOwnerIds, proposerId]
  return [...new Set(before)].filter((id) => id !== heirId)
}

/** Reads a decision and keeps others from changing it until the transaction ends. */
export async function lockDecision(
  tx: Tx,
  actor: { organizationId: string },
  which: { number: number } | { id: string },
): Promise<LockedDecision | null> {
  const thisOne =
    'id' in which ? Prisma.sql`id = ${which.id}::uuid` : Prisma.sql`number = ${which.number}::int`
  const rows = await tx.$queryRaw<(Omit<LockedDecision, 'draft'> & { draft: unknown })[]>`
    select id, number, status, title, "proposerId", "formerOwnerIds"::text[] as "formerOwnerIds",
           "deciderId", draft, "draftSavedAt",
           "currentRevision", "currentDigest", "signOffStartedAt",
           "importedAt" is not null and "draftSavedAt" <= "importedAt" as "isUntouchedImport"
    from decision
    where "organizationId" = ${actor.organizationId}::uuid and ${thisOne}
    for update`
  const row = rows[0]
  return row ? { ...row, draft: proposalSchema.parse(row.draft) } : null
}

/** The proposer, or the CX lead who keeps things moving. */
function actsFor({ role, personId }: Actor, { proposerId }: LockedDecision): boolean {
  return role === 'cx-lead' || personId === proposerId
}

/** The key of a row of this organization. */
export function keyOf(actor: { organizationId: string }, id: string) {
  return { organizationId_id: { organizationId: actor.organizationId, id } }
}

/** What lists show and filter by, repeated from the text. */
export function shownInLists(proposal: Proposal) {
  const { question, drive, size } = proposal
  return {
    title: question.title || 'Untitled',
    core: drive.core,
    deadline: question.deadline && new Date(`${question.deadline}T00:00:00Z`),
    door: size.door,
    reach: size.reach,
    searchText: searchTextOf(proposal),
  }
}

/** Holds the organization's row, so that two proposals never get one number. */
export async function nextNumber(tx: Tx, { organizationId }: Actor): Promise<number> {
  const { lastDecisionNumber } = await tx.organization.update({
    where: { id: organizationId },
    data: { lastDecisionNumber: { increment: 1 } },
    select: { lastDecisionNumber: true },
  })
  return lastDecisionNumber
}
