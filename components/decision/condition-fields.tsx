'use client'

import { useState } from 'react'
import { type Answered, idOf } from '../ui/answered'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Fieldset } from '../ui/fieldset'
import { Input } from '../ui/input'
import { Select } from '../ui/select'

type Props = {
  form: Answered
  owners: { value: string; label: string }[]
  today: string
  most: number
}

/** Conditions: what, who sees to it, by when. Rows left blank are passed over. */
export function ConditionFields({ form, owners, today, most }: Props) {
  const [rows, setRows] = useState(2)
  return (
    <Fieldset
      id="conditions"
      legend="Conditions"
      hint="Each with who sees to it and by when. Leave what you don’t need empty."
      errors={form.errors('conditions')}
    >
      <ol className="@container flex flex-col gap-4">
        {Array.from({ length: rows }, (_, index) => `conditions[${index}]`).map((at, index) => (
          <li
            key={at}
            className="grid gap-3 border-l-2 border-line pl-4 @xl:grid-cols-[1fr_12rem_10rem]"
          >
            <Field
              id={idOf(`${at}.text`)}
              label={`Condition ${index + 1}`}
              errors={form.errors(`${at}.text`)}
            >
              {(control) => (
                <Input
                  {...control}
                  name={`${at}.text`}
                  maxLength={4000}
                  defaultValue={form.typed(`${at}.text`)}
                />
              )}
            </Field>
            <Field
              id={idOf(`${at}.ownerId`)}
              label="Who sees to it"
              errors={form.errors(`${at}.ownerId`)}
            >
              {(control) => (
                <Select
                  key={form.typed(`${at}.ownerId`)}
                  {...control}
                  name={`${at}.ownerId`}
                  placeholder="Choose"
                  options={owners}
                  defaultValue={form.typed(`${at}.ownerId`)}
                />
              )}
            </Field>
            <Field id={idOf(`${at}.due`)} label="By when" errors={form.errors(`${at}.due`)}>
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  name={`${at}.due`}
                  min={today}
                  defaultValue={form.typed(`${at}.due`)}
                />
              )}
            </Field>
          </li>
        ))}
      </ol>
      {rows < most && (
        <Button size="small" className="self-start" onClick={() => setRows(rows + 1)}>
          Add a condition
        </Button>
      )}
    </Fieldset>
  )
}
