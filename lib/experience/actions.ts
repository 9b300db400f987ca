'use server'

import { action } from '@/lib/action'
import {
  addExperience,
  archiveExperience,
  changeExperience,
  dropEvidence,
  type Place,
  restOnEvidence,
  restoreExperience,
} from './commands'
import { experienceChangeSchema, experienceIdSchema, experienceSchema, restSchema } from './schema'

const permission = 'customer-model'
const ofGroup = (said: string) => (place: Place) => `/customers/${place.groupId}?said=${said}#lived`
const itself = (said: string) => (place: Place) =>
  `/customers/experiences/${place.id}?said=${said}#evidence`

export const add = action({
  permission,
  attempt: 'write down what was learned about a group',
  schema: experienceSchema,
  run: addExperience,
  then: itself('learned'),
})

export const save = action({
  permission,
  attempt: 'change what was learned about a group',
  schema: experienceChangeSchema,
  run: changeExperience,
  then: ofGroup('saved'),
})

export const archive = action({
  permission,
  attempt: 'archive what was learned about a group',
  schema: experienceIdSchema,
  run: archiveExperience,
  then: ofGroup('archived'),
})

export const restore = action({
  permission,
  attempt: 'restore what was learned about a group',
  schema: experienceIdSchema,
  run: restoreExperience,
  then: ofGroup('restored'),
})

export const restOn = action({
  permission,
  attempt: 'put evidence behind what was learned about a group',
  schema: restSchema,
  run: restOnEvidence,
  then: itself('evidence-behind'),
})

export const drop = action({
  permission,
  attempt: 'take evidence away from what was learned about a group',
  schema: restSchema,
  run: dropEvidence,
  then: itself('evidence-dropped'),
})
