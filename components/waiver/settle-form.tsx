'use client'

import { settle } from '@/lib/waiver/actions'
import { Disclosure } from '../ui/disclosure'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { SubmitButton } from '../ui/submit-button'
import { Textarea } from '../ui/textarea'
import { useSentForm } from '../ui/use-sent-form'

type Props = { decisionId: string; waiverId: string; longest: number }

/** Somebody looked again, and it isn't needed any more. */
export function SettleForm({ decisionId, waiverId, longest }: Props) {
  const form = useSentForm(settle, `settle-${waiverId}`)
  const { key, ...reason } = form.control('reason')
  return (
    <Disclosure summary="Settle it" open={form.problems.length > 0}>
      <form action={form.send} className="flex max-w-xl flex-col gap-5 py-2 text-base" noValidate>
        <ErrorSummary title="Not settled" problems={form.problems} />
        <input type="hidden" name="decisionId" value={decisionId} />
        <input type="hidden" name="waiverId" value={waiverId} />
        <Field
          {...form.field('reason')}
          label="What became of it?"
          hint="From now on nothing is waived here. Before it is decided, that stops it again."
          required
        >
          {(control) => <Textarea key={key} {...control} {...reason} maxLength={longest} />}
        </Field>
        <SubmitButton variant="secondary" className="self-start" pendingLabel="Saving">
          Settle the waiver
        </SubmitButton>
      </form>
    </Disclosure>
  )
}
