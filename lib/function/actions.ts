'use server'

import { action } from '@/lib/action'
import { addFunction, archiveFunction, makeSeat, renameFunction, restoreFunction } from './commands'
import { functionChangeSchema, functionIdSchema, functionSchema } from './schema'

const permission = 'customer-model'

export const add = action({
  permission,
  attempt: 'add a function',
  schema: functionSchema,
  run: addFunction,
  then: () => '/settings/functions?said=saved',
})

export const rename = action({
  permission,
  attempt: 'rename a function',
  schema: functionChangeSchema,
  run: renameFunction,
  then: () => '/settings/functions?said=saved',
})

export const giveSeat = action({
  permission,
  attempt: 'move the customer seat',
  schema: functionIdSchema,
  run: makeSeat,
  then: () => '/settings/functions?said=saved',
})

export const archive = action({
  permission,
  attempt: 'archive a function',
  schema: functionIdSchema,
  run: archiveFunction,
  then: () => '/settings/functions?said=archived',
})

export const restore = action({
  permission,
  attempt: 'restore a function',
  schema: functionIdSchema,
  run: restoreFunction,
  then: () => '/settings/functions?said=restored',
})
