'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { SubmitButton } from '@/components/ui/submit-button'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import { InvitationLink } from './invitation-link'
import { PersonFields } from './person-fields'

export function InviteForm({ invite, functions }: InviteFormProps) {
  const form = useSentForm(invite, 'invite')
  const { link, email } = form.told ?? {}
  if (link && email) return <InvitationLink link={link} email={email} />
  const { key, ...control } = form.control('email')
  return (
    <form action={form.send} className="flex flex-col gap-6" noValidate>
      <ErrorSummary title="Nobody was invited" problems={form.problems} />
      <Field {...form.field('email')} label="E-mail" hint="They will sign in with it.">
        {(props) => (
          <Input
            key={key}
            {...props}
            {...control}
            type="email"
            inputMode="email"
            autoComplete="off"
          />
        )}
      </Field>
      <PersonFields form={form} functions={functions} initialRole="contributor" />
      <div className="flex gap-3">
        <SubmitButton pendingLabel="Making the link">Make an invitation link</SubmitButton>
        <LinkButton href="/people" variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </form>
  )
}

type InviteFormProps = {
  invite: FormAction
  functions: { id: string; name: string; isSeat: boolean }[]
}
