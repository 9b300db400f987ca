import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { FilterChoice, FilterDay } from '@/components/ui/filter-fields'
import { Input } from '@/components/ui/input'
import { type Option, optionsLabelled, optionsNamed } from '@/components/ui/option'
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
            options={optionsLabelled(statusLabels)}
            filter={filter}
          />
          <Choice
            name="ownerId"
            any="Anybody"
            options={optionsNamed(choices.owners)}
            filter={filter}
          />
          <Choice
            name="functionId"
            any="Any function"
            options={optionsNamed(choices.functions)}
            filter={filter}
          />
          <Choice
            name="core"
            any="Any core"
            options={optionsLabelled(coreLabels)}
            filter={filter}
          />
          <Choice
            name="groupId"
            any="Any group"
            options={optionsNamed(choices.groups)}
            filter={filter}
          />
          <Choice
            name="stageId"
            any="Any stage"
            options={optionsNamed(choices.stages)}
            filter={filter}
          />
          <Moment name="from" filter={filter} />
          <Moment name="to" filter={filter} />
        </div>
      </Disclosure>
    </form>
  )
}

function Choice(props: {
  name: ChoiceKey
  any: string
  options: Option[]
  filter: RegisterFilter
}) {
  const { name, any, options, filter } = props
  const { param, label } = filterNames[name]
  return (
    <FilterChoice
      id={`register-${param}`}
      label={label}
      name={param}
      value={filter[name]}
      options={options}
      any={any}
    />
  )
}

function Moment({ name, filter }: { name: 'from' | 'to'; filter: RegisterFilter }) {
  const { param, label } = filterNames[name]
  return <FilterDay id={`register-${param}`} label={label} name={param} value={filter[name]} />
}
