'use server'

import { action } from '@/lib/action'
import { groupChangeSchema, groupIdSchema, groupSchema } from '@/lib/customer/schema'
import { addGroup, archiveGroup, changeGroup, restoreGroup } from './commands'

const permission = 'customer-model'

export const add = action({
  permission,
  attempt: 'add a group',
  schema: groupSchema,
  run: addGroup,
  then: () => '/customers?said=saved#groups',
})

export const save = action({
  permission,
  attempt: 'change a group',
  schema: groupChangeSchema,
  run: changeGroup,
  then: (_, { groupId }) => `/customers/${groupId}?said=saved`,
})

export const archive = action({
  permission,
  attempt: 'archive a group',
  schema: groupIdSchema,
  run: archiveGroup,
  then: (_, { groupId }) => `/customers/${groupId}?said=archived`,
})

export const restore = action({
  permission,
  attempt: 'restore a group',
  schema: groupIdSchema,
  run: restoreGroup,
  then: (_, { groupId }) => `/customers/${groupId}?said=restored`,
})
