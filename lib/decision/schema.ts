import { z } from 'zod'
import { storable } from '@/lib/storable'
import { uuid as id, uuidOr } from '@/lib/uuid'

/**
 * The shape of a proposal and of what people send to a decision.
 * Shapes are tolerant: a draft may be empty everywhere, only lengths and kinds are checked here.
 * What a proposal still lacks before others may judge it is said by `whyNotOpenScoring` (framing.ts).
 */

/** Lengths in characters, counts in rows, money in minor units. Forms borrow these. */
export const limits = {
  title: { min: 3, max: 160 },
  line: 300,
  text: 4000,
  question: 10_000,
  reason: { min: 3, max: 4000 },
  changeNote: 300,
  groups: 40,
  cells: 800,
  options: 30,
  functions: 40,
  conditions: 10,
  bar: { min: -3, max: 3 },
  cost: 100_000_000_000_00,
} as const

/** What kind of strength drives a proposal (policy: Words, "power core"). */
export const cores = [
  'customer',
  'product',
  'marketing',
  'sales',
  'vertical-business',
  'it',
  'other',
] as const
export type Core = (typeof cores)[number]
export const coreLabels: Record<Core, string> = {
  customer: 'Customer',
  product: 'Product',
  marketing: 'Marketing',
  sales: 'Sales',
  'vertical-business': 'Vertical business',
  it: 'IT',
  other: 'Another',
}

/** Where a decision stands (policy: The life of a decision). */
export const statuses = [
  'draft',
  'scoring',
  'discussion',
  'sign-off',
  'decided',
  'withdrawn',
] as const
export type Status = (typeof statuses)[number]
export const statusLabels: Record<Status, string> = {
  draft: 'Draft',
  scoring: 'Scoring',
  discussion: 'Discussion',
  'sign-off': 'Sign-off',
  decided: 'Decided',
  withdrawn: 'Withdrawn',
}

/** What the decider may say (policy: The life of a decision). */
export const outcomes = ['approved', 'approved-with-conditions', 'rejected', 'deferred'] as const
export type Outcome = (typeof outcomes)[number]
export const outcomeLabels: Record<Outcome, string> = {
  approved: 'Approved',
  'approved-with-conditions': 'Approved with conditions',
  rejected: 'Rejected',
  deferred: 'Deferred',
}

export const startingPoints = ['customer-life', 'own-objective'] as const
export type StartingPoint = (typeof startingPoints)[number]
export const startingPointLabels: Record<StartingPoint, string> = {
  'customer-life': 'A customer’s life',
  'own-objective': 'One of our own objectives',
}

export const touches = ['direct', 'indirect'] as const
export type Touch = (typeof touches)[number]
export const touchLabels: Record<Touch, string> = {
  direct: 'Directly',
  indirect: 'Indirectly',
}

export const doors = ['two-way', 'one-way'] as const
export type Door = (typeof doors)[number]
export const doorLabels: Record<Door, string> = {
  'two-way': 'We can go back (two-way door)',
  'one-way': 'We can’t go back (one-way door)',
}

export const reaches = ['few', 'many', 'all'] as const
export type Reach = (typeof reaches)[number]
export const reachLabels: Record<Reach, string> = {
  few: 'Few customers',
  many: 'Many customers',
  all: 'All customers',
}

/** The sections of a proposal, in the order they are asked (policy: Framing). */
export const sections = [
  'question',
  'start',
  'drive',
  'groups',
  'gain',
  'cells',
  'options',
  'size',
  'wrong',
] as const
export type Section = (typeof sections)[number]
export const sectionLabels: Record<Section, string> = {
  question: 'The question',
  start: 'Where it starts',
  drive: 'What drives it',
  groups: 'Customer groups',
  gain: 'Who gains',
  cells: 'Stages touched',
  options: 'Options',
  size: 'Size and reversibility',
  wrong: 'What would prove us wrong',
}

/**
 * Text as a person wrote it, made storable.
 * @param max most characters allowed, counted after that.
 */
export function written(max: number) {
  return z
    .string()
    .overwrite(storable)
    .max(max, `Keep this to ${max.toLocaleString('en')} characters.`)
}

