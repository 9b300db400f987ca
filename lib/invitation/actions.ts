'use server'

import { action } from '@/lib/action'
import { openAction } from '@/lib/open-action'
import { openSession } from '@/lib/person/session'
import { acceptInvitation, invitePerson, withdrawInvitation } from './commands'
import { linkOf } from './link'
import { acceptSchema, inviteSchema, withdrawSchema } from './schema'

export const invite = action({
  permission: 'people',
  attempt: 'invite somebody',
  schema: inviteSchema,
  run: invitePerson,
  tell: ({ token, email }) => ({ link: linkOf(token), email: email ?? '' }),
})

export const withdraw = action({
  permission: 'people',
  attempt: 'withdraw an invitation',
  schema: withdrawSchema,
  run: withdrawInvitation,
  then: () => '/people?said=invitation-withdrawn',
})

export const accept = openAction({
  attempt: 'accept an invitation',
  schema: acceptSchema,
  secrets: ['password', 'token'],
  run: async (input, { address }) => {
    const result = await acceptInvitation(input, address)
    if (result.ok) await openSession(result.value)
    return result
  },
  then: () => '/?said=joined',
})
