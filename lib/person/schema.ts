import { z } from 'zod'
import { storable } from '@/lib/storable'
import { uuid, uuidOr } from '@/lib/uuid'
import { passwordLength } from './password'
import { roleNames } from './permission'

export const personName = z
  .string('Write a name.')
  .overwrite(storable)
  .min(1, 'Write a name.')
  .max(80, 'Use at most 80 characters.')

export const emailAddress = z
  .string('Write an e-mail address.')
  .trim()
  .toLowerCase()
  .max(254, 'This is too long for an e-mail address.')
  .pipe(z.email('Write an e-mail address, such as ada@example.org.'))

/** As typed. What makes a good one is said by the rule, which knows whose it is. */
export const newPassword = z
  .string('Choose a password.')
  .max(passwordLength.most, `Use at most ${passwordLength.most} characters.`)

/** One that exists already. */
export const givenPassword = z.string('Write your password.').max(1000, 'This is too long.')

export const role = z.enum(roleNames, 'Choose a role.')
export const functionId = uuidOr('Choose a function from the list.').nullish().default(null)

export const personSchema = z.object({ personId: uuid, name: personName, role, functionId })
export type PersonChange = z.output<typeof personSchema>

export const somebodySchema = z.object({ personId: uuid })

export const passwordSchema = z.object({ current: givenPassword, password: newPassword })
export type PasswordChange = z.output<typeof passwordSchema>

export const sessionSchema = z.object({ sessionId: uuid })
export const shortcutsSchema = z.object({ shortcutsOff: z.boolean().default(false) })
