'use client'

import type { FormAction } from '@/lib/action'
import { Disclosure } from '../ui/disclosure'
import { Field } from '../ui/field'
import { SubmitButton } from '../ui/submit-button'
import { Textarea } from '../ui/textarea'
import { useSentForm } from '../ui/use-sent-form'

/** Out of use is two steps away and asks for a reason: what stands on it will count for less. */
export function WithdrawForm({ door, evidenceId, cited }: Props) {
  const form = useSentForm(door, 'withdraw')
  const { key, ...reason } = form.control('reason')
  return (
    <Disclosure summary="Take it out of use" open={form.problems.length > 0}>
      <form action={form.send} className="flex flex-col items-start gap-3 py-3" noValidate>
        <input type="hidden" name="evidenceId" value={evidenceId} />
        <Field
          {...form.field('reason')}
          label="Why it shouldn’t be used any more"
          hint={
            cited > 0
              ? `It stays readable, and no longer counts where it is cited (${cited}).`
              : 'It stays readable, and can’t be cited.'
          }
          required
          className="w-full text-base"
        >
          {(control) => <Textarea key={key} {...control} {...reason} rows={2} />}
        </Field>
        <SubmitButton variant="danger" pendingLabel="Taking it out">
          Take it out of use
        </SubmitButton>
      </form>
    </Disclosure>
  )
}

type Props = { door: FormAction; evidenceId: string; cited: number }
