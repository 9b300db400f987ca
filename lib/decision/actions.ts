'use server'

import type { z } from 'zod'
import { action } from '@/lib/action'
import type { Actor } from '@/lib/person/actor'
import { done, type Result } from '@/lib/result'
import { saveRevision } from '@/lib/revision/commands'
import { handOver, nameDecider, propose, saveForm, withdraw } from './commands'
import { entriesOf, formOfEntries } from './proposal-form'
import {
  handOverSchema,
  nameDeciderSchema,
  proposeSchema,
  saveFormSchema,
  withdrawSchema,
} from './schema'

export const startProposal = action({
  permission: 'propose',
  attempt: 'propose a decision',
  schema: proposeSchema,
  run: propose,
  then: ({ number }) => `/decisions/${number}/edit`,
})

export const saveProposal = action({
  permission: 'propose',
  attempt: 'write a proposal',
  schema: saveFormSchema,
  run: keep,
  then: (to) => to,
})

export const chooseDecider = action({
  permission: 'propose',
  attempt: 'name who decides',
  schema: nameDeciderSchema,
  run: (actor, { number, personId }) => nameDecider(actor, number, personId),
  then: (_, { number }) => `/decisions/${number}?said=decider-named`,
})

export const giveAway = action({
  permission: 'propose',
  attempt: 'hand a decision over',
  schema: handOverSchema,
  run: (actor, { number, heirId }) => handOver(actor, number, heirId),
  then: (_, { number }) => `/decisions/${number}?said=handed-over`,
})

export const takeBack = action({
  permission: 'propose',
  attempt: 'withdraw a proposal',
  schema: withdrawSchema,
  run: (actor, { number, reason }) => withdraw(actor, number, reason),
  then: (_, { number }) => `/decisions/${number}?said=withdrawn`,
})

/** Saves, does what the pressed button says, and gives the page to go to. */
async function keep(actor: Actor, input: z.output<typeof saveFormSchema>): Promise<Result<string>> {
  const { number, intent, basedOn, changeNote } = input
  const form = formOfEntries(entriesOf(input))
  const gone = intent.startsWith('remove-option:') ? intent.slice('remove-option:'.length) : null
  const saved = await saveForm(actor, number, {
    form: { ...form, options: form.options.filter(({ key }) => key !== gone) },
    basedOn: intent === 'overwrite' ? '' : basedOn,
  })
  if (!saved.ok) return saved
  const edit = `/decisions/${number}/edit`
  if (intent === 'add-option') return done(`${edit}?options=${form.options.length + 1}#options`)
  if (gone !== null) return done(`${edit}#options`)
  if (intent === 'finish') return done(`/decisions/${number}?said=draft-saved`)
  if (intent !== 'save-revision') return done(`${edit}?said=draft-saved`)
  const revision = await saveRevision(actor, number, changeNote)
  return revision.ok ? done(`/decisions/${number}?said=revision-saved`) : revision
}
