import { z } from 'zod'
import { written } from '@/lib/decision/schema'

/**
 * The shape of a customer-impact note from the front line (policy: The front line).
 * Only the text is required, so that a note takes under half a minute on a phone.
 */

/** Characters. Forms borrow these. */
export const noteLimits = { text: { min: 3, max: 2000 } } as const

export const feelings = ['frustration', 'delight'] as const
export type Feeling = (typeof feelings)[number]
export const feelingLabels: Record<Feeling, string> = {
  frustration: 'Frustration',
  delight: 'Delight',
}

export const noteSchema = z.object({
  text: written(noteLimits.text.max).min(noteLimits.text.min, 'Say what happened, in a few words.'),
  groupId: z.uuid().nullable().default(null),
  stageId: z.uuid().nullable().default(null),
  /** The number people say and type: 128 for D-128. */
  decisionNumber: z
    .preprocess(
      withoutPrefix,
      z
        .number('Give the number of the decision, like 128.')
        .int('Give the number of the decision, like 128.')
        .positive('Give the number of the decision, like 128.')
        .max(2_147_483_647, 'There is no decision with that number.')
        .nullable(),
    )
    .default(null),
  feeling: z.enum(feelings).nullable().default(null),
})
export type NoteInput = z.infer<typeof noteSchema>

function withoutPrefix(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const digits = value.trim().replace(/^D-?/i, '')
  if (digits === '') return null
  return /^\d+$/.test(digits) ? Number(digits) : value
}
