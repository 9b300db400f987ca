'use server'

import { after } from 'next/server'
import { openAction } from '@/lib/open-action'
import { organizationsOf } from '@/lib/person/queries'
import { forgetProof, keepProof, openSession, provenPeople } from '@/lib/person/session'
import { done, refuse } from '@/lib/result'
import { continueAs, proveIdentity, recordRefusedSignIn } from './commands'
import { leadingTo } from './next'
import { chooseSchema, continueSchema, signInSchema } from './schema'

export const signIn = openAction({
  attempt: 'sign in',
  schema: signInSchema,
  secrets: ['password'],
  run: async (input, { address }) => {
    const proof = await proveIdentity(input, address)
    if (!proof.ok) {
      after(() => recordRefusedSignIn(input.email, proof.reason))
      return proof
    }
    const [only, ...others] = proof.value
    if (!only || others.length > 0) {
      await keepProof(proof.value)
      return done(leadingTo('/sign-in/choose', input.next))
    }
    await openSession(only)
    return done(input.next)
  },
  then: (path) => path,
})

/** Somebody who is a member of several organizations says which one they mean. */
export const chooseOrganization = openAction({
  attempt: 'choose an organization',
  schema: chooseSchema,
  secrets: [],
  run: async ({ organizationId }) => {
    const person = (await provenPeople()).find((one) => one.organizationId === organizationId)
    if (!person) return refuse('Your sign-in took too long. Sign in again.')
    const [open] = await organizationsOf([person])
    if (!open) return refuse('Your account was disabled. Ask an admin of your organization.')
    await openSession(person)
    await forgetProof()
    return done()
  },
  then: (_, { next }) => next,
})

export const continueAsExample = openAction({
  attempt: 'continue as somebody of the example',
  schema: continueSchema,
  secrets: [],
  run: async ({ personId }) => {
    const result = await continueAs(personId)
    if (result.ok) await openSession(result.value)
    return result
  },
  then: (_, { next }) => next,
})
