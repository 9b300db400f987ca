'use server'

import { action } from '@/lib/action'
import { openAction } from '@/lib/open-action'
import { openSession } from '@/lib/person/session'
import { changeOrganization, setUpOrganization } from './commands'
import { organizationSchema, setUpSchema } from './schema'

export const setUp = openAction({
  attempt: 'set up the organization',
  schema: setUpSchema,
  secrets: ['password'],
  run: async (input) => {
    const result = await setUpOrganization(input)
    if (result.ok) await openSession(result.value)
    return result
  },
  then: () => '/?said=set-up',
})

export const saveOrganization = action({
  permission: 'organization',
  attempt: 'change the organization',
  schema: organizationSchema,
  run: changeOrganization,
  then: () => '/settings?said=saved',
})
