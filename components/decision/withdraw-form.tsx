'use client'

import { ConfirmSubmit } from '@/components/ui/confirm-submit'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'

/** Taking it back is final, so it is two steps away and asks for a reason. */
export function WithdrawForm({ action, number }: { action: FormAction; number: number }) {
  const form = useSentForm(action, 'withdraw')
  const { key, ...reason } = form.control('reason')
  return (
    <Disclosure summary="Withdraw this proposal" open={form.problems.length > 0}>
      <form action={form.send} className="flex flex-col items-start gap-3 py-3">
        <ErrorSummary title="Not withdrawn" problems={form.problems} />
        <input type="hidden" name="number" value={number} />
        <Field
          {...form.field('reason')}
          label="Why it is taken back"
          hint="It reaches everyone who took part. The proposal stays readable, and can’t be scored, signed or edited any more."
          required
          className="w-full text-base"
        >
          {(control) => <Textarea key={key} {...control} {...reason} rows={2} />}
        </Field>
        <ConfirmSubmit
          variant="danger"
          button="Withdraw it"
          title="Withdraw it for good?"
          confirm="Withdraw it"
        >
          Nothing brings it back: whoever wants it after all proposes it anew. Everyone who took
          part reads your reason.
        </ConfirmSubmit>
      </form>
    </Disclosure>
  )
}
