import { changesBetween } from '@/lib/changes'
import { now } from '@/lib/clock'
import { Prisma, type Tx, write } from '@/lib/db'
import { whyNotOver } from '@/lib/meanwhile'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Refusal, type Result, refuse } from '@/lib/result'
import { dayIn, formatDay } from '@/lib/time'
import type { TrailFact } from '@/lib/trail/event'
import { whoChanged } from '@/lib/trail/queries'
import { record } from '@/lib/trail/record'
import { type Kind, kindLabels } from './grade'
import {
  type Mergeable,
  whyNotChange,
  whyNotCollectedOn,
  whyNotMerge,
  whyNotRestore,
  whyNotSeparate,
} from './merge'
import { type AddInput, aboutLabels, type EvidenceInput } from './schema'

const notThere = 'This evidence is not there any more.'

/**
 * Adds a piece of evidence to the library; from a front-line note, once. Its words stay out of the
 * trail, so that they can be erased without breaking it.
 */
export async function addEvidence(actor: Actor, input: AddInput): Promise<Result<{ id: string }>> {
  const denied = whyNotPermitted(actor, 'add-evidence')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const place = await placeOf(tx, actor, input)
    const refusal = whyNotKeep(actor, input, place)
    if (refusal) return refusal
    const before = input.noteId && (await evidenceOfNote(tx, actor, input.noteId))
    if (before) return before

    const { id } = await tx.evidence.create({
      data: {
        ...columnsOf(input),
        organizationId: actor.organizationId,
        noteId: input.noteId,
        addedById: actor.personId,
        addedAt: now(),
      },
      select: { id: true },
    })
    const data = { ...told(id, input.kind, place), fromNote: input.noteId !== null }
    await record(tx, actor, { kind: 'evidence.added', data })
    return done({ id })
  })
}

/** Mends a piece of evidence; where it stands and what cites it stays. */
export async function changeEvidence(
  actor: Actor,
  { evidenceId, basedOn, ...input }: EvidenceInput & { evidenceId: string; basedOn?: string },
): Promise<Result<{ id: string }>> {
  return change(actor, evidenceId, async (tx, before) => {
    const whyNot = whyNotChange(before)
    if (whyNot) return refuse(whyNot)
    const words = { ...before, ...shown(before, before) }
    const named = { ...words, groupId: words.groupName, stageId: words.stageName }
    const over = await whyNotOver({ basedOn, before, after: input, labels, words: named }, () =>
      whoChanged(tx, actor, { kinds: ['evidence.changed'], of: { evidenceId } }),
    )
    if (over) return over
    const place = await placeOf(tx, actor, input, before)
    const refusal = whyNotKeep(actor, input, place)
    if (refusal) return refusal

    const changed = changesBetween(before, input, labels).map(({ what }) => what)
    if (changed.length === 0) return null
    await update(tx, actor, evidenceId, columnsOf(input))
    const changes = changesBetween(shown(before, before), shown(input, place), shownLabels)
    const fields = changed.filter((what) => changes.every((change) => change.what !== what))
    const data = { ...told(evidenceId, before.kind, place), fields, changes }
    return { kind: 'evidence.changed', data }
  })
}

/** Takes a piece out of use: it is cited no more, and doesn't count where it was. It stays readable. */
export async function withdrawEvidence(
  actor: Actor,
  { evidenceId, reason }: { evidenceId: string; reason: string },
): Promise<Result<{ id: string }>> {
  return change(actor, evidenceId, async (tx, one) => {
    const whyNot = whyNotChange(one)
    if (whyNot) return refuse(whyNot)
    await update(tx, actor, evidenceId, { withdrawnAt: now(), withdrawnReason: reason })
    return { kind: 'evidence.withdrawn', data: { ...told(evidenceId, one.kind, one), reason } }
  })
}

