import { z } from 'zod'
import { conditionsSchema, day, limits, written } from '@/lib/decision/schema'
import { uuid } from '@/lib/uuid'

/**
 * The shape of a sign-off (policy: Sign-off): one function's verdict on one exact text.
 * Tolerant about what depends on the verdict; `whyNotSignOff` (verdict.ts) says what is missing.
 */

export const verdicts = ['approve', 'approve-with-conditions', 'hold', 'object', 'abstain'] as const
export type Verdict = (typeof verdicts)[number]
export const verdictLabels: Record<Verdict, string> = {
  approve: 'Approve',
  'approve-with-conditions': 'Approve with conditions',
  hold: 'Hold',
  object: 'Object',
  abstain: 'Abstain',
}

/** The verdict as something that was done: "approved revision 3". */
export const verdictPast: Record<Verdict, string> = {
  approve: 'approved',
  'approve-with-conditions': 'approved with conditions',
  hold: 'held',
  object: 'objected to',
  abstain: 'abstained on',
}

/** One line of explanation under each choice. */
export const verdictHints: Record<Verdict, string> = {
  approve: 'We stand behind this text.',
  'approve-with-conditions': 'We stand behind it if these things are done.',
  hold: 'We need more time. Say until when.',
  object: 'We are against it. Say why.',
  abstain: 'We have a conflict of interest. Say which.',
}

export const signOffSchema = z.object({
  decisionId: uuid,
  /** Digest of the text the signer had on screen. */
  digest: written(64),
  verdict: z.enum(verdicts, 'Choose a verdict.'),
  reason: written(limits.reason.max).default(''),
  holdUntil: day.nullable().default(null),
  conditions: conditionsSchema,
})
export type SignOffInput = z.infer<typeof signOffSchema>

/** Asking the functions to sign the current revision. */
export const startSignOffSchema = z.object({ decisionId: uuid })
export type StartSignOffInput = z.infer<typeof startSignOffSchema>
