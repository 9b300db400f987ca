'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import { PasswordField } from './password-field'

export function ChoosePasswordForm({ choose, token, email }: ChoosePasswordFormProps) {
  const { send, problems, field } = useSentForm(choose, 'choose-password')
  return (
    <form action={send} className="flex flex-col gap-5" noValidate>
      <ErrorSummary title="Your password was not changed" problems={problems} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        {...field('password')}
        name="password"
        label="New password"
        hint="At least 8 characters, whichever you like. A few words in a row are easy to remember and hard to guess."
        autoComplete="new-password"
      />
      <SubmitButton size="large" wide pendingLabel="Changing">
        Change password and sign in
      </SubmitButton>
    </form>
  )
}

type ChoosePasswordFormProps = { choose: FormAction; token: string; email: string }