export async function restoreEvidence(
  actor: Actor,
  { evidenceId }: { evidenceId: string },
): Promise<Result<{ id: string }>> {
  return change(actor, evidenceId, async (tx, one) => {
    const whyNot = whyNotRestore(one)
    if (whyNot) return refuse(whyNot)
    await update(tx, actor, evidenceId, { withdrawnAt: null, withdrawnReason: '' })
    return { kind: 'evidence.restored', data: told(evidenceId, one.kind, one) }
  })
}

/** Keeps a piece as a duplicate of another; its own group, stage and day stay with it. */
export async function mergeEvidence(
  actor: Actor,
  { evidenceId, originalId }: { evidenceId: string; originalId: string },
): Promise<Result<{ id: string }>> {
  return change(actor, evidenceId, async (tx, one, others) => {
    const [original] = await others(originalId)
    if (!original) return refuse(notThere, { originalId: ['This one is not in the library.'] })
    const whyNot = whyNotMerge(one, original)
    if (whyNot) return refuse(whyNot, { originalId: [whyNot] })
    await update(tx, actor, evidenceId, { duplicateOfId: originalId })
    return { kind: 'evidence.merged', data: { ...told(evidenceId, one.kind, one), originalId } }
  })
}

/** It is a piece of its own after all. */
export async function separateEvidence(
  actor: Actor,
  { evidenceId }: { evidenceId: string },
): Promise<Result<{ id: string }>> {
  return change(actor, evidenceId, async (tx, one) => {
    const whyNot = whyNotSeparate(one)
    if (whyNot) return refuse(whyNot)
    await update(tx, actor, evidenceId, { duplicateOfId: null })
    const data = { ...told(evidenceId, one.kind, one), originalId: one.duplicateOfId ?? undefined }
    return { kind: 'evidence.separated', data }
  })
}

type Kept = EvidenceInput & Mergeable & Place & { duplicateOfId: string | null }
type Work = (
  tx: Tx,
  one: Kept,
  others: (id: string) => Promise<Kept[]>,
) => Promise<TrailFact | Refusal | null>

/** What all changes have in common: who may, the piece locked, one line in the trail. */
async function change(actor: Actor, id: string, work: Work): Promise<Result<{ id: string }>> {
  const denied = whyNotPermitted(actor, 'add-evidence')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    // Merging looks at a second piece: whoever merges two into each other waits here for the other.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('evidence ' || ${actor.organizationId}, 0))::text`
    const [one] = await lockedEvidence(tx, actor, id)
    if (!one) return refuse(notThere)
    const outcome = await work(tx, one, (otherId) => lockedEvidence(tx, actor, otherId))
    if (outcome === null) return done({ id })
    if ('ok' in outcome) return outcome
    await record(tx, actor, outcome)
    return done({ id })
  })
}

function lockedEvidence(tx: Tx, { organizationId }: Actor, id: string): Promise<Kept[]> {
  return tx.$queryRaw<Kept[]>(Prisma.sql`
    select e.id, e.kind, e."groupId", e."stageId", to_char(e."collectedOn", 'YYYY-MM-DD') as "collectedOn",
      e.collector, e.method, e.n, e.quote, e.topic, e.feeling, e.about, e.link,
      e."withdrawnAt" is not null as "isWithdrawn", e."duplicateOfId", e."duplicateOfId" is not null as "isDuplicate",
      exists (select from evidence d where d."organizationId" = e."organizationId"
        and d."duplicateOfId" = e.id) as "hasDuplicates",
      (select name from "group" g where g."organizationId" = e."organizationId" and g.id = e."groupId") as "groupName",
      (select name from stage s where s."organizationId" = e."organizationId" and s.id = e."stageId") as "stageName"
    from evidence e
    where e."organizationId" = ${organizationId}::uuid and e.id = ${id}::uuid for update`)
}

function update(tx: Tx, actor: Actor, id: string, data: Prisma.EvidenceUncheckedUpdateInput) {
  const { organizationId } = actor
  return tx.evidence.update({
    where: { organizationId_id: { organizationId, id } },
    data,
    select: { id: true },
  })
}

