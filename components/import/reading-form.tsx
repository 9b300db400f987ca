import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { fieldNames, fields, type Mapping } from '@/lib/import/mapping'
import { meaningNames, meanings } from '@/lib/import/status'
import type { ImportReport } from '@/lib/import/tally'

/** More different words than this are no statuses: another column was meant. */
const mostStatuses = 60

/** What the button that imports listens to. */
export const readingFormId = 'reading'

/** How the file is read: which column holds what, and what its statuses mean here. */
export function ReadingForm({
  fileId,
  headers,
  mapping,
  statuses,
}: {
  fileId: string
  headers: string[]
  mapping: Mapping
  statuses: ImportReport['statuses']
}) {
  return (
    <form id={readingFormId} action={`/import/${fileId}`} className="flex flex-col gap-8">
      <Section id="columns" title="Columns" description="Which column of the file holds what.">
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {fieldNames.map((field) => (
            <Field
              key={field}
              id={`column-${field}`}
              label={fields[field].label}
              hint={fields[field].hint}
              required={fields[field].isRequired}
              className="text-sm"
            >
              {(control) => (
                <Select
                  {...control}
                  name="column"
                  options={headers.map((header) => ({ value: header, label: header }))}
                  placeholder="Not in the file"
                  defaultValue={mapping[field] ?? ''}
                />
              )}
            </Field>
          ))}
        </div>
      </Section>
      {mapping.status && statuses.length > 0 && <Statuses statuses={statuses} />}
      <div>
        <Button type="submit">Look again</Button>
      </div>
    </form>
  )
}

function Statuses({ statuses }: { statuses: ImportReport['statuses'] }) {
  if (statuses.length > mostStatuses) {
    return (
      <p className="text-sm text-danger">
        {`The column chosen for “Status” holds ${statuses.length} different values. Choose another one.`}
      </p>
    )
  }
  return (
    <Section
      id="statuses"
      title="Statuses"
      description="What each status of the file means here. The word itself is kept beside the decision."
    >
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {statuses.map(({ status, count, meaning }, index) => (
          <Field
            key={status}
            id={`status-${index}`}
            label={status || 'No status'}
            hint={count === 1 ? '1 row' : `${count.toLocaleString('en')} rows`}
            errors={meaning ? undefined : ['Say what this means.']}
            className="text-sm"
          >
            {(control) => (
              <>
                <input type="hidden" name="from" value={status} />
                <Select
                  {...control}
                  name="to"
                  options={meaningNames.map((name) => ({
                    value: name,
                    label: meanings[name].label,
                  }))}
                  placeholder="Say what it means"
                  defaultValue={meaning ?? ''}
                />
              </>
            )}
          </Field>
        ))}
      </div>
    </Section>
  )
}
