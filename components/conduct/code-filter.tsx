import { sideLabels, sides, towardsKinds, towardsLabels } from '@/lib/commitment/code'
import type { CodeFilter as Filter } from '@/lib/commitment/schema'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Field } from '../ui/field'
import { LinkButton } from '../ui/link-button'
import { Select } from '../ui/select'

type Named = { id: string; name: string }
type Props = {
  filter: Filter
  stages: readonly Named[]
  owners: readonly Named[]
  isFiltered: boolean
}

/** A plain form: what is chosen stands in the address. */
export function CodeFilter({ filter, stages, owners, isFiltered }: Props) {
  return (
    <form
      action="/conduct"
      aria-label="Filter the code"
      className="grid grid-cols-2 items-end gap-3 py-1 lg:grid-cols-[1.4fr_1fr_1fr_1.4fr_auto_auto] print:hidden"
    >
      <Choice name="stage" label="Stage" value={filter.stage} options={choices(stages)} all="All" />
      <Choice
        name="side"
        label="Always or never"
        value={filter.side}
        options={sides.map((value) => ({ value, label: sideLabels[value] }))}
        all="Both"
      />
      <Choice
        name="towards"
        label="Towards"
        value={filter.towards}
        options={towardsKinds.map((value) => ({ value, label: towardsLabels[value] }))}
        all="Everybody"
      />
      <Choice name="owner" label="Owner" value={filter.owner} options={choices(owners)} all="All" />
      <Checkbox
        label="Lapsed only"
        name="lapsed"
        value="yes"
        defaultChecked={filter.lapsed === 'yes'}
      />
      <div className="flex gap-2">
        <Button type="submit">Show</Button>
        {isFiltered && (
          <LinkButton href="/conduct" variant="quiet">
            Clear
          </LinkButton>
        )}
      </div>
    </form>
  )
}

type ChoiceProps = {
  name: keyof Filter
  label: string
  value: string | undefined
  options: { value: string; label: string }[]
  all: string
}

function Choice({ name, label, value, options, all }: ChoiceProps) {
  return (
    <Field id={`code-${name}`} label={label} className="text-sm">
      {(control) => (
        <Select
          {...control}
          name={name}
          options={options}
          placeholder={all}
          defaultValue={value ?? ''}
        />
      )}
    </Field>
  )
}

function choices(all: readonly Named[]) {
  return all.map(({ id, name }) => ({ value: id, label: name }))
}
