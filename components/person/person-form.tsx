'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { SubmitButton } from '@/components/ui/submit-button'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import type { Role } from '@/lib/person/permission'
import { PersonFields } from './person-fields'

export function PersonForm({ save, person, functions }: PersonFormProps) {
  const form = useSentForm(save, 'person')
  const { key, ...name } = form.control('name', person.name)
  return (
    <form action={form.send} className="flex flex-col gap-6" noValidate>
      <ErrorSummary title="Nothing was saved" problems={form.problems} />
      <input type="hidden" name="personId" value={person.id} />
      <Field {...form.field('name')} label="Name">
        {(props) => <Input key={key} {...props} {...name} autoComplete="off" />}
      </Field>
      <PersonFields
        form={form}
        functions={functions}
        initialRole={person.role}
        functionId={person.functionId}
      />
      <div className="flex gap-3">
        <SubmitButton pendingLabel="Saving">Save</SubmitButton>
        <LinkButton href="/people" variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </form>
  )
}

type PersonFormProps = {
  save: FormAction
  person: { id: string; name: string; role: Role; functionId: string | null }
  functions: { id: string; name: string; isSeat: boolean }[]
}
