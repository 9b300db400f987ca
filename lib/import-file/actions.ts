'use server'

import { action } from '@/lib/action'
import { importFile } from './commands'
import { importFileSchema } from './schema'

export const importKeptFile = action({
  permission: 'import',
  attempt: 'import decisions',
  schema: importFileSchema,
  run: importFile,
  then: ({ added }) =>
    added === 1 ? '/decisions?said=imported-one' : `/decisions?said=imported&count=${added}`,
})
