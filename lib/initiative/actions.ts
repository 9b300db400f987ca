'use server'

import { action } from '@/lib/action'
import {
  addInitiative,
  archiveInitiative,
  changeInitiative,
  linkInitiative,
  restoreInitiative,
  unlinkInitiative,
} from './commands'
import {
  initiativeChangeSchema,
  initiativeIdSchema,
  initiativeSchema,
  linkSchema,
  unlinkSchema,
} from './schema'

const permission = 'initiatives'

export const add = action({
  permission,
  attempt: 'add an initiative',
  schema: initiativeSchema,
  run: addInitiative,
  then: ({ id }) => `/initiatives/${id}?said=saved`,
})

export const save = action({
  permission,
  attempt: 'change an initiative',
  schema: initiativeChangeSchema,
  run: changeInitiative,
  then: ({ id }) => `/initiatives/${id}?said=saved`,
})

export const archive = action({
  permission,
  attempt: 'archive an initiative',
  schema: initiativeIdSchema,
  run: archiveInitiative,
  then: () => '/initiatives?said=archived',
})

export const restore = action({
  permission,
  attempt: 'restore an initiative',
  schema: initiativeIdSchema,
  run: restoreInitiative,
  then: () => '/initiatives?said=restored',
})

export const link = action({
  permission: 'propose',
  attempt: 'say what a decision is to an initiative',
  schema: linkSchema,
  run: linkInitiative,
  then: (_, { number }) => `/decisions/${number}?said=linked#around`,
})

export const unlink = action({
  permission: 'propose',
  attempt: 'take back what a decision is to an initiative',
  schema: unlinkSchema,
  run: unlinkInitiative,
  then: (_, { number }) => `/decisions/${number}?said=unlinked#around`,
})
