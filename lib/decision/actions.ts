'use server'

import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { action } from '@/lib/action'
import { customerModel } from '@/lib/customer/queries'
import type { Actor } from '@/lib/person/actor'
import { similarToForm } from '@/lib/precedent/queries'
import { done, type Result, refuse } from '@/lib/result'
import { saveRevision } from '@/lib/revision/commands'
import { handOver, nameDecider, propose, saveForm } from './commands'
import { untracedBehind } from './indirect'
import { entriesOf, formOfEntries, type ProposalForm } from './proposal-form'
import {
  handOverSchema,
  nameDeciderSchema,
  proposeSchema,
  saveFormSchema,
  sections,
} from './schema'

export const startProposal = action({
  permission: 'propose',
  attempt: 'propose a decision',
  schema: proposeSchema,
  run: propose,
  more: similarToForm,
  // To what is asked next: what was answered here isn't asked again.
  then: ({ number }, { question, deadline }) =>
    `/decisions/${number}/edit#${question && deadline ? 'start' : 'question'}`,
})

export const saveProposal = action({
  permission: 'propose',
  attempt: 'write a proposal',
  schema: saveFormSchema,
  run: keep,
  then: (to) => to,
})

/** Draws anew what the page says beside a draft. Where it isn't reached, the page stays as it is. */
export const drawAnew = action({
  permission: 'propose',
  attempt: 'write a proposal',
  schema: z.object({}),
  run: async () => {
    refresh()
    return done()
  },
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

const whyNotAllKept = 'What is marked below can’t be kept as it is typed. Everything else is saved.'

/** Saves, does what the pressed button says, and gives the page to go to. */
async function keep(actor: Actor, input: z.output<typeof saveFormSchema>): Promise<Result<string>> {
  const { number, intent, basedOn, changeNote } = input
  const [act = '', about = ''] = intent.split(/:(.*)/s)
  const form = await changedBy(actor, act, about, formOfEntries(entriesOf(input)))
  const saved = await saveForm(actor, number, {
    form,
    basedOn: intent === 'overwrite' ? '' : basedOn,
  })
  if (!saved.ok) return saved
  const { unread } = saved.value
  if (Object.keys(unread).length > 0) return refuse(whyNotAllKept, unread)
  const edit = (section: string, more = '') =>
    done(`/decisions/${number}/edit?${input.part ? `part=${section}` : 'show=all'}${more}`)
  switch (act) {
    case 'go':
      return edit(isStep(about) ? about : input.part)
    case 'look':
      return edit(isStep(input.part) ? input.part : '', '#before')
    case 'show':
      return done(await showing(number, about))
    case 'add-option':
      return edit('options', `&options=${form.options.length + 1}#options`)
    case 'remove-option':
      return edit('options', '#options')
    case 'add-served':
      return edit('groups', '#groups')
    case 'finish':
      return done(`/decisions/${number}?said=draft-saved`)
    case 'save-revision': {
      const revision = await saveRevision(actor, number, changeNote)
      return revision.ok ? done(`/decisions/${number}?said=revision-saved`) : revision
    }
    default:
      return edit(isStep(input.part) ? input.part : '', '&said=draft-saved')
  }
}

/** What a button changes in the form before it is saved; with JavaScript the browser does it. */
async function changedBy(actor: Actor, act: string, about: string, form: ProposalForm) {
  if (act === 'remove-option') {
    return { ...form, options: form.options.filter(({ key }) => key !== about) }
  }
  if (act !== 'add-served') return form
  const { groups } = await customerModel(actor)
  const touched = form.groups.flatMap(({ groupId, touch }) =>
    touch === 'direct' || touch === 'indirect' ? [{ groupId, touch } as const] : [],
  )
  const served = new Set(
    untracedBehind(touched, groups).flatMap(({ serves }) => serves.map((one) => one.groupId)),
  )
  return {
    ...form,
    groups: form.groups.map((group) =>
      served.has(group.groupId) ? { ...group, touch: 'indirect' } : group,
    ),
  }
}

/** One part at a time or all at once: remembered by a cookie, so that the first byte has it. */
async function showing(number: number, about: string): Promise<string> {
  const show = about === 'all' ? 'all' : 'one'
  const jar = await cookies()
  jar.set('proposal', show, { maxAge: year, sameSite: 'lax', path: '/decisions' })
  return `/decisions/${number}/edit?show=${show}`
}

const year = 365 * 24 * 60 * 60

function isStep(text: string): boolean {
  return text === 'before' || sections.some((section) => section === text)
}
