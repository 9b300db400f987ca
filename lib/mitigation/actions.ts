'use server'

import { action } from '@/lib/action'
import { acceptHarmSchema, mitigationSchema } from '@/lib/score/schema'
import { acceptHarm, nameMitigation } from './commands'

export const mitigate = action({
  permission: 'propose',
  attempt: 'name a mitigation',
  schema: mitigationSchema,
  run: nameMitigation,
  then: ({ number }) => `/decisions/${number}?said=mitigation-named#harm`,
})

export const accept = action({
  permission: 'sign',
  attempt: 'accept harm',
  schema: acceptHarmSchema,
  run: acceptHarm,
  then: ({ number }) => `/decisions/${number}?said=harm-accepted#harm`,
})
