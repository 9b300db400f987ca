import { z } from 'zod'
import { day } from '@/lib/decision/schema'
import { uuid } from '@/lib/uuid'
import { type EventKind, eventKinds } from './event'

/** What somebody looks for in the trail, from the address. What makes no sense is left out, not refused. */
export const trailFilterSchema = z.object({
  kind: z
    .enum(eventKinds as [EventKind, ...EventKind[]])
    .optional()
    .catch(undefined),
  personId: uuid.optional().catch(undefined),
  /** "D-12", "d12" or "12". */
  decision: z
    .string()
    .transform((typed) => Number(/^D?-?(\d{1,9})$/i.exec(typed.trim())?.[1]))
    .pipe(z.int().positive())
    .optional()
    .catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
})
export type TrailFilter = z.infer<typeof trailFilterSchema>
