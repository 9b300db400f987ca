'use server'

import { action } from '@/lib/action'
import {
  addEvidence,
  changeEvidence,
  mergeEvidence,
  restoreEvidence,
  separateEvidence,
  withdrawEvidence,
} from './commands'
import { addSchema, changeSchema, evidenceIdSchema, mergeSchema, withdrawSchema } from './schema'

const permission = 'add-evidence'

export const add = action({
  permission,
  attempt: 'add evidence',
  schema: addSchema,
  run: addEvidence,
  then: ({ id }) => `/evidence/${id}?said=evidence-added`,
})

export const save = action({
  permission,
  attempt: 'change evidence',
  schema: changeSchema,
  run: changeEvidence,
  then: ({ id }) => `/evidence/${id}?said=saved`,
})

export const takeOut = action({
  permission,
  attempt: 'take evidence out of use',
  schema: withdrawSchema,
  run: withdrawEvidence,
  then: ({ id }) => `/evidence/${id}?said=evidence-withdrawn`,
})

export const restore = action({
  permission,
  attempt: 'take evidence back into use',
  schema: evidenceIdSchema,
  run: restoreEvidence,
  then: ({ id }) => `/evidence/${id}?said=restored`,
})

export const merge = action({
  permission,
  attempt: 'merge evidence',
  schema: mergeSchema,
  run: mergeEvidence,
  then: ({ id }) => `/evidence/${id}?said=evidence-merged#duplicates`,
})

export const separate = action({
  permission,
  attempt: 'separate evidence',
  schema: evidenceIdSchema,
  run: separateEvidence,
  then: ({ id }) => `/evidence/${id}?said=evidence-separated`,
})
