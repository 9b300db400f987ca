import { z } from 'zod'
import { givenPassword } from '@/lib/person/schema'
import { storable } from '@/lib/storable'
import { uuid } from '@/lib/uuid'
import { safeNext } from './next'

/** Never a reason to refuse: what is no page of ours is the first screen. */
const next = z.unknown().optional().transform(safeNext)

export const signInSchema = z.object({
  email: z.string('Write your e-mail address.').overwrite(storable).max(254, 'This is too long.'),
  password: givenPassword,
  next,
})
export type SignIn = Omit<z.output<typeof signInSchema>, 'next'>

export const chooseSchema = z.object({ organizationId: uuid, next })
export const continueSchema = z.object({ personId: uuid, next })