type Place = { groupName: string | null; stageName: string | null }
type Placed = { groupId: string | null; stageId: string | null }

/** What isn't there, or is somebody else's, is null; so is what is archived, unless it stood there before. */
async function placeOf(
  tx: Tx,
  { organizationId }: Actor,
  { groupId, stageId }: Placed,
  before: Placed = { groupId: null, stageId: null },
): Promise<Place> {
  const rows = await tx.$queryRaw<Place[]>`
    select
      (select name from "group" where "organizationId" = ${organizationId}::uuid
        and id = ${groupId}::uuid and ("archivedAt" is null or id = ${before.groupId}::uuid)) as "groupName",
      (select name from stage where "organizationId" = ${organizationId}::uuid
        and id = ${stageId}::uuid and ("archivedAt" is null or id = ${before.stageId}::uuid)) as "stageName"`
  return rows[0] ?? { groupName: null, stageName: null }
}

function whyNotKeep(actor: Actor, input: EvidenceInput, place: Place): Refusal | null {
  const fields: Record<string, string[]> = {}
  if (input.groupId && !place.groupName)
    fields.groupId = ['This group is not there any more. Choose another, or none.']
  if (input.stageId && !place.stageName)
    fields.stageId = ['This stage is not there any more. Choose another, or none.']
  const whyNotDay = whyNotCollectedOn(input.collectedOn, dayIn(now(), actor.timeZone))
  if (whyNotDay) fields.collectedOn = [whyNotDay]
  const reason = Object.values(fields)[0]?.[0]
  return reason ? refuse(reason, fields) : null
}

/** The note stays locked, so that two who add it at once don't both. */
async function evidenceOfNote(
  tx: Tx,
  { organizationId }: Actor,
  noteId: string,
): Promise<Refusal | null> {
  const [note] = await tx.$queryRaw<unknown[]>`
    select id from note where "organizationId" = ${organizationId}::uuid and id = ${noteId}::uuid
    for update`
  if (!note) return refuse('This note is not there any more.')
  // Asked for only now: who waited for the note would otherwise not see what was kept meanwhile.
  const kept = await tx.evidence.findFirst({
    where: { organizationId, noteId },
    select: { id: true },
  })
  return kept ? refuse('This note is in the library already.') : null
}

function columnsOf(input: EvidenceInput) {
  const { kind, quote, topic, feeling, about, groupId, stageId, collector, method, n, link } = input
  return {
    ...{ kind, quote, topic, feeling, about, groupId, stageId, collector, method, n, link },
    collectedOn: new Date(`${input.collectedOn}T00:00:00Z`),
  }
}

function told(evidenceId: string, evidenceKind: Kind, { groupName, stageName }: Place) {
  return { evidenceId, evidenceKind, groupName, stageName }
}

/** What isn't anybody's words, as the trail may keep it: what it was, and what it is. */
function shown(
  { kind, collectedOn, feeling, about, n }: EvidenceInput,
  { groupName, stageName }: Place,
) {
  return {
    ...{ kind: kindLabels[kind], groupName, stageName, collectedOn: formatDay(collectedOn) },
    ...{ feeling, about: aboutLabels[about], n },
  }
}

const shownLabels = {
  kind: 'the kind',
  groupName: 'the group',
  stageName: 'the stage',
  collectedOn: 'the day',
  feeling: 'the feeling',
  about: 'what it tells about',
  n: 'the number of people',
} as const

const labels = {
  quote: 'the quote',
  topic: 'the topic',
  collector: 'the collector',
  method: 'the method',
  link: 'the link',
  kind: shownLabels.kind,
  groupId: shownLabels.groupName,
  stageId: shownLabels.stageName,
  collectedOn: shownLabels.collectedOn,
  feeling: shownLabels.feeling,
  about: shownLabels.about,
  n: shownLabels.n,
} as const
