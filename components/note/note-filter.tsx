import { DecisionFilter } from '@/components/decision/decision-filter'
import { Checkbox } from '@/components/ui/checkbox'
import { FilterButtons, FilterChoice } from '@/components/ui/filter-fields'
import { optionsLabelled, optionsNamed } from '@/components/ui/option'
import type { CustomerModel } from '@/lib/customer/queries'
import { type NoteFilter as Filter, feelingLabels } from '@/lib/note/schema'

/** A plain form: what is chosen stands in the address. */
export function NoteFilter({
  filter,
  model,
  isFiltered,
}: {
  filter: Filter
  model: CustomerModel
  isFiltered: boolean
}) {
  return (
    <form
      action="/notes"
      aria-label="Filter the notes"
      className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[1.5fr_1.5fr_1.2fr_1fr_auto_auto] print:hidden"
    >
      <FilterChoice
        id="notes-group"
        label="Group"
        name="groupId"
        value={filter.groupId}
        options={optionsNamed(model.groups)}
        any="All"
      />
      <FilterChoice
        id="notes-stage"
        label="Stage"
        name="stageId"
        value={filter.stageId}
        options={optionsNamed(model.stages)}
        any="All"
      />
      <FilterChoice
        id="notes-feeling"
        label="Feeling"
        name="feeling"
        value={filter.feeling}
        options={optionsLabelled(feelingLabels)}
        any="Both"
      />
      <DecisionFilter id="notes-decision" number={filter.decision} />
      <Checkbox
        label="Mine only"
        name="author"
        value="me"
        defaultChecked={filter.author === 'me'}
      />
      <FilterButtons allHref={isFiltered ? '/notes' : undefined} />
    </form>
  )
}