/** A reason somebody must give; the message says what to do. */
export function reasonText(message: string) {
  // A field left empty doesn't arrive at all.
  return written(limits.reason.max).min(limits.reason.min, message).prefault('')
}

const whyNotYear = 'Choose a year from 1900 to 2999.'

/** A calendar day, YYYY-MM-DD, that every database and calendar can hold. */
export const day = z.iso
  .date({
    error: ({ input }) =>
      typeof input === 'string' && /^\d{5,}-/.test(input)
        ? whyNotYear
        : 'Give the date as year, month and day.',
    abort: true,
  })
  .refine((value) => value >= '1900-01-01' && value <= '2999-12-31', whyNotYear)

const line = written(limits.line).default('')
const text = written(limits.text).default('')

/** A touched cell: this group at this stage. A form may send it as one value, `cellKey`. */
export const cellSchema = z.preprocess(
  (value) => (typeof value === 'string' ? cellOfKey(value) : value),
  z.object({ groupId: id, stageId: id }),
)

const touchedGroupSchema = z.object({
  groupId: id,
  touch: z.enum(touches).default('direct'),
  useful: text,
  loses: text,
  /** The impact we aim for, set before scoring: −3 … +3. */
  bar: z
    .number('Choose a number from −3 to +3.')
    .int('Choose a whole number from −3 to +3.')
    .min(limits.bar.min, 'Choose a number from −3 to +3.')
    .max(limits.bar.max, 'Choose a number from −3 to +3.')
    .nullable()
    .default(null),
})

const optionSchema = z.object({
  /** Stays the same when options are moved, so that revisions can be compared. */
  key: written(40).default(''),
  name: line,
  description: text,
  isDoNothing: z.boolean().default(false),
  isChosen: z.boolean().default(false),
  rejectedBecause: text,
  reopenWhen: text,
})

/** Everything a revision freezes. `proposalSchema.parse({})` is an empty draft. */
export const proposalSchema = z.object({
  question: z
    .object({
      title: written(limits.title.max).default(''),
      question: written(limits.question).default(''),
      deadline: day.nullable().default(null),
    })
    .prefault({}),
  start: z
    .object({ startingPoint: z.enum(startingPoints).nullable().default(null), why: text })
    .prefault({}),
  drive: z
    .object({
      core: z.enum(cores).nullable().default(null),
      secondCore: z.enum(cores).nullable().default(null),
      sponsorId: id.nullable().default(null),
      /** The functions it touches: those asked to sign. The customer seat is always asked. */
      functionIds: z.array(id).max(limits.functions).overwrite(eachOnce).default([]),
    })
    .prefault({}),
  groups: z.array(touchedGroupSchema).max(limits.groups).default([]),
  gain: z
    .object({
      customerGains: text,
      customerRewards: text,
      weGain: text,
      /**
       * The functions that gain. Asked later than the rest, so it is left out where nothing is
       * ticked: a text without it keeps the digest it was signed with.
       */
      gainingFunctionIds: z.array(id).min(1).max(limits.functions).overwrite(eachOnce).optional(),
    })
    .prefault({}),
  cells: z.array(cellSchema).max(limits.cells).overwrite(eachCellOnce).default([]),
  options: z
    .array(optionSchema)
    .max(limits.options, `Keep to ${limits.options} options.`)
    .overwrite(tidyOptions)
    .default([]),
  size: z
    .object({
      door: z.enum(doors).nullable().default(null),
      reach: z.enum(reaches).nullable().default(null),
      /** Minor units of the organization's currency. */
      cost: z
        .number('Give the cost as a number.')
        .int('Give the cost to the smallest coin.')
        .min(0, 'A cost can’t be below zero.')
        .max(limits.cost, 'That is more than we can store.')
        .nullable()
        .default(null),
      costNote: text,
      rollout: text,
    })
    .prefault({}),
  wrong: z.object({ provesWrong: text, tryFirst: text }).prefault({}),
})
export type Proposal = z.infer<typeof proposalSchema>
export type TouchedGroup = Proposal['groups'][number]
export type Option = Proposal['options'][number]
export type Cell = z.infer<typeof cellSchema>

/** A fresh draft with nothing in it. */
export function emptyProposal(): Proposal {
  return proposalSchema.parse({})
}

