'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action'
import { decideSchema, withdrawSchema } from '@/lib/decision/schema'
import { decide, withdraw } from './commands'

export const giveRuling = action({
  permission: 'decide',
  attempt: 'decide',
  schema: decideSchema,
  run: async (actor, input) => {
    const result = await decide(actor, input)
    // A gate closed while the decider was writing: the checklist beside the form has to show it.
    if (!result.ok && result.fields?.gates) refresh()
    return result
  },
  then: ({ number }) => `/decisions/${number}?said=decided`,
})

export const takeBack = action({
  permission: 'propose',
  attempt: 'withdraw a proposal',
  schema: withdrawSchema,
  run: (actor, { number, reason }) => withdraw(actor, number, reason),
  then: (_, { number }) => `/decisions/${number}?said=withdrawn`,
})
