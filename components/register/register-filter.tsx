import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { coreLabels, statusLabels } from '@/lib/decision/schema'
import type { FilterChoices } from '@/lib/register/queries'
import { filterNames, mostWords, type RegisterFilter } from '@/lib/register/schema'

type Props = { filter: RegisterFilter; choices: FilterChoices }
type ChoiceKey = 'status' | 'functionId' | 'groupId' | 'stageId' | 'core' | 'ownerId'

/** A plain form: what is chosen stands in the address, to be shared and come back to. */
export function RegisterForm({ filter, choices }: Props) {
  const { words: _, ...facets } = filter
  const count = Object.values(facets).filter((value) => value !== undefined).length
  return (
    <form
      action="/decisions"
      aria-label="Filter the decisions"
      className="flex flex-col gap-3 print:hidden"
    >
      <div className="flex items-end gap-2">
        <Field id="register-words" label="Find" className="min-w-0 flex-1 text-sm">
          {(control) => (
            <Input
              {...control}
              type="search"
              name={filterNames.words.param}
              defaultValue={filter.words}
              maxLength={mostWords}
              placeholder="Words, “a phrase”, -without, D-12"
              autoComplete="off"
            />
          )}
        </Field>
        <Button type="submit">Show</Button>
      </div>
      <Disclosure open={count > 0} summary={count > 0 ? `Filters (${count})` : 'Filters'}>
        <div className="grid grid-cols-2 gap-3 py-2 sm:grid-cols-3 lg:grid-cols-4">
          <Choice
            name="status"
            any="Any status"
            options={entriesOf(statusLabels)}
            filter={filter}
          />
          <Choice name="ownerId" any="Anybody" options={named(choices.owners)} filter={filter} />
          <Choice
            name="functionId"
            any="Any function"
            options={named(choices.functions)}
            filter={filter}
          />
          <Choice name="core" any="Any core" options={entriesOf(coreLabels)} filter={filter} />
          <Choice name="groupId" any="Any group" options={named(choices.groups)} filter={filter} />
          <Choice name="stageId" any="Any stage" options={named(choices.stages)} filter={filter} />
          <Moment name="from" filter={filter} />
          <Moment name="to" filter={filter} />
        </div>
      </Disclosure>
    </form>
  )
}

type Option = { value: string; label: string }

function Choice(props: {
  name: ChoiceKey
  any: string
  options: Option[]
  filter: RegisterFilter
}) {
  const { name, any, options, filter } = props
  const { param, label } = filterNames[name]
  return (
    <Field id={`register-${param}`} label={label} className="text-sm">
      {(control) => (
        <Select
          {...control}
          name={param}
          options={options}
          placeholder={any}
          defaultValue={filter[name] ?? ''}
        />
      )}
    </Field>
  )
}

function Moment({ name, filter }: { name: 'from' | 'to'; filter: RegisterFilter }) {
  const { param, label } = filterNames[name]
  return (
    <Field id={`register-${param}`} label={label} className="text-sm">
      {(control) => <Input {...control} type="date" name={param} defaultValue={filter[name]} />}
    </Field>
  )
}

function named(all: { id: string; name: string }[]): Option[] {
  return all.map(({ id, name }) => ({ value: id, label: name }))
}

function entriesOf(labels: Record<string, string>): Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
