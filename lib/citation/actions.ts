'use server'

import { action } from '@/lib/action'
import { cite, removeCitation } from './commands'
import { backTo, citeSchema, removeCitationSchema } from './schema'

const permission = 'add-evidence'

export const citeEvidence = action({
  permission,
  attempt: 'cite evidence',
  schema: citeSchema,
  run: cite,
  then: ({ number, cell }, { from }) =>
    backTo(number, from, `said=evidence-cited&cell=${cell}#cite`),
})

export const remove = action({
  permission,
  attempt: 'remove a citation',
  schema: removeCitationSchema,
  run: removeCitation,
  then: ({ number, cell }, { from }) =>
    backTo(number, from, `said=citation-removed&cell=${cell}#evidence`),
})
