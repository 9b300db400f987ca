import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Select } from '@/components/ui/select'
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
      <div className="flex gap-2">
        <Button type="submit">Show</Button>
        {isFiltered && (
          <LinkButton href="/initiatives" variant="quiet">
            Clear
          </LinkButton>
        )}
      </div>
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
    <Field id={`initiatives-${name}`} label={label} className="text-sm">
      {(control) => (
        <Select
          {...control}
          name={name}
          options={all.map((one) => ({ value: one.id, label: one.name }))}
          placeholder={any}
          defaultValue={filter[name] ?? ''}
        />
      )}
    </Field>
  )
}
