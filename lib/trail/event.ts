import { z } from 'zod'

const text = z.string()
const count = z.number().int().nonnegative()
const names = z.array(text)
const change = z.object({ what: text, from: text, to: text })
/** What was changed; absent in lines older than the question who changed it last. */
const which = z.uuid().optional()

/** What went from one draft to another besides text. */
const along = z.object({ citations: count, notes: count, initiatives: count })

/** Facts about the organization, its people and its customer model. */
const houseEvents = [
  event('organization.set-up', { name: text }),
  event('organization.changed', { changes: z.array(change) }),
  event('person.invited', { email: text, role: text, functionName: text.nullable() }),
  event('invitation.withdrawn', { email: text }),
  event('person.joined', { name: text, role: text, functionName: text.nullable() }),
  event('person.changed', { personId: text, name: text, changes: z.array(change) }),
  event('person.disabled', { personId: text, name: text }),
  event('person.enabled', { personId: text, name: text }),
  event('person.signed-in', {}),
  event('person.signed-out', {}),
  event('sign-in.refused', { email: text, reason: text }),
  event('password-link.made', { personId: text, name: text, replaces: z.boolean() }),
  event('password.changed', { via: z.literal('link').optional() }),
  event('session.ended', { browser: text }),
  event('function.added', { name: text, isSeat: z.boolean() }),
  event('function.changed', { name: text, changes: z.array(change) }),
  event('function.archived', { name: text }),
  event('function.restored', { name: text }),
  event('group.added', { name: text }),
  event('group.changed', { groupId: which, name: text, changes: z.array(change) }),
  event('group.archived', { name: text }),
  event('group.restored', { name: text }),
  event('stage.added', { name: text }),
  event('stage.changed', { stageId: which, name: text, changes: z.array(change) }),
  event('stage.archived', { name: text }),
  event('stage.restored', { name: text }),
  event('stages.reordered', { names }),
  event('decisions.imported', { file: text, added: count, unchanged: count, digest: text }),
  /** Somebody tried what they may not do. Nothing was changed. */
  event('attempt.refused', { attempt: text, reason: text }),
] as const

const behind = { evidenceId: text, evidenceKind: text }

/** What customers live through, and the work on it. */
const customerEvents = [
  event('experience.added', {
    groupName: text,
    stageName: text.nullable(),
    feeling: z.enum(['frustration', 'delight']),
    text,
  }),
  event('experience.changed', {
    ...{ experienceId: which, groupName: text, text },
    changes: z.array(change),
  }),
  /** Evidence was put behind it, or taken away: which, never what it says. */
  event('experience.backed', { ...behind, groupName: text, text }),
  event('experience.unbacked', { ...behind, groupName: text, text }),
  event('experience.archived', { groupName: text, text }),
  event('experience.restored', { groupName: text, text }),
  event('initiative.added', { name: text }),
  event('initiative.changed', { initiativeId: which, name: text, changes: z.array(change) }),
  event('initiative.archived', { name: text }),
  event('initiative.restored', { name: text }),
  event('initiative.linked', {
    number: count,
    name: text,
    relation: z.enum(['serves', 'collides']),
    why: text,
  }),
  event('initiative.unlinked', { number: count, name: text }),
] as const

