import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'

/** What the button that imports listens to. */
export const readingFormId = 'reading'

type Props = {
  /** The page that looks at the file again, read as chosen here. */
  action: string
  fields: Record<string, { label: string; hint: string; isRequired: boolean }>
  headers: string[]
  mapping: Record<string, string | undefined>
  /** What else has to be said of such a file. */
  children: ReactNode
}

/** How a file is read: which column holds what, and what its own kind asks besides. */
export function ReadingForm({ action, fields, headers, mapping, children }: Props) {
  return (
    <form id={readingFormId} action={action} className="flex flex-col gap-8">
      <Section id="columns" title="Columns" description="Which column of the file holds what.">
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {Object.entries(fields).map(([name, { label, hint, isRequired }]) => (
            <Field
              key={name}
              id={`column-${name}`}
              label={label}
              hint={hint}
              required={isRequired}
              className="text-sm"
            >
              {(control) => (
                <Select
                  {...control}
                  name="column"
                  options={headers.map((header) => ({ value: header, label: header }))}
                  placeholder="Not in the file"
                  defaultValue={mapping[name] ?? ''}
                />
              )}
            </Field>
          ))}
        </div>
      </Section>
      {children}
      <div>
        <Button type="submit">Look again</Button>
      </div>
    </form>
  )
}
