'use server'

import { action } from '@/lib/action'
import { importFileSchema } from '@/lib/import-file/schema'
import { importKeptEvidence } from './commands'

export const importEvidenceFile = action({
  permission: 'import',
  attempt: 'import evidence',
  schema: importFileSchema,
  run: importKeptEvidence,
  then: () => '/evidence?said=evidence-imported',
})
