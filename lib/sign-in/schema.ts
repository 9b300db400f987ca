import { z } from 'zod'
import { givenPassword } from '@/lib/person/schema'

export const signInSchema = z.object({
  email: z.string('Write your e-mail address.').trim().max(254, 'This is too long.'),
  password: givenPassword,
})
export type SignIn = z.output<typeof signInSchema>

export const chooseSchema = z.object({ organizationId: z.uuid() })
export const continueSchema = z.object({ personId: z.uuid() })
