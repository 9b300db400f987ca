import { z } from 'zod'
import { day, decisionNumber, written } from '@/lib/decision/schema'
import { basedOn } from '@/lib/meanwhile'
import { uuid, uuidOr } from '@/lib/uuid'
import { initiativeLimits } from './limits'

const chosen = (message: string) =>
  z
    .array(uuid, message)
    .min(1, message)
    .max(200)
    .overwrite((ids) => [...new Set(ids)].sort())
    .prefault([])

/** Ongoing customer-experience work that decisions should fit (policy: Words, "initiative"). */
const facts = {
  name: written(initiativeLimits.name).min(1, 'Write a name.').prefault(''),
  description: written(initiativeLimits.description).default(''),
  ownerId: uuidOr('Choose who answers for it.'),
  startsOn: day,
  /** Empty while nobody has said when it ends. */
  endsOn: day.nullable().default(null),
  groupIds: chosen('Choose at least one group: for whom is it?'),
  stageIds: chosen('Choose at least one stage: where do they notice?'),
}
const outOfOrder = { path: ['endsOn'], error: 'It can’t end before it begins.' }

export const initiativeSchema = z.object(facts).refine(isInOrder, outOfOrder)
export type InitiativeInput = z.output<typeof initiativeSchema>

export const initiativeIdSchema = z.object({ initiativeId: uuid })
export const initiativeChangeSchema = initiativeIdSchema
  .extend({ ...facts, basedOn })
  .refine(isInOrder, outOfOrder)
export type InitiativeChange = z.output<typeof initiativeChangeSchema>

export const relations = ['serves', 'collides'] as const
export type Relation = (typeof relations)[number]

/** What a decision is to an initiative, with a sentence why. */
export const linkSchema = z.object({
  number: decisionNumber,
  initiativeId: uuidOr('Choose an initiative.'),
  relation: z.enum(relations, 'Choose one.'),
  why: written(initiativeLimits.why.max)
    .min(initiativeLimits.why.min, 'Say why, in a sentence: others will plan by it.')
    .prefault(''),
})
export type LinkInput = z.output<typeof linkSchema>

export const unlinkSchema = z.object({ number: decisionNumber, initiativeId: uuid })

const id = uuid.optional().catch(undefined)

/** What is looked for, from the address. What makes no sense is left out. */
export const initiativeFilterSchema = z.object({ group: id, stage: id, owner: id })
export type InitiativeFilter = z.output<typeof initiativeFilterSchema>

function isInOrder({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): boolean {
  return endsOn === null || endsOn >= startsOn
}
