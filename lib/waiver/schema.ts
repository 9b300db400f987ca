import { z } from 'zod'
import { day, reasonText } from '@/lib/decision/schema'
import { uuid as id } from '@/lib/uuid'
import { waivables } from './waiver'

/** An exception: why, and the last day it holds. */
export const waiverSchema = z.object({
  decisionId: id,
  about: z.enum(waivables),
  commitmentId: id.nullish().default(null),
  reason: reasonText('Say why this may be, this time. Everybody can read it.'),
  expiresOn: day,
})
export type WaiverInput = z.output<typeof waiverSchema>

/** Somebody looked again, and it isn't needed any more. */
export const settleWaiverSchema = z.object({
  decisionId: id,
  waiverId: id,
  reason: reasonText('Say what became of it.'),
})
export type SettleWaiverInput = z.output<typeof settleWaiverSchema>
