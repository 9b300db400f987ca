import { z } from 'zod'

const revisionNumber = z.coerce.number().int().min(1).max(2_147_483_647)

/** Which two texts to compare; `draft` is the working copy. Anything else counts as not asked. */
export const comparisonSchema = z.object({
  from: revisionNumber.nullable().catch(null),
  to: z
    .union([z.literal('draft'), revisionNumber])
    .nullable()
    .catch(null),
})
