import { z } from 'zod'
import { newPassword } from '@/lib/person/schema'

export const chooseSchema = z.object({ token: z.string().max(200), password: newPassword })
export type Choice = z.output<typeof chooseSchema>
