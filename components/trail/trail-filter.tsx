import { DecisionFilter } from '@/components/decision/decision-filter'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { Select } from '@/components/ui/select'
import { kindLabels } from '@/lib/trail/kind-labels'
import type { TrailFilter as Filter } from '@/lib/trail/schema'

const kinds = Object.entries(kindLabels).map(([value, label]) => ({ value, label }))

/** A plain form: what is chosen stands in the address, to be shared and come back to. */
export function TrailFilter({
  filter,
  people,
  isFiltered,
}: {
  filter: Filter
  isFiltered: boolean
  people: { id: string; name: string }[]
}) {
  return (
    <form
      action="/trail"
      aria-label="Filter the trail"
      className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-[2fr_2fr_1fr_1.4fr_1.4fr_auto] print:hidden"
    >
      <Field id="trail-kind" label="What" className="col-span-2 text-sm sm:col-span-1">
        {(control) => (
          <Select
            {...control}
            name="kind"
            options={kinds}
            placeholder="Everything"
            defaultValue={filter.kind ?? ''}
          />
        )}
      </Field>
      <Field id="trail-person" label="Who" className="text-sm">
        {(control) => (
          <Select
            {...control}
            name="personId"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder="Everybody"
            defaultValue={filter.personId ?? ''}
          />
        )}
      </Field>
      <DecisionFilter id="trail-decision" number={filter.decision} />
      <Field id="trail-from" label="From" className="text-sm">
        {(control) => <Input {...control} type="date" name="from" defaultValue={filter.from} />}
      </Field>
      <Field id="trail-to" label="To" className="text-sm">
        {(control) => <Input {...control} type="date" name="to" defaultValue={filter.to} />}
      </Field>
      <div className="col-span-2 flex gap-2 sm:col-span-1">
        <Button type="submit">Show</Button>
        {isFiltered && (
          <LinkButton href="/trail" variant="quiet">
            Clear
          </LinkButton>
        )}
      </div>
    </form>
  )
}
