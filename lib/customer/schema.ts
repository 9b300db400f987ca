import { z } from 'zod'
import { basedOn } from '@/lib/meanwhile'
import { storable } from '@/lib/storable'
import { uuid } from '@/lib/uuid'
import { limits } from './limits'
import { parts } from './parts'

export const shortName = z
  .string('Write a name.')
  .overwrite(storable)
  .min(1, 'Write a name.')
  .max(limits.name, `Use at most ${limits.name} characters.`)

const text = (most: number) =>
  z.string().overwrite(storable).max(most, `Use at most ${most} characters.`).default('')

export const groupSchema = z.object({
  name: shortName,
  description: text(limits.description),
  isInternal: z.stringbool('Choose one.').default(false),
  isVulnerable: z.boolean().default(false),
  /** Always in the same order, however they were ticked. */
  parts: z
    .array(z.enum(parts))
    .max(100)
    .overwrite((given) => parts.filter((part) => given.includes(part)))
    .default([]),
  share: z
    .number('Write a whole number from 0 to 100.')
    .int('Write a whole number from 0 to 100.')
    .min(0, 'Write a whole number from 0 to 100.')
    .max(100, 'Write a whole number from 0 to 100.')
    .nullish()
    .default(null),
  serves: z.array(uuid).max(200).default([]),
})
export type GroupFacts = z.output<typeof groupSchema>

export const groupChangeSchema = groupSchema.extend({ groupId: uuid, basedOn })
export const groupIdSchema = z.object({ groupId: uuid })

export const stageSchema = z.object({
  name: shortName,
  emotion: text(limits.emotion),
  need: text(limits.need),
})
export type StageFacts = z.output<typeof stageSchema>

export const stageChangeSchema = stageSchema.extend({ stageId: uuid, basedOn })
export const stageIdSchema = z.object({ stageId: uuid })
export const moveSchema = z.object({ stageId: uuid, direction: z.enum(['up', 'down']) })
