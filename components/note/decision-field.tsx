'use client'

import { useState } from 'react'
import { useFound } from '@/components/shell/use-found'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

const asking = {
  path: '/api/decisions/search',
  key: 'decisions',
  nothing: [] as { number: number; title: string }[],
} as const

/** By number, or by a word of the title where scripts run. The list is the browser's own. */
export function DecisionField({
  decisions,
  defaultValue,
  errors,
}: {
  decisions: string[]
  defaultValue: string
  errors?: string[]
}) {
  const [typed, setTyped] = useState('')
  const found = useFound(typed, asking).found.map(({ number, title }) => named(number, title))
  return (
    <Field
      id="note-decisionNumber"
      label="Is it about a decision?"
      hint="Its number, or a word of its title."
      errors={errors}
      optional
    >
      {(control) => (
        <>
          <Input
            {...control}
            name="decisionNumber"
            list="note-decisions"
            autoComplete="off"
            placeholder="D-12"
            defaultValue={defaultValue}
            onChange={(event) => setTyped(event.target.value)}
          />
          <datalist id="note-decisions">
            {[...new Set([...found, ...decisions])].map((decision) => (
              <option key={decision} value={decision} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}

function named(number: number, title: string): string {
  return `D-${number} ${title}`
}
