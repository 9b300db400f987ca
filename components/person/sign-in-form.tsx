'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import { PasswordField } from './password-field'

/** `next` is where to go afterwards. */
export function SignInForm({ signIn, next }: { signIn: FormAction; next: string }) {
  const { send, problems, field, control } = useSentForm(signIn, 'sign-in')
  const { key, ...email } = control('email')
  return (
    <form action={send} className="flex flex-col gap-5" noValidate>
      <ErrorSummary title="You are not signed in" problems={problems} />
      <input type="hidden" name="next" value={next} />
      <Field {...field('email')} label="E-mail">
        {(props) => (
          <Input
            key={key}
            {...props}
            {...email}
            type="email"
            autoComplete="username"
            inputMode="email"
          />
        )}
      </Field>
      <PasswordField
        {...field('password')}
        name="password"
        label="Password"
        autoComplete="current-password"
      />
      <SubmitButton size="large" wide pendingLabel="Signing in">
        Sign in
      </SubmitButton>
    </form>
  )
}
