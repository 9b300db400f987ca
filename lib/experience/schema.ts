import { z } from 'zod'
import { written } from '@/lib/decision/schema'
import { basedOn } from '@/lib/meanwhile'
import { uuid } from '@/lib/uuid'
import { experienceLimits } from './limits'

/** What a group lives through with us, as learned: what frustrates it, what delights it. */
export const feelings = ['frustration', 'delight'] as const
export type Feeling = (typeof feelings)[number]

const learned = {
  feeling: z.enum(feelings, 'Choose one.'),
  text: written(experienceLimits.text.max)
    .min(experienceLimits.text.min, 'Write what it is, in a sentence.')
    .prefault(''),
  stageId: uuid.nullable().default(null),
}

export const experienceSchema = z.object({ groupId: uuid, ...learned })
export type ExperienceInput = z.output<typeof experienceSchema>

export const experienceIdSchema = z.object({ experienceId: uuid })
export const experienceChangeSchema = experienceIdSchema.extend({ ...learned, basedOn })
export type ExperienceChange = z.output<typeof experienceChangeSchema>

/** One piece of evidence behind one experience. */
export const restSchema = experienceIdSchema.extend({ evidenceId: uuid })
export type Rest = z.output<typeof restSchema>
