import { FilterButtons, FilterChoice } from '@/components/ui/filter-fields'
import { optionsNamed } from '@/components/ui/option'
import type { InitiativeChoices } from '@/lib/initiative/queries'
import type { InitiativeFilter as Filter } from '@/lib/initiative/schema'

/** A plain form: what is chosen stands in the address. */
export function InitiativeFilter({ filter, choices, isFiltered }: InitiativeFilterProps) {
  return (
    <form
      action="/initiatives"
      aria-label="Filter the initiatives"
      className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_1fr_auto] print:hidden"
    >
      <Choice name="group" label="Group" any="Any group" all={choices.groups} filter={filter} />
      <Choice name="stage" label="Stage" any="Any stage" all={choices.stages} filter={filter} />
      <Choice name="owner" label="Owner" any="Anybody" all={choices.people} filter={filter} />
      <FilterButtons allHref={isFiltered ? '/initiatives' : undefined} />
    </form>
  )
}

type InitiativeFilterProps = { filter: Filter; choices: InitiativeChoices; isFiltered: boolean }

type ChoiceProps = {
  name: keyof Filter
  label: string
  any: string
  all: { id: string; name: string }[]
  filter: Filter
}

function Choice({ name, label, any, all, filter }: ChoiceProps) {
  return (
    <FilterChoice
      id={`initiatives-${name}`}
      label={label}
      name={name}
      value={filter[name]}
      options={optionsNamed(all)}
      any={any}
    />
  )
}
