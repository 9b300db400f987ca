import { coreLabels, statusLabels } from '@/lib/decision/schema'
import type { FilterChoices } from '@/lib/register/queries'
import { filterKeys, filterNames, type RegisterFilter, registerHref } from '@/lib/register/schema'
import { formatDay } from '@/lib/time'
import { FilterChips } from '../ui/filter-chips'

type Props = { filter: RegisterFilter; choices: FilterChoices }

/** What the register is narrowed to. */
export function RegisterChips({ filter, choices }: Props) {
  const chosen = filterKeys.filter((name) => filter[name] !== undefined)
  return (
    <FilterChips
      resetHref="/decisions"
      chips={chosen.map((name) => ({
        label: filterNames[name].label,
        value: inWords(name, filter, choices),
        withoutHref: registerHref({ ...filter, [name]: undefined }),
      }))}
    />
  )
}

function inWords(name: keyof RegisterFilter, filter: RegisterFilter, choices: FilterChoices) {
  const value = filter[name] ?? ''
  const nameIn = (all: { id: string; name: string }[]) =>
    all.find(({ id }) => id === value)?.name ?? 'one not known here'
  if (name === 'status' && filter.status) return statusLabels[filter.status]
  if (name === 'core' && filter.core) return coreLabels[filter.core]
  if (name === 'from' || name === 'to') return formatDay(value)
  if (name === 'functionId') return nameIn(choices.functions)
  if (name === 'groupId') return nameIn(choices.groups)
  if (name === 'stageId') return nameIn(choices.stages)
  if (name === 'ownerId') return nameIn(choices.owners)
  return value
}
