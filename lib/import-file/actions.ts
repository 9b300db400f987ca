'use server'

import { action } from '@/lib/action'
import { importFile } from './commands'
import { importFileSchema } from './schema'

export const importKeptFile = action({
  permission: 'import',
  attempt: 'import decisions',
  schema: importFileSchema,
  run: importFile,
  then: () => '/decisions?said=imported',
})
