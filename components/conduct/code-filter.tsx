import { sideLabels, towardsLabels } from '@/lib/commitment/code'
import type { CodeFilter as Filter } from '@/lib/commitment/schema'
import { Checkbox } from '../ui/checkbox'
import { FilterButtons, FilterChoice } from '../ui/filter-fields'
import { optionsLabelled, optionsNamed } from '../ui/option'

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
      <FilterChoice
        id="code-stage"
        name="stage"
        label="Stage"
        value={filter.stage}
        options={optionsNamed(stages)}
        any="All"
      />
      <FilterChoice
        id="code-side"
        name="side"
        label="Always or never"
        value={filter.side}
        options={optionsLabelled(sideLabels)}
        any="Both"
      />
      <FilterChoice
        id="code-towards"
        name="towards"
        label="Towards"
        value={filter.towards}
        options={optionsLabelled(towardsLabels)}
        any="Everybody"
      />
      <FilterChoice
        id="code-owner"
        name="owner"
        label="Owner"
        value={filter.owner}
        options={optionsNamed(owners)}
        any="All"
      />
      <Checkbox
        label="Lapsed only"
        name="lapsed"
        value="yes"
        defaultChecked={filter.lapsed === 'yes'}
      />
      <FilterButtons allHref={isFiltered ? '/conduct' : undefined} />
    </form>
  )
}
