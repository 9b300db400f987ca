import { z } from 'zod'

/** What makes a repeated write recognizable: random, made by the sender, one for each thing written. */
export const onceKey = z
  .string()
  .regex(/^[\x21-\x7e]{8,200}$/, 'Send an Idempotency-Key of 8 to 200 characters.')