/** Facts about one decision. `number` is the decision's, `revision` the revision's. */
const decisionEvents = [
  event('decision.proposed', { number: count, title: text }),
  event('decision.imported', {
    number: count,
    title: text,
    reference: text,
    /** What the other system called it. */
    status: text,
    /** What it is here since: an outcome or a status, and the days it brought along. */
    became: text.optional(),
    proposedOn: text.optional(),
    settledOn: text.nullable().optional(),
  }),
  event('decision.revised', {
    number: count,
    title: text,
    revision: count,
    digest: text,
    changeNote: text,
    sections: names,
  }),
  event('decision.handed-over', {
    number: count,
    fromName: text,
    toName: text,
    byOwner: z.boolean(),
  }),
  event('decision.merged', {
    ...{ number: count, title: text, fromNumber: count, fromTitle: text },
    along: along.optional(),
  }),
  event('decision.split', {
    ...{ number: count, title: text, newNumber: count, newTitle: text },
    along: along.optional(),
  }),
  event('decider.named', { number: count, deciderName: text }),
  event('scoring.opened', { number: count, revision: count, closesAt: text, scorers: names }),
  event('scorer.invited', { number: count, personName: text }),
  event('scorer.removed', { number: count, personName: text }),
  event('closing.moved', { number: count, from: text, to: text }),
  event('scorecard.handed-in', { number: count, revision: count, isLate: z.boolean() }),
  event('scores.revealed', {
    number: count,
    cause: z.enum(['all-in', 'closing-date', 'early']),
    reason: text,
    cardsIn: count,
    invited: count,
    impactIndex: z.number().nullable(),
    worstGroupName: text.nullable(),
    hasHarm: z.boolean(),
    /** Absent in lines older than the code of conduct. */
    journeyFit: z.number().nullable().optional(),
    brokenNevers: names.optional(),
  }),
  event('sign-off.started', { number: count, revision: count, functions: names }),
  /** The chair changed hands while people were signing: another function signs, too. */
  event('seat.moved', { number: count, fromName: text, toName: text }),
  event('sign-off.given', {
    number: count,
    functionName: text,
    verdict: text,
    reason: text,
    revision: count,
    revisionId: text,
    digest: text,
  }),
  event('sign-offs.went-stale', { number: count, revision: count, functions: names }),
  event('mitigation.named', { number: count, text, ownerName: text }),
  event('harm.accepted', { number: count, text }),
  event('decision.decided', {
    number: count,
    outcome: text,
    reason: text,
    revision: count,
    digest: text,
  }),
  event('decision.withdrawn', { number: count, reason: text }),
  event('note.written', {
    number: count.nullable(),
    groupName: text.nullable(),
    stageName: text.nullable(),
  }),
] as const

/** Facts about the code of conduct, and the exceptions made from it. */
const conductEvents = [
  event('commitment.added', { line: text, stageName: text, towards: text, ownerName: text }),
  event('commitment.reworded', { commitmentId: which, from: text, to: text, stageName: text }),
  event('commitment.changed', { commitmentId: which, line: text, changes: z.array(change) }),
  event('commitment.retired', { line: text, stageName: text }),
  /** The owner says that it is kept, and shows it. */
  event('commitment.affirmed', {
    ...{ commitmentId: which, line: text, proof: text },
    ...{ provedOn: text, nextBy: text },
  }),
  event('waiver.granted', {
    number: count,
    /** What is broken; empty for a decision without evidence. */
    line: text,
    reason: text,
    expiresOn: text,
    renews: z.boolean(),
  }),
  event('waiver.settled', { number: count, line: text, reason: text }),
] as const

const piece = {
  ...behind,
  groupName: text.nullable(),
  stageName: text.nullable(),
}

/** Facts about evidence. Its words stay out of the trail, so that they can be erased without breaking it. */
const evidenceEvents = [
  event('evidence.added', { ...piece, fromNote: z.boolean() }),
  /** What its words say stays out; of the rest, what it was and what it is. */
  event('evidence.changed', { ...piece, fields: names, changes: z.array(change).default([]) }),
  event('evidence.withdrawn', { ...piece, reason: text }),
  event('evidence.restored', piece),
  event('evidence.merged', { ...piece, originalId: text }),
  event('evidence.separated', { ...piece, originalId: text.optional() }),
  event('evidence.imported', { file: text, added: count, unchanged: count, digest: text }),
  event('evidence.cited', { ...piece, number: count }),
  event('citation.removed', { ...piece, number: count }),
] as const

/**
 * Everything that can have happened, in the past tense, with what its sentence needs.
 * Names are kept as they were, so that a sentence stays true after somebody is renamed.
 */
export const eventSchema = z.discriminatedUnion('kind', [
  ...houseEvents,
  ...customerEvents,
  ...decisionEvents,
  ...evidenceEvents,
  ...conductEvents,
])

export type TrailFact = z.infer<typeof eventSchema>
export type EventKind = TrailFact['kind']
export const eventKinds = eventSchema.options.map((option) => option.shape.kind.value)

function event<const K extends string, S extends z.ZodRawShape>(kind: K, data: S) {
  return z.object({ kind: z.literal(kind), data: z.object(data) })
}
