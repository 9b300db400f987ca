import {
  type EvidenceFilter,
  filterKeys,
  filterLabels,
  filterNames,
  libraryHref,
} from '@/lib/evidence/filter'
import { limits } from '@/lib/evidence/limits'
import { Button } from '../ui/button'
import { Disclosure } from '../ui/disclosure'
import { Field } from '../ui/field'
import { FilterChips } from '../ui/filter-chips'
import { FilterChoice } from '../ui/filter-fields'
import { Input } from '../ui/input'
import { type Option, optionsLabelled, optionsNamed } from '../ui/option'

type Choice = { id: string; name: string }
type Props = { filter: EvidenceFilter; choices: { groups: Choice[]; stages: Choice[] } }

/** A plain form: what is chosen stands in the address, to be shared and come back to. */
export function LibraryFilter({ filter, choices }: Props) {
  const { words: _, ...facets } = filter
  const count = Object.values(facets).filter((value) => value !== undefined).length
  const options = optionsOf(choices)
  return (
    <div className="flex flex-col gap-4">
      <form
        action="/evidence"
        aria-label="Filter the evidence"
        className="flex flex-col gap-3 print:hidden"
      >
        <div className="flex items-end gap-2">
          <Field id="library-words" label="Find" className="min-w-0 flex-1 text-sm">
            {(control) => (
              <Input
                {...control}
                type="search"
                name={filterNames.words.param}
                defaultValue={filter.words}
                maxLength={limits.words}
                placeholder="Words, “a phrase”, -without"
                autoComplete="off"
              />
            )}
          </Field>
          <Button type="submit">Show</Button>
        </div>
        <Disclosure open={count > 0} summary={count > 0 ? `Filters (${count})` : 'Filters'}>
          <div className="grid grid-cols-2 gap-3 py-2 lg:grid-cols-4">
            {facetKeys.map((name) => (
              <FilterChoice
                key={name}
                id={`library-${filterNames[name].param}`}
                label={filterNames[name].label}
                name={filterNames[name].param}
                value={filter[name]}
                options={options[name]}
                any={anyLabels[name]}
              />
            ))}
          </div>
        </Disclosure>
      </form>
      <FilterChips
        resetHref="/evidence"
        chips={filterKeys.flatMap((name) =>
          filter[name] === undefined
            ? []
            : {
                label: filterNames[name].label,
                value: inWords(name, filter, options),
                withoutHref: libraryHref({ ...filter, [name]: undefined }),
              },
        )}
      />
    </div>
  )
}

type FacetKey = Exclude<keyof EvidenceFilter, 'words'>
const facetKeys = [
  ...(['kind', 'groupId', 'stageId', 'feeling', 'about', 'age', 'cited', 'state'] as const),
] satisfies FacetKey[]

const anyLabels: Record<FacetKey, string> = {
  kind: 'Any kind',
  groupId: 'Any group',
  stageId: 'Any stage',
  feeling: 'Any feeling',
  about: 'Either',
  age: 'Any age',
  cited: 'Cited or not',
  state: 'What is in use',
}

type Options = Record<FacetKey, Option[]>

function optionsOf({ groups, stages }: Props['choices']): Options {
  return {
    kind: optionsLabelled(filterLabels.kind),
    groupId: optionsNamed(groups),
    stageId: optionsNamed(stages),
    feeling: optionsLabelled(filterLabels.feeling),
    about: optionsLabelled(filterLabels.about),
    age: optionsLabelled(filterLabels.age),
    cited: optionsLabelled(filterLabels.cited),
    state: optionsLabelled(filterLabels.state),
  }
}

function inWords(name: keyof EvidenceFilter, filter: EvidenceFilter, options: Options): string {
  const value = filter[name] ?? ''
  if (name === 'words') return value
  return options[name].find((option) => option.value === value)?.label ?? 'one not known here'
}
