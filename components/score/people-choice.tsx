'use client'

import { useState } from 'react'
import type { Answered } from '../ui/answered'
import { Checkbox } from '../ui/checkbox'
import { Fieldset } from '../ui/fieldset'
import { Input } from '../ui/input'

export type Person = { id: string; name: string; about: string }

type Props = { form: Answered; people: Person[]; legend: string; hint?: string }

/** Several people, each with what they do here. Many of them can be narrowed down by typing. */
export function PeopleChoice({ form, people, legend, hint }: Props) {
  const [sought, setSought] = useState('')
  const words = sought.toLowerCase()
  return (
    <Fieldset id="scorerIds" legend={legend} hint={hint} errors={form.errors('scorerIds')} required>
      {people.length > 12 && (
        <Input
          type="search"
          aria-label="Narrow down by name or function"
          placeholder="Narrow down by name or function"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <div className="max-h-96 overflow-y-auto rounded-md border border-line bg-surface px-3.5 py-1.5 sm:columns-2">
        {people.map(({ id, name, about }) => (
          <Checkbox
            key={id}
            name="scorerIds"
            value={id}
            label={name}
            hint={about}
            defaultChecked={form.ticked('scorerIds', id)}
            className={
              `${name} ${about}`.toLowerCase().includes(words) ? 'break-inside-avoid' : 'hidden'
            }
          />
        ))}
      </div>
    </Fieldset>
  )
}
