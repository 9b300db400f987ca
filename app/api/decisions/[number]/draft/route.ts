import { z } from 'zod'
import { saveForm } from '@/lib/decision/commands'
import { numberIn } from '@/lib/decision/number'
import { formOfEntries } from '@/lib/decision/proposal-form'
import { refuse } from '@/lib/result'
import { route } from '@/lib/route'

const sentForm = z
  .string()
  .max(2_000_000)
  .transform((text) => formOfEntries(new URLSearchParams(text)))

/** Keeps what is typed while it is typed: the form as the browser would send it. */
export const PUT = route({
  permission: 'propose',
  attempt: 'write a proposal',
  schema: z.object({
    form: sentForm,
    basedOn: z.union([z.literal(''), z.iso.datetime()]),
    after: sentForm.optional(),
  }),
  run: async (actor, sent, { params }) => {
    const number = numberIn(params.number ?? '')
    if (number === null) return refuse('This decision is not there any more.')
    return saveForm(actor, number, sent)
  },
})
