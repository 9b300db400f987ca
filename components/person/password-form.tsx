'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import { PasswordField } from './password-field'

export function PasswordForm({ save, email }: { save: FormAction; email: string }) {
  const { send, problems, field } = useSentForm(save, 'password')
  return (
    <form action={send} className="flex max-w-md flex-col gap-5" noValidate>
      <ErrorSummary title="Your password was not changed" problems={problems} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        {...field('current')}
        name="current"
        label="Password you have now"
        autoComplete="current-password"
      />
      <PasswordField
        {...field('password')}
        name="password"
        label="New password"
        hint="At least 8 characters, whichever you like."
        autoComplete="new-password"
      />
      <div>
        <SubmitButton variant="secondary" pendingLabel="Changing">
          Change password
        </SubmitButton>
      </div>
    </form>
  )
}
