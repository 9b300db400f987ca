'use client'

import { PasswordField } from '@/components/person/password-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import { TimeZoneField } from './time-zone-field'

export function SetUpForm({ setUp, currencies, zones, zone }: SetUpFormProps) {
  const form = useSentForm(setUp, 'set-up')
  return (
    <form action={form.send} className="flex flex-col gap-8" noValidate>
      <ErrorSummary title="Nothing was set up yet" problems={form.problems} />
      <fieldset className="flex flex-col gap-5">
        <legend className="mb-3 text-lg font-semibold">Your organization</legend>
        <TextField form={form} name="organizationName" label="Name" autoComplete="organization" />
        <div className="grid gap-5 sm:grid-cols-2">
          <CurrencyField form={form} currencies={currencies} />
          <TimeZoneField
            {...form.field('timeZone')}
            zones={zones}
            guess={form.problems.length === 0}
            name="timeZone"
            defaultValue={form.control('timeZone', zone).defaultValue}
          />
        </div>
      </fieldset>
      <fieldset className="flex flex-col gap-5">
        <legend className="mb-5 text-lg font-semibold">You</legend>
        <p className="-mt-4 text-sm text-soft">
          You become the first admin, and can invite everybody else.
        </p>
        <TextField form={form} name="name" label="Your name" autoComplete="name" />
        <TextField form={form} name="email" label="E-mail" type="email" autoComplete="username" />
        <PasswordField
          {...form.field('password')}
          name="password"
          label="Password"
          hint="At least 8 characters, whichever you like. A few words in a row are easy to remember and hard to guess."
          autoComplete="new-password"
        />
      </fieldset>
      <SubmitButton size="large" pendingLabel="Setting up">
        Set up your organization
      </SubmitButton>
    </form>
  )
}

type SetUpFormProps = {
  setUp: FormAction
  currencies: { code: string; name: string }[]
  zones: string[]
  zone: string
}

type Sent = ReturnType<typeof useSentForm>

function TextField({
  form,
  name,
  label,
  ...input
}: {
  form: Sent
  name: string
  label: string
  type?: string
  autoComplete: string
}) {
  const { key, ...control } = form.control(name)
  return (
    <Field {...form.field(name)} label={label}>
      {(props) => <Input key={key} {...props} {...control} {...input} />}
    </Field>
  )
}

function CurrencyField({
  form,
  currencies,
}: {
  form: Sent
  currencies: SetUpFormProps['currencies']
}) {
  const { key, ...control } = form.control('currency', 'EUR')
  return (
    <Field {...form.field('currency')} label="Currency" hint="For what decisions cost.">
      {(props) => (
        <Select
          key={key}
          {...props}
          {...control}
          options={currencies.map(({ code, name }) => ({ value: code, label: `${name}, ${code}` }))}
        />
      )}
    </Field>
  )
}
