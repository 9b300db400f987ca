'use client'

import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import type { useSentForm } from '@/components/ui/use-sent-form'
import { seatName } from '@/lib/function/customer-seat'
import { type Role, roleHints, roleNames, roles } from '@/lib/person/permission'

const options = roleNames.map((name) => ({
  value: name,
  label: roles[name],
  hint: roleHints[name],
}))

/** What somebody may do here, and for whom they speak. */
export function PersonFields({ form, functions, initialRole, functionId }: PersonFieldsProps) {
  const { defaultValue: chosen } = form.control('role', initialRole)
  const { key, ...control } = form.control('functionId', functionId ?? '')
  return (
    <>
      <RadioGroup
        key={chosen}
        {...form.field('role')}
        legend="Role"
        name="role"
        defaultValue={chosen}
        options={options}
      />
      <Field
        {...form.field('functionId')}
        label="Function"
        hint="They sign decisions for it, if their role allows."
        optional
      >
        {(props) => (
          <Select
            key={key}
            {...props}
            {...control}
            placeholder="None"
            options={functions.map(({ id, name, isSeat }) => ({
              value: id,
              label: isSeat && name !== seatName ? `${name} (customer seat)` : name,
            }))}
          />
        )}
      </Field>
    </>
  )
}

type PersonFieldsProps = {
  form: ReturnType<typeof useSentForm>
  functions: { id: string; name: string; isSeat: boolean }[]
  initialRole: Role
  functionId?: string | null
}
