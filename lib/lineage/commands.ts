import { v7 } from 'uuid'
import { now } from '@/lib/clock'
import { type Tx, write } from '@/lib/db'
import {
  keyOf,
  type LockedDecision,
  lockDecision,
  nextNumber,
  notThere,
  shownInLists,
} from '@/lib/decision/commands'
import type { Proposal } from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { record } from '@/lib/trail/record'
import { type Counted, placeOf } from './belongings'
import { mergedProposal, whyNotKeep, whyNotMerge } from './merge'
import type { MergeInput, SplitInput } from './schema'
import { splitProposal, whyNotPart, whyNotSplit } from './split'

/**
 * Takes another draft into this one: everything it says, with its citations, its notes and what it
 * is to initiatives. The other one is withdrawn and points here. Refused when either was saved since the preview.
 */
export async function merge(
  actor: Actor,
  { number, fromNumber, seen, fromSeen }: MergeInput,
): Promise<Result<{ number: number }>> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const [one, other] = await lockBoth(tx, actor, number, fromNumber)
    if (!one || !other) return refuse(notThere)
    const whyNot = whyNotMerge(one, other, actor)
    if (whyNot) return refuse(whyNot)
    const overtaken = whyNotAsSeen(one, seen) ?? whyNotAsSeen(other, fromSeen)
    if (overtaken) return refuse(overtaken)
    const from = { number: other.number, title: other.draft.question.title }
    const merged = mergedProposal(one.draft, other.draft, from)
    const tooLong = whyNotKeep(merged)
    if (tooLong) return refuse(tooLong)

    await keepText(tx, actor, one, merged)
    await tx.decision.update({
      where: keyOf(actor, other.id),
      data: {
        status: 'withdrawn',
        withdrawnAt: now(),
        withdrawnReason: `Merged into D-${one.number}, which goes on.`,
      },
      select: { id: true },
    })
    await originate(tx, actor, { decisionId: one.id, fromId: other.id, how: 'merged' })
    const along = await moveBelongings(tx, actor, { toId: one.id, fromId: other.id })
    const told = { number: one.number, title: one.title }
    const data = { ...told, fromNumber: other.number, fromTitle: other.title, along }
    for (const { id } of [one, other])
      await record(tx, actor, { kind: 'decision.merged', data }, { decisionId: id })
    return done({ number: one.number })
  })
}

/**
 * Begins a new draft with a part of this one: the groups with their stages, their citations and the
 * notes about them, and the options chosen. The owner stays. Refused when it was saved since the preview.
 */
export async function split(
  actor: Actor,
  { number, seen, ...parting }: SplitInput,
): Promise<Result<{ number: number }>> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const one = await lockDecision(tx, actor, { number })
    if (!one) return refuse(notThere)
    const whyNot = whyNotSplit(one, actor)
    if (whyNot) return refuse(whyNot)
    const overtaken = whyNotAsSeen(one, seen)
    if (overtaken) return refuse(overtaken)
    const notThisWay = whyNotPart(one.draft, parting)
    if (notThisWay) return refuse(notThisWay.reason)

    const { stays, goes } = splitProposal(one.draft, parting, one)
    await keepText(tx, actor, one, stays)
    const fresh = await begin(tx, actor, { like: one, draft: goes })
    await originate(tx, actor, { decisionId: fresh.id, fromId: one.id, how: 'split' })
    const groupIds = goes.groups.map(({ groupId }) => groupId)
    const along = await moveBelongings(tx, actor, { toId: fresh.id, fromId: one.id, groupIds })
    const begun = { number: fresh.number, title: goes.question.title }
    await record(tx, actor, { kind: 'decision.proposed', data: begun }, { decisionId: fresh.id })
    const told = { number: one.number, title: one.title }
    const data = { ...told, newNumber: begun.number, newTitle: begun.title, along }
    for (const { id } of [one, fresh])
      await record(tx, actor, { kind: 'decision.split', data }, { decisionId: id })
    return done({ number: fresh.number })
  })
}

/** Two people who merge the same two the other way round wait for each other instead of blocking. */
async function lockBoth(tx: Tx, actor: Actor, number: number, fromNumber: number) {
  const locked = new Map<number, LockedDecision | null>()
  for (const each of [number, fromNumber].sort((a, b) => a - b))
    locked.set(each, await lockDecision(tx, actor, { number: each }))
  return [locked.get(number), locked.get(fromNumber)] as const
}

