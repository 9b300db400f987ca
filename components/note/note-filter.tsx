import { DecisionFilter } from '@/components/decision/decision-filter'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Select } from '@/components/ui/select'
import type { CustomerModel } from '@/lib/customer/queries'
import { type NoteFilter as Filter, feelingLabels } from '@/lib/note/schema'

const feelings = Object.entries(feelingLabels).map(([value, label]) => ({ value, label }))

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
      <Field id="notes-group" label="Group" className="text-sm">
        {(control) => (
          <Select
            {...control}
            name="groupId"
            options={choices(model.groups)}
            placeholder="All"
            defaultValue={filter.groupId ?? ''}
          />
        )}
      </Field>
      <Field id="notes-stage" label="Stage" className="text-sm">
        {(control) => (
          <Select
            {...control}
            name="stageId"
            options={choices(model.stages)}
            placeholder="All"
            defaultValue={filter.stageId ?? ''}
          />
        )}
      </Field>
      <Field id="notes-feeling" label="Feeling" className="text-sm">
        {(control) => (
          <Select
            {...control}
            name="feeling"
            options={feelings}
            placeholder="Both"
            defaultValue={filter.feeling ?? ''}
          />
        )}
      </Field>
      <DecisionFilter id="notes-decision" number={filter.decision} />
      <Checkbox
        label="Mine only"
        name="author"
        value="me"
        defaultChecked={filter.author === 'me'}
      />
      <div className="flex gap-2">
        <Button type="submit">Show</Button>
        {isFiltered && (
          <LinkButton href="/notes" variant="quiet">
            Clear
          </LinkButton>
        )}
      </div>
    </form>
  )
}

function choices(all: { id: string; name: string }[]) {
  return all.map(({ id, name }) => ({ value: id, label: name }))
}
