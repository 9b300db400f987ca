'use server'

import { action } from '@/lib/action'
import { merge, split } from './commands'
import { mergeSchema, splitSchema } from './schema'

export const mergeDrafts = action({
  permission: 'propose',
  attempt: 'merge two drafts',
  schema: mergeSchema,
  run: merge,
  then: ({ number }) => `/decisions/${number}?said=merged`,
})

export const splitDraft = action({
  permission: 'propose',
  attempt: 'split a draft',
  schema: splitSchema,
  run: split,
  then: ({ number }) => `/decisions/${number}?said=split`,
})
