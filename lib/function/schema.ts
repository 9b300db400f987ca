import { z } from 'zod'
import { shortName } from '@/lib/customer/schema'

export const functionSchema = z.object({ name: shortName })
export type FunctionFacts = z.output<typeof functionSchema>

export const functionChangeSchema = functionSchema.extend({ functionId: z.uuid() })
export const functionIdSchema = z.object({ functionId: z.uuid() })
