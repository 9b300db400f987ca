'use server'

import { action } from '@/lib/action'
import { importKept } from './kept'
import { importKeptSchema } from './schema'

export const importFile = action({
  permission: 'import',
  attempt: 'import decisions',
  schema: importKeptSchema,
  run: importKept,
  then: () => '/decisions?said=imported',
})
