'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import { limits } from '@/lib/customer/limits'

/** Adds a function, or renames one. */
export function FunctionForm({ door, existing }: FunctionFormProps) {
  const form = useSentForm(door, 'function')
  const { key, ...name } = form.control('name', existing?.name)
  return (
    <form action={form.send} className="flex max-w-md flex-col gap-4" noValidate>
      <ErrorSummary title="Nothing was saved" problems={form.problems} />
      {existing && <input type="hidden" name="functionId" value={existing.id} />}
      <Field {...form.field('name')} label="Name">
        {(props) => (
          <Input key={key} {...props} {...name} maxLength={limits.name} autoComplete="off" />
        )}
      </Field>
      <div>
        <SubmitButton variant={existing ? 'primary' : 'secondary'} pendingLabel="Saving">
          {existing ? 'Save' : 'Add the function'}
        </SubmitButton>
      </div>
    </form>
  )
}

type FunctionFormProps = { door: FormAction; existing?: { id: string; name: string } }
