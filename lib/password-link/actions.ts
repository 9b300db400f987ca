'use server'

import { action } from '@/lib/action'
import { linkOf } from '@/lib/invitation/link'
import { openAction } from '@/lib/open-action'
import { somebodySchema } from '@/lib/person/schema'
import { openSession } from '@/lib/person/session'
import { choosePassword, makePasswordLink } from './commands'
import { chooseSchema } from './schema'

export const makeLink = action({
  permission: 'people',
  attempt: 'make a link for a new password',
  schema: somebodySchema,
  run: makePasswordLink,
  tell: ({ token }) => ({ link: linkOf(token) }),
})

export const choose = openAction({
  attempt: 'choose a new password with a link',
  schema: chooseSchema,
  secrets: ['password', 'token'],
  run: async (input, { address }) => {
    const result = await choosePassword(input, address)
    if (result.ok) await openSession(result.value)
    return result
  },
  then: () => '/?said=password-changed',
})
