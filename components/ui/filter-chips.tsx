import Link from 'next/link'
import { Icon } from './icon'
import { LinkButton } from './link-button'

/** What a list is narrowed to, each one taken away by a press. */
export function FilterChips({
  chips,
  resetHref,
}: {
  chips: { label: string; value: string; withoutHref: string }[]
  resetHref: string
}) {
  if (chips.length === 0) return null
  return (
    <ul aria-label="Filters in use" className="flex flex-wrap items-center gap-2 print:hidden">
      {chips.map(({ label, value, withoutHref }) => (
        <li key={label}>
          <Link
            href={withoutHref}
            prefetch={false}
            className="control-height inline-flex max-w-full items-center gap-1.5 rounded-md bg-sunken px-2.5 text-sm ring-1 ring-line ring-inset hover:bg-hover"
          >
            <span className="text-soft">{label}</span>
            <span className="truncate font-medium">{value}</span>
            <Icon name="cross" className="size-3.5 shrink-0 text-soft" />
            <span className="sr-only">, remove this filter</span>
          </Link>
        </li>
      ))}
      <li>
        <LinkButton href={resetHref} variant="quiet">
          Reset
        </LinkButton>
      </li>
    </ul>
  )
}
