import { z } from 'zod'
import { day, reasonText, written } from '@/lib/decision/schema'
import { basedOn } from '@/lib/meanwhile'
import { uuid, uuidOr } from '@/lib/uuid'
import { kinds } from './grade'
import { limits } from './limits'

export const feelings = ['frustration', 'delight'] as const

/** Whose story it is: of the customer's life, or of us. Both are worth having; they are told apart. */
export const abouts = ['customer', 'us'] as const
export type About = (typeof abouts)[number]
export const aboutLabels: Record<About, string> = {
  customer: 'The customer’s life',
  us: 'Us',
}

const line = (most: number) => written(most).default('')

/** Only addresses a browser opens as a page: nothing that runs. */
export function isSafeLink(text: string): boolean {
  if (/[\s\p{Cc}]/u.test(text) || !/^https?:\/\//i.test(text)) return false
  return URL.canParse(text)
}

export const evidenceSchema = z.object({
  quote: written(limits.quote.max)
    .min(limits.quote.min, 'Write what was said or seen, in a few words.')
    .prefault(''),
  kind: z.enum(kinds, 'Choose how it came to be known.'),
  topic: line(limits.topic),
  feeling: z.enum(feelings).nullable().default(null),
  about: z.enum(abouts, 'Choose one.').default('customer'),
  groupId: uuid.nullable().default(null),
  stageId: uuid.nullable().default(null),
  /** YYYY-MM-DD */
  collectedOn: day,
  collector: line(limits.collector),
  method: line(limits.method),
  n: z
    .number('Write a whole number.')
    .int('Write a whole number.')
    .min(1, 'Write a whole number from 1.')
    .max(limits.n, 'That is more people than can be counted here.')
    .nullable()
    .default(null),
  link: line(limits.link).refine((text) => text === '' || isSafeLink(text), {
    error: 'Give an address that begins with http:// or https://.',
  }),
})
export type EvidenceInput = z.infer<typeof evidenceSchema>

/** `noteId` when it is made from a front-line note. */
export const addSchema = evidenceSchema.extend({ noteId: uuid.nullable().default(null) })
export type AddInput = z.infer<typeof addSchema>

export const changeSchema = evidenceSchema.extend({ evidenceId: uuid, basedOn })
export const evidenceIdSchema = z.object({ evidenceId: uuid })
export const withdrawSchema = evidenceIdSchema.extend({
  reason: reasonText('Say why it shouldn’t be used any more.'),
})
/** The piece it is a duplicate of, as its address or its id: people copy what stands above the page. */
export const mergeSchema = evidenceIdSchema.extend({
  originalId: z.preprocess(
    (value) => (typeof value === 'string' ? (/[0-9a-f-]{36}/i.exec(value)?.[0] ?? value) : value),
    uuidOr('Choose which one it repeats.'),
  ),
})

/** What is typed to find a piece; a group and a stage come first, when they are given. */
export const findSchema = z
  .object({
    q: z.string().trim().max(limits.words).default(''),
    group: uuid.optional(),
    stage: uuid.optional(),
    except: uuid.optional(),
  })
  .transform(({ q, group, stage, except }) => ({
    words: q,
    groupId: group,
    stageId: stage,
    exceptId: except,
  }))

/** Postgres' own names of types, for writing many at once. */
export const evidenceColumns = {
  organizationId: 'uuid',
  id: 'uuid',
  kind: 'text',
  groupId: 'uuid',
  stageId: 'uuid',
  collectedOn: 'date',
  collector: 'text',
  method: 'text',
  n: 'int',
  quote: 'text',
  topic: 'text',
  feeling: 'text',
  about: 'text',
  link: 'text',
  noteId: 'uuid',
  reference: 'text',
  addedById: 'uuid',
  addedAt: 'timestamptz',
  withdrawnAt: 'timestamptz',
  withdrawnReason: 'text',
} as const
