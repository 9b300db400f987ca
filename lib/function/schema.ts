import { z } from 'zod'
import { shortName } from '@/lib/customer/schema'
import { uuid } from '@/lib/uuid'

export const functionSchema = z.object({ name: shortName })
export type FunctionFacts = z.output<typeof functionSchema>

export const functionChangeSchema = functionSchema.extend({ functionId: uuid })
export const functionIdSchema = z.object({ functionId: uuid })