function whyNotAsSeen({ number, draftSavedAt }: LockedDecision, seen: string): string | null {
  if (draftSavedAt.toISOString() === seen) return null
  return `D-${number} was saved again since you looked at it here. Nothing was changed: look at the preview again.`
}

async function keepText(tx: Tx, actor: Actor, one: LockedDecision, draft: Proposal) {
  const draftSavedAt = new Date(Math.max(now().getTime(), one.draftSavedAt.getTime() + 1))
  await tx.decision.update({
    where: keyOf(actor, one.id),
    data: { draft, draftSavedAt, ...shownInLists(draft) },
    select: { id: true },
  })
}

async function begin(
  tx: Tx,
  actor: Actor,
  { like, draft }: { like: LockedDecision; draft: Proposal },
): Promise<{ id: string; number: number }> {
  const { organizationId } = actor
  const { functionId } = await tx.decision.findUniqueOrThrow({
    where: keyOf(actor, like.id),
    select: { functionId: true },
  })
  const number = await nextNumber(tx, actor)
  const at = now()
  const { id } = await tx.decision.create({
    data: {
      ...{ organizationId, number, proposerId: like.proposerId, functionId, draft },
      ...{ draftSavedAt: at, createdAt: at, activityAt: at },
      ...shownInLists(draft),
    },
    select: { id: true },
  })
  return { id, number }
}

type Origin = { decisionId: string; fromId: string; how: 'merged' | 'split' }

async function originate(tx: Tx, actor: Actor, origin: Origin) {
  const { organizationId, personId } = actor
  await tx.decisionOrigin.create({
    data: { organizationId, ...origin, byId: personId, at: now() },
    select: { decisionId: true },
  })
}

/** `groupIds`: only what is of these groups. */
type Move = { toId: string; fromId: string; groupIds?: string[] }

/** What hangs on a draft goes along, as the preview says. What it is to initiatives is said of the whole. */
async function moveBelongings(tx: Tx, actor: Actor, move: Move): Promise<Counted> {
  return {
    citations: await moveCitations(tx, actor, move),
    notes: await moveNotes(tx, actor, move),
    initiatives: move.groupIds ? 0 : await moveLinks(tx, actor, move),
  }
}

/**
 * Citations go along: here they are taken back, there they are made anew, by who cited and when.
 * What is cited there already counts once.
 */
async function moveCitations(tx: Tx, actor: Actor, { toId, fromId, groupIds }: Move) {
  const { organizationId, personId } = actor
  const citationsOf = (decisionId: string) => ({ organizationId, decisionId, removedAt: null })
  const where = { ...citationsOf(fromId), ...ofGroups(groupIds) }
  const select = { evidenceId: true, groupId: true, stageId: true, citedById: true, citedAt: true }
  const gone = await tx.citation.findMany({ where, select, orderBy: { id: 'asc' } })
  if (gone.length === 0) return 0
  const known = new Set((await tx.citation.findMany({ where: citationsOf(toId) })).map(placeOf))
  await tx.citation.updateMany({ where, data: { removedAt: now(), removedById: personId } })
  const { count } = await tx.citation.createMany({
    data: gone
      .filter((one) => !known.has(placeOf(one)))
      .map((one) => ({ organizationId, id: v7(), decisionId: toId, ...one })),
  })
  for (const { evidenceId } of gone.filter((one) => known.has(placeOf(one))))
    await tx.evidence.update({
      where: keyOf(actor, evidenceId),
      data: { cited: { decrement: 1 } },
      select: { id: true },
    })
  return count
}

async function moveNotes(tx: Tx, { organizationId }: Actor, { toId, fromId, groupIds }: Move) {
  const where = { organizationId, decisionId: fromId, ...ofGroups(groupIds) }
  const { count } = await tx.note.updateMany({ where, data: { decisionId: toId } })
  return count
}

/** What it is to initiatives, as far as the one that goes on hasn't said so itself. */
async function moveLinks(tx: Tx, { organizationId }: Actor, { toId, fromId }: Move) {
  const theirs = { organizationId, decisionId: fromId }
  const links = await tx.decisionInitiative.findMany({ where: theirs })
  const { count } = await tx.decisionInitiative.createMany({
    data: links.map((link) => ({ ...link, decisionId: toId })),
    skipDuplicates: true,
  })
  await tx.decisionInitiative.deleteMany({ where: theirs })
  return count
}

function ofGroups(groupIds: string[] | undefined) {
  return groupIds && { groupId: { in: groupIds } }
}
