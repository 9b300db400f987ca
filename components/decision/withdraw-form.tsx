'use client'

import { useActionState } from 'react'
import { ConfirmSubmit } from '@/components/ui/confirm-submit'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { FormAction } from '@/lib/action'

/** Taking it back is final, so it is two steps away and asks for a reason. */
export function WithdrawForm({ action, number }: { action: FormAction; number: number }) {
  const [answer, send] = useActionState(action, undefined)
  const reasons = [...(answer?.error?.[''] ?? []), ...(answer?.error?.reason ?? [])]
  const typed = answer?.initialValue?.reason
  return (
    <Disclosure summary="Withdraw this proposal" open={reasons.length > 0}>
      <form action={send} className="flex flex-col items-start gap-3 py-3">
        <input type="hidden" name="number" value={number} />
        <Field
          id="reason"
          label="Why it is taken back"
          hint="It reaches everyone who took part. The proposal stays readable, and can’t be scored, signed or edited any more."
          required
          errors={reasons.length > 0 ? reasons : undefined}
          className="w-full text-base"
        >
          {(control) => (
            <Textarea
              {...control}
              key={String(typed)}
              name="reason"
              rows={2}
              defaultValue={typeof typed === 'string' ? typed : ''}
            />
          )}
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
