import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Chevron } from '@/components/ui/chevron'
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
  const all = Object.entries(fields)
  const isFound = (name: string) => Boolean(mapping[name]) || fields[name]?.isRequired
  const others = all.filter(([name]) => !isFound(name)).length
  return (
    <form id={readingFormId} action={action} className="flex flex-col gap-8">
      <Section
        id="columns"
        title="Columns"
        description="Which column of the file holds what."
        className="group/columns"
      >
        {/* All of them are sent, in this order: those out of sight say “Not in the file”. */}
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {all.map(([name, { label, hint, isRequired }]) => (
            <div
              key={name}
              className={
                isFound(name) ? 'contents' : 'hidden group-has-[details[open]]/columns:contents'
              }
            >
              <Field
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
            </div>
          ))}
        </div>
        {others > 0 && (
          <details className="group/others">
            <summary className="control-height inline-flex w-fit items-center gap-1.5 text-sm text-soft hover:text-ink">
              <Chevron className="-rotate-90 transition-transform group-open/others:rotate-0" />
              {others === 1 ? '1 more is' : `${others} more are`} not in the file
            </summary>
          </details>
        )}
      </Section>
      {children}
      <div>
        <Button type="submit">Look again</Button>
      </div>
    </form>
  )
}
