'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { done } from '@/lib/result'
import {
  changePassword,
  changePerson,
  chooseShortcuts,
  disablePerson,
  enablePerson,
  endSession,
} from './commands'
import {
  passwordSchema,
  personSchema,
  sessionSchema,
  shortcutsSchema,
  somebodySchema,
} from './schema'
import { closeSession } from './session'

export const savePerson = action({
  permission: 'people',
  attempt: 'change a person',
  schema: personSchema,
  run: changePerson,
  then: () => '/people?said=saved',
})

export const disable = action({
  permission: 'people',
  attempt: 'disable an account',
  schema: somebodySchema,
  run: disablePerson,
  then: () => '/people?said=disabled',
})

export const enable = action({
  permission: 'people',
  attempt: 'enable an account',
  schema: somebodySchema,
  run: enablePerson,
  then: () => '/people?said=enabled',
})

export const savePassword = action({
  permission: 'own-account',
  attempt: 'change one’s password',
  schema: passwordSchema,
  secrets: ['current', 'password'],
  run: changePassword,
  then: () => '/account?said=password-changed',
})

export const end = action({
  permission: 'own-account',
  attempt: 'end a session',
  schema: sessionSchema,
  run: endSession,
  then: () => '/account?said=session-ended',
})

export const saveShortcuts = action({
  permission: 'own-account',
  attempt: 'choose shortcuts',
  schema: shortcutsSchema,
  run: chooseShortcuts,
  then: () => '/account?said=saved',
})

const leave = action({
  permission: 'own-account',
  attempt: 'sign out',
  schema: z.object({}),
  run: async (actor) => {
    await closeSession(actor)
    return done()
  },
  then: () => '/sign-in?said=signed-out',
})

/** A button of its own, without a form state: `<form action={signOut}>`. */
export const signOut = Object.assign(
  async (form: FormData) => {
    await leave(undefined, form)
  },
  { permission: leave.permission },
)
