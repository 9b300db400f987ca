'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { useReached } from '@/components/ui/use-reached'
import type { FormAction } from '@/lib/action'

/** Who decides: a leader, never the proposer. */
export function DeciderForm({ action, number, deciderId, leaders }: DeciderFormProps) {
  const [answer, send] = useActionState(useReached(action), undefined)
  const reasons = [...(answer?.error?.[''] ?? []), ...(answer?.error?.personId ?? [])]
  const typed = answer?.initialValue?.personId
  return (
    <form action={send} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="number" value={number} />
      <Field
        id="personId"
        label="Who decides"
        hint="A leader who did not propose it. They decide once everybody has signed."
        errors={reasons.length > 0 ? reasons : undefined}
        className="min-w-0 flex-1 basis-72"
      >
        {(control) => (
          <Select
            {...control}
            key={String(typed ?? deciderId)}
            name="personId"
            placeholder="Choose a leader"
            defaultValue={typeof typed === 'string' ? typed : (deciderId ?? '')}
            options={leaders.map(({ id, name, functionName }) => ({
              value: id,
              label: functionName ? `${name}, ${functionName}` : name,
            }))}
          />
        )}
      </Field>
      <SubmitButton variant="secondary" pendingLabel="Saving">
        Name
      </SubmitButton>
    </form>
  )
}

export type DeciderFormProps = {
  action: FormAction
  number: number
  deciderId: string | null
  leaders: { id: string; name: string; functionName: string | null }[]
}
