'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action'
import { signOff, startSignOff } from './commands'
import { signOffSchema, startSignOffSchema } from './schema'

export const askToSign = action({
  permission: 'propose',
  attempt: 'start sign-off',
  schema: startSignOffSchema,
  run: startSignOff,
  then: ({ number }) => `/decisions/${number}?said=sign-off-started`,
})

export const giveSignOff = action({
  permission: 'sign',
  attempt: 'sign a decision',
  schema: signOffSchema,
  run: async (actor, input) => {
    const result = await signOff(actor, input)
    // The text changed: the page beside the form has to show the new one.
    if (!result.ok && result.fields?.digest) refresh()
    return result
  },
  then: ({ number }) => `/decisions/${number}?said=signed`,
})
