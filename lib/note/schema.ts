import { z } from 'zod'
import { written } from '@/lib/decision/schema'
import { onceKey } from '@/lib/once-key'
import { uuid } from '@/lib/uuid'

/**
 * The shape of a customer-impact note from the front line (policy: The front line).
 * Only the text is required, so that a note takes under half a minute on a phone.
 */

/** Characters. Forms borrow these. */
export const noteLimits = { text: { min: 3, max: 2000 } } as const

const feelings = ['frustration', 'delight'] as const
export type Feeling = (typeof feelings)[number]
export const feelingLabels: Record<Feeling, string> = {
  frustration: 'Frustration',
  delight: 'Delight',
}

export const noteSchema = z.object({
  text: written(noteLimits.text.max)
    .min(noteLimits.text.min, 'Say what happened, in a few words.')
    .prefault(''),
  groupId: uuid.nullable().default(null),
  stageId: uuid.nullable().default(null),
  /** The number people say and type: 128 for D-128. */
  decisionNumber: z
    .preprocess(
      withoutPrefix,
      z
        .number('Choose a decision from the list, or give its number, like D-128.')
        .int('Choose a decision from the list, or give its number, like D-128.')
        .positive('Choose a decision from the list, or give its number, like D-128.')
        .max(2_147_483_647, 'There is no decision with that number.')
        .nullable(),
    )
    .default(null),
  feeling: z.enum(feelings).nullable().default(null),
})
export type NoteInput = z.infer<typeof noteSchema>

/** The form sends its key in the body: it works before any script could set a header. */
export const noteFormSchema = noteSchema.extend({ key: onceKey })

/** What somebody looks for among the notes, from the address. What makes no sense is left out. */
export const noteFilterSchema = z.object({
  groupId: uuid.optional().catch(undefined),
  stageId: uuid.optional().catch(undefined),
  feeling: z.enum(feelings).optional().catch(undefined),
  decision: z
    .preprocess(withoutPrefix, z.int().positive().max(2_147_483_647))
    .optional()
    .catch(undefined),
  author: z.literal('me').optional().catch(undefined),
})
export type NoteFilter = z.infer<typeof noteFilterSchema>

/** 128 out of "128", "D-128" and what the list of suggestions writes: "D-128 Dropping fines". */
function withoutPrefix(value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (value.trim() === '') return null
  const number = /^(?:D-?)?(\d{1,10})$|^D-(\d{1,10})\s/i.exec(value.trim())
  return number ? Number(number[1] ?? number[2]) : value
}
