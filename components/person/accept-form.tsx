'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import { PasswordField } from './password-field'

/** Without an e-mail in the invitation, whoever opens it names themselves. */
export function AcceptForm({ accept, token, email }: AcceptFormProps) {
  const { send, problems, field, control } = useSentForm(accept, 'accept')
  const { key: nameKey, ...name } = control('name')
  const { key: emailKey, ...ownEmail } = control('email')
  return (
    <form action={send} className="flex flex-col gap-5" noValidate>
      <ErrorSummary title="You have not joined yet" problems={problems} />
      <input type="hidden" name="token" value={token} />
      <Field {...field('name')} label="Your name" hint="As colleagues know you.">
        {(props) => <Input key={nameKey} {...props} {...name} autoComplete="name" />}
      </Field>
      <Field {...field('email')} label="E-mail">
        {(props) =>
          email ? (
            <Input {...props} value={email} readOnly autoComplete="username" />
          ) : (
            <Input
              key={emailKey}
              {...props}
              {...ownEmail}
              type="email"
              inputMode="email"
              autoComplete="username"
            />
          )
        }
      </Field>
      <PasswordField
        {...field('password')}
        name="password"
        label="Password"
        hint="At least 8 characters, whichever you like. A few words in a row are easy to remember and hard to guess."
        autoComplete="new-password"
      />
      <SubmitButton size="large" wide pendingLabel="Joining">
        Join
      </SubmitButton>
    </form>
  )
}

type AcceptFormProps = { accept: FormAction; token: string; email: string | null }
