'use client'

import { ConfirmSubmit } from '@/components/ui/confirm-submit'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'

/** Another owner: whoever has it now goes to other work, leaves, or only brought it in. */
export function HandOverForm({ action, number, heirs }: HandOverFormProps) {
  const form = useSentForm(action, 'hand-over')
  const { key, ...heir } = form.control('heirId')
  return (
    <Disclosure summary="Hand it over to somebody else" open={form.problems.length > 0}>
      <form action={form.send} className="flex flex-col gap-3 py-3 text-base">
        <ErrorSummary title="Not handed over" problems={form.problems} />
        <input type="hidden" name="number" value={number} />
        <div className="flex flex-wrap items-end gap-3">
          <Field
            {...form.field('heirId')}
            label="Who owns it from now on"
            hint="They edit and move it on, and don’t score, sign or decide it. What was said about it so far stays."
            className="min-w-0 flex-1 basis-72"
          >
            {(control) => (
              <Select
                key={key}
                {...control}
                {...heir}
                placeholder="Choose somebody"
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
        </div>
      </form>
    </Disclosure>
  )
}

export type HandOverFormProps = {
  action: FormAction
  number: number
  heirs: { value: string; label: string }[]
}
