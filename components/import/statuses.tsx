import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { meaningNames, meanings } from '@/lib/import/status'
import type { ImportReport } from '@/lib/import/tally'

/** More different words than this are no statuses: another column was meant. */
const mostStatuses = 60

/** What each status of the file means here. */
export function Statuses({ statuses }: { statuses: ImportReport['statuses'] }) {
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
