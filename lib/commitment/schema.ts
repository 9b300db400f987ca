import { z } from 'zod'
import { day } from '@/lib/decision/schema'
import { basedOn } from '@/lib/meanwhile'
import { storable } from '@/lib/storable'
import { uuid as id, uuidOr } from '@/lib/uuid'
import { cadences, commitmentLimits as most, sides, towardsKinds, withoutSide } from './code'

const tooLong = (length: number) => `Use at most ${length} characters.`

/** A line of the code of conduct, as a CX lead writes it. */
export const commitmentSchema = z.object({
  side: z.enum(sides, 'Choose always or never.'),
  towards: z.enum(towardsKinds, 'Choose customers or employees.'),
  text: z
    .string('Write what we always or never do.')
    .overwrite(withoutSide)
    .overwrite(storable)
    .min(3, 'Write what we always or never do.')
    .max(most.text, tooLong(most.text)),
  stageId: uuidOr('Choose a stage.'),
  ownerId: uuidOr('Choose who answers for it.'),
  cadence: z.literal(cadences, 'Choose how often it is affirmed.').default(12),
  /** Empty: one cadence from today. */
  reaffirmBy: day.nullish().default(null),
})
export type CommitmentInput = z.output<typeof commitmentSchema>

export const commitmentChangeSchema = commitmentSchema.extend({ commitmentId: id, basedOn })
export type CommitmentChange = z.output<typeof commitmentChangeSchema>

export const commitmentIdSchema = z.object({ commitmentId: id })

/** "Prove it to me": what shows that it is kept, and the day it is about. */
export const proofSchema = z.object({
  commitmentId: id,
  text: z
    .string('Say what shows that it is kept.')
    .overwrite(storable)
    .min(3, 'Say what shows that it is kept.')
    .max(most.proof, tooLong(most.proof)),
  link: z
    .string()
    .overwrite(storable)
    .max(most.link, tooLong(most.link))
    .refine((link) => link === '' || isAddress(link), 'Begin the link with https:// or http://.')
    .default(''),
  provedOn: day,
})
export type ProofInput = z.output<typeof proofSchema>

/** What the list is narrowed to. What is no filter of ours counts as none. */
export const codeFilterSchema = z.object({
  stage: id.optional().catch(undefined),
  side: z.enum(sides).optional().catch(undefined),
  towards: z.enum(towardsKinds).optional().catch(undefined),
  owner: id.optional().catch(undefined),
  lapsed: z.literal('yes').optional().catch(undefined),
})
export type CodeFilter = z.output<typeof codeFilterSchema>

/** The whole code, as a version keeps it. */
export const codeLinesSchema = z.array(
  z.object({
    commitmentId: z.string(),
    stageId: z.string(),
    stageName: z.string(),
    side: z.enum(sides),
    towards: z.enum(towardsKinds),
    text: z.string(),
    ownerName: z.string(),
  }),
)

function isAddress(link: string): boolean {
  return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol)
}
