import { z } from 'zod'
import { decisionNumber, limits, written } from '@/lib/decision/schema'
import { uuid } from '@/lib/uuid'

const seen = z.iso.datetime('Look at the preview first.')

/** This draft takes in another one, as both were when the preview was drawn. */
export const mergeSchema = z.object({
  number: decisionNumber,
  fromNumber: decisionNumber,
  seen,
  fromSeen: seen,
})
export type MergeInput = z.infer<typeof mergeSchema>

const several = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : [value].flat()),
    z.array(one).max(limits.groups),
  )

/** What goes to the new draft, as the address of the preview and its form say it. */
export const partingSchema = z.object({
  title: written(limits.title.max).default(''),
  groupIds: several(uuid),
  optionKeys: several(written(40)),
})

/** This draft becomes two, as it was when the preview was drawn. */
export const splitSchema = partingSchema.extend({ number: decisionNumber, seen })
export type SplitInput = z.infer<typeof splitSchema>
