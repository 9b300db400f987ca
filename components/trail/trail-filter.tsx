import { DecisionFilter } from '@/components/decision/decision-filter'
import { FilterButtons, FilterChoice, FilterDay } from '@/components/ui/filter-fields'
import { optionsLabelled, optionsNamed } from '@/components/ui/option'
import { kindLabels } from '@/lib/trail/kind-labels'
import type { TrailFilter as Filter } from '@/lib/trail/schema'

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
      <FilterChoice
        id="trail-kind"
        label="What"
        className="col-span-2 sm:col-span-1"
        name="kind"
        value={filter.kind}
        options={optionsLabelled(kindLabels)}
        any="Everything"
      />
      <FilterChoice
        id="trail-person"
        label="Who"
        name="personId"
        value={filter.personId}
        options={optionsNamed(people)}
        any="Everybody"
      />
      <DecisionFilter id="trail-decision" number={filter.decision} />
      <FilterDay id="trail-from" label="From" name="from" value={filter.from} />
      <FilterDay id="trail-to" label="To" name="to" value={filter.to} />
      <FilterButtons
        allHref={isFiltered ? '/trail' : undefined}
        className="col-span-2 sm:col-span-1"
      />
    </form>
  )
}
