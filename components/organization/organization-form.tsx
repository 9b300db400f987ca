'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import { TimeZoneField } from './time-zone-field'

export function OrganizationForm({ save, now, currencies, zones }: OrganizationFormProps) {
  const form = useSentForm(save, 'organization')
  const { key: nameKey, ...name } = form.control('name', now.name)
  const { key: currencyKey, ...currency } = form.control('currency', now.currency)
  return (
    <form action={form.send} className="flex max-w-xl flex-col gap-6" noValidate>
      <ErrorSummary title="Nothing was saved" problems={form.problems} />
      <Field {...form.field('name')} label="Name">
        {(props) => <Input key={nameKey} {...props} {...name} autoComplete="organization" />}
      </Field>
      <Field
        {...form.field('currency')}
        label="Currency"
        hint="For what decisions cost. It stays as it is once a decision names a cost."
      >
        {(props) => (
          <Select
            key={currencyKey}
            {...props}
            {...currency}
            options={currencies.map(({ code, name }) => ({
              value: code,
              label: `${name}, ${code}`,
            }))}
          />
        )}
      </Field>
      <TimeZoneField
        {...form.field('timeZone')}
        zones={zones}
        name="timeZone"
        defaultValue={form.control('timeZone', now.timeZone).defaultValue}
      />
      <div>
        <SubmitButton pendingLabel="Saving">Save</SubmitButton>
      </div>
    </form>
  )
}

type OrganizationFormProps = {
  save: FormAction
  now: { name: string; currency: string; timeZone: string }
  currencies: { code: string; name: string }[]
  zones: string[]
}
