'use server'

import { action } from '@/lib/action'
import { moveSchema, stageChangeSchema, stageIdSchema, stageSchema } from '@/lib/customer/schema'
import { addStage, archiveStage, changeStage, moveStage, restoreStage } from './commands'

const permission = 'customer-model'

export const add = action({
  permission,
  attempt: 'add a stage',
  schema: stageSchema,
  run: addStage,
  then: () => '/customers?said=saved#journey',
})

export const save = action({
  permission,
  attempt: 'change a stage',
  schema: stageChangeSchema,
  run: changeStage,
  then: (_, { stageId }) => `/customers/stages/${stageId}?said=saved`,
})

/** Back to the row that was moved, so that it can be moved on from there. */
export const move = action({
  permission,
  attempt: 'move a stage',
  schema: moveSchema,
  run: moveStage,
  then: (_, { stageId, direction }) =>
    `/customers?moved=${stageId}&direction=${direction}#stage-${stageId}`,
})

export const archive = action({
  permission,
  attempt: 'archive a stage',
  schema: stageIdSchema,
  run: archiveStage,
  then: (_, { stageId }) => `/customers/stages/${stageId}?said=archived`,
})

export const restore = action({
  permission,
  attempt: 'restore a stage',
  schema: stageIdSchema,
  run: restoreStage,
  then: (_, { stageId }) => `/customers/stages/${stageId}?said=restored`,
})
