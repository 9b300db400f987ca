import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { coreLabels, statusLabels } from '@/lib/decision/schema'
import type { FilterChoices } from '@/lib/register/queries'
import { filterKeys, filterNames, type RegisterFilter, registerHref } from '@/lib/register/schema'
import { formatDay } from '@/lib/time'

/** What the list is narrowed to, each one taken away by a press. */
export function FilterChips({
  filter,
  choices,
}: {
  filter: RegisterFilter
  choices: FilterChoices
}) {
  const chosen = filterKeys.filter((name) => filter[name] !== undefined)
  if (chosen.length === 0) return null
  return (
    <ul aria-label="Filters in use" className="flex flex-wrap items-center gap-2 print:hidden">
      {chosen.map((name) => (
        <li key={name}>
          <Link
            href={registerHref({ ...filter, [name]: undefined })}
            prefetch={false}
            className="control-height inline-flex max-w-full items-center gap-1.5 rounded-md bg-sunken px-2.5 text-sm ring-1 ring-line ring-inset hover:bg-hover"
          >
            <span className="text-soft">{filterNames[name].label}</span>
            <span className="truncate font-medium">{inWords(name, filter, choices)}</span>
            <Icon name="cross" className="size-3.5 shrink-0 text-soft" />
            <span className="sr-only">, remove this filter</span>
          </Link>
        </li>
      ))}
      <li>
        <LinkButton href="/decisions" variant="quiet">
          Reset
        </LinkButton>
      </li>
    </ul>
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
