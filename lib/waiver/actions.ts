'use server'

import { action } from '@/lib/action'
import { grantWaiver, settleWaiver } from './commands'
import { settleWaiverSchema, waiverSchema } from './schema'

export const grant = action({
  permission: 'waive',
  attempt: 'grant a waiver',
  schema: waiverSchema,
  run: grantWaiver,
  then: ({ number }) => `/decisions/${number}?said=waiver-granted#exceptions`,
})

export const settle = action({
  permission: 'waive',
  attempt: 'settle a waiver',
  schema: settleWaiverSchema,
  run: settleWaiver,
  then: ({ number }) => `/decisions/${number}?said=waiver-settled#exceptions`,
})
