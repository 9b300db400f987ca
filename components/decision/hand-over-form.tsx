'use client'

import { useActionState } from 'react'
import { ConfirmSubmit } from '@/components/ui/confirm-submit'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { FormAction } from '@/lib/action'

/** Another owner: whoever has it now goes to other work, leaves, or only brought it in. */
export function HandOverForm({ action, number, heirs }: HandOverFormProps) {
  const [answer, send] = useActionState(action, undefined)
  const reasons = [...(answer?.error?.[''] ?? []), ...(answer?.error?.heirId ?? [])]
  const typed = answer?.initialValue?.heirId
  return (
    <Disclosure summary="Hand it over to somebody else" open={reasons.length > 0}>
      <form action={send} className="flex flex-wrap items-end gap-3 py-3 text-base">
        <input type="hidden" name="number" value={number} />
        <Field
          id="heirId"
          label="Who owns it from now on"
          hint="They edit and move it on, and don’t score, sign or decide it. What was said about it so far stays."
          errors={reasons.length > 0 ? reasons : undefined}
          className="min-w-0 flex-1 basis-72"
        >
          {(control) => (
            <Select
              {...control}
              key={String(typed)}
              name="heirId"
              placeholder="Choose somebody"
              defaultValue={typeof typed === 'string' ? typed : ''}
              options={heirs}
            />
          )}
        </Field>
        <ConfirmSubmit
          variant="secondary"
          button="Hand over"
          title="Hand it over?"
          confirm="Hand it over"
        >
          From then on it is theirs: only they, the CX lead or an admin can give it back.
        </ConfirmSubmit>
      </form>
    </Disclosure>
  )
}

export type HandOverFormProps = {
  action: FormAction
  number: number
  heirs: { value: string; label: string }[]
}
