import { z } from 'zod'
import { limits, written } from '@/lib/decision/schema'

/** What somebody is typing into a proposal. It may be longer than can be kept: it is cut, not refused. */
export const typedSchema = z.object({
  title: z.string().default('').transform(cutTo(limits.title.max)).pipe(written(1000)),
  question: z.string().default('').transform(cutTo(2000)).pipe(written(4000)),
  /** The decision being written, which resembles itself best. */
  number: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
})
export type Typed = z.infer<typeof typedSchema>

function cutTo(most: number) {
  return (text: string) => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
