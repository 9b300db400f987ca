'use client'

import { useActionState } from 'react'
import { mitigate } from '@/lib/mitigation/actions'
import { answered } from '../ui/answered'
import { Disclosure } from '../ui/disclosure'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { SubmitButton } from '../ui/submit-button'
import { Textarea } from '../ui/textarea'
import { useReached } from '../ui/use-reached'

type Props = {
  decisionId: string
  owners: { value: string; label: string }[]
  today: string
  /** Another one replaces the last, and its acceptance. */
  isFirst: boolean
}

export function MitigationForm({ decisionId, owners, today, isFirst }: Props) {
  const [state, act] = useActionState(useReached(mitigate), undefined)
  const { typed, errors, problems, isFresh } = answered(state)
  return (
    <div className="print:hidden">
      <Disclosure
        summary={isFirst ? 'Name a mitigation' : 'Name another mitigation instead'}
        open={isFirst || !isFresh}
      >
        <form action={act} className="flex max-w-xl flex-col gap-4 py-2">
          <ErrorSummary problems={problems} />
          <input type="hidden" name="decisionId" value={decisionId} />
          <Field
            id="text"
            label="What will be done for those who are hurt?"
            hint={isFirst ? undefined : 'The customer seat has to accept anew.'}
            errors={errors('text')}
            required
          >
            {(control) => (
              <Textarea {...control} name="text" maxLength={2000} defaultValue={typed('text')} />
            )}
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field id="ownerId" label="Who sees to it" errors={errors('ownerId')} required>
              {(control) => (
                <Select
                  key={typed('ownerId')}
                  {...control}
                  name="ownerId"
                  placeholder="Choose a person"
                  options={owners}
                  defaultValue={typed('ownerId')}
                />
              )}
            </Field>
            <Field id="due" label="By when" errors={errors('due')} optional>
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  name="due"
                  min={today}
                  defaultValue={typed('due')}
                />
              )}
            </Field>
          </div>
          <SubmitButton className="self-start" pendingLabel="Saving">
            Name this mitigation
          </SubmitButton>
        </form>
      </Disclosure>
    </div>
  )
}
