'use server'

import { action } from '@/lib/action'
import { addCommitment, affirmCommitment, changeCommitment, retireCommitment } from './commands'
import { commitmentChangeSchema, commitmentIdSchema, commitmentSchema, proofSchema } from './schema'

export const add = action({
  permission: 'conduct',
  attempt: 'add a commitment',
  schema: commitmentSchema,
  run: addCommitment,
  then: () => '/conduct?said=saved',
})

export const save = action({
  permission: 'conduct',
  attempt: 'change a commitment',
  schema: commitmentChangeSchema,
  run: changeCommitment,
  then: ({ commitmentId }) => `/conduct/${commitmentId}?said=saved`,
})

export const retire = action({
  permission: 'conduct',
  attempt: 'retire a commitment',
  schema: commitmentIdSchema,
  run: retireCommitment,
  then: () => '/conduct?said=retired',
})

export const affirm = action({
  permission: 'prove',
  attempt: 'affirm a commitment',
  schema: proofSchema,
  run: affirmCommitment,
  then: ({ commitmentId }) => `/conduct/${commitmentId}?said=affirmed`,
})