/** One string for one cell, for maps, form values and comparisons. */
export function cellKey(cell: Cell): string {
  return `${cell.groupId}/${cell.stageId}`
}

/**
 * Conditions tied to a verdict: what, who sees to it, by when. Rows of a form that are blank, or were
 * offered and left out, are dropped.
 */
export const conditionsSchema = z
  .array(
    z.object({
      text: written(limits.text).default(''),
      ownerId: id.nullable().default(null),
      due: day.nullable().default(null),
      isLeftOut: z.boolean().default(false),
    }),
  )
  .max(limits.conditions, `Keep to ${limits.conditions} conditions.`)
  .transform((all) =>
    all
      .filter(({ text, ownerId, due, isLeftOut }) => !isLeftOut && (text || ownerId || due))
      .map(({ text, ownerId, due }) => ({ text, ownerId, due })),
  )
  .default([])
export type Condition = z.infer<typeof conditionsSchema>[number]

/** The 128 of D-128. */
export const decisionNumber = z.number().int().min(1).max(2_147_483_647)

/** The first step of a proposal: enough to find it again. */
export const proposeSchema = z.object({
  title: written(limits.title.max)
    .min(limits.title.min, `Give it a title of at least ${limits.title.min} characters.`)
    .prefault(''),
  question: written(limits.question).default(''),
  deadline: day.nullable().default(null),
})
export type ProposeInput = z.input<typeof proposeSchema>

/** The form of a proposal with the button that was pressed; its fields are read by proposal-form.ts. */
export const saveFormSchema = z.looseObject({
  number: decisionNumber,
  /** When the draft was saved that the form started from. */
  basedOn: z.union([z.literal(''), z.iso.datetime()]).default(''),
  intent: z.string().default(''),
  /** The part on screen; empty when all of them are. */
  part: z.string().max(20).default(''),
  /** For freezing the working copy as the next revision. */
  changeNote: written(limits.changeNote).default(''),
})

/** Naming the one who decides. */
export const nameDeciderSchema = z.object({
  number: decisionNumber,
  personId: uuidOr('Choose a leader.'),
})

/** Giving a decision to another owner. */
export const handOverSchema = z.object({
  number: decisionNumber,
  heirId: uuidOr('Choose who owns it from now on.'),
})

/** Taking a proposal back. */
export const withdrawSchema = z.object({
  number: decisionNumber,
  reason: reasonText('Say why you take it back. It reaches everyone who took part.'),
})

/** The decider's word on the revision with this digest. */
export const decideSchema = z.object({
  decisionId: id,
  /** Digest of the text the decider had on screen. */
  digest: z.string(),
  outcome: z.enum(outcomes, 'Choose what you decide.'),
  reason: reasonText('Say why. Your reason reaches everyone who took part.'),
  conditions: conditionsSchema,
  /** The day a deferred decision comes back. */
  deferredUntil: day.nullable().default(null),
  /** What would bring a rejected or deferred decision back. */
  reopenWhen: text,
  /** Ticked when scores of an earlier revision are said to hold for this one. */
  scoresStillHold: z.boolean().default(false),
})
export type DecideInput = z.infer<typeof decideSchema>

function cellOfKey(key: string): unknown {
  const [groupId, stageId] = key.split('/')
  return { groupId, stageId }
}

/** Functions and cells are sets: their order means nothing, so it must not change the digest. */
function eachOnce(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort()
}

function eachCellOnce(cells: readonly Cell[]): Cell[] {
  const byKey = new Map(cells.map((cell) => [cellKey(cell), cell]))
  return eachOnce([...byKey.keys()]).flatMap((key) => byKey.get(key) ?? [])
}

/** Drops rows of the form that were left blank and gives every option a key of its own. */
function tidyOptions(options: readonly z.infer<typeof optionSchema>[]) {
  const kept = options.filter(
    (option) => option.isDoNothing || [option.name, option.description].some((part) => part !== ''),
  )
  const taken = new Set<string>()
  return kept.map((option) => {
    const key = taken.has(option.key) || option.key === '' ? freeKey(taken) : option.key
    taken.add(key)
    return { ...option, key }
  })
}

function freeKey(taken: ReadonlySet<string>): string {
  let number = taken.size + 1
  while (taken.has(`option-${number}`)) number += 1
  return `option-${number}`
}
