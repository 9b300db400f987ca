import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'
import { LinkButton } from '../ui/link-button'
import { Mark } from './mark'
import type { NavItem } from './nav-item'
import { NavLink } from './nav-link'
import { SearchButton } from './search-button'

/** The frame on a desktop: on the left, always the same. */
export function Sidebar({
  organizationName,
  items,
  proposeHref,
  personMenu,
}: {
  organizationName: string
  items: NavItem[]
  proposeHref?: string
  personMenu: ReactNode
}) {
  return (
    <header className="sticky top-0 hidden h-dvh flex-col gap-5 overflow-y-auto border-r border-line bg-sunken px-3 py-4 lg:flex print:hidden">
      <div className="flex items-center gap-2.5 px-2">
        <Mark className="size-7 text-accent" />
        <span className="line-clamp-2 min-w-0 text-sm leading-tight font-semibold">
          {organizationName}
        </span>
      </div>
      <div className="flex flex-col gap-2">
        <SearchButton look="field" icon={<Icon name="search" className="size-4 text-faint" />} />
        {proposeHref && (
          <LinkButton href={proposeHref} wide icon={<Icon name="plus" />}>
            Propose a decision
          </LinkButton>
        )}
      </div>
      <nav aria-label="Main" className="flex flex-1 flex-col gap-5">
        <NavList items={items.filter(({ part }) => part === 'work')} />
        <NavList title="Organization" items={items.filter(({ part }) => part === 'organization')} />
      </nav>
      {personMenu}
    </header>
  )
}

export function NavList({ title, items }: { title?: string; items: NavItem[] }) {
  if (items.length === 0) return null
  const hrefs = items.map(({ href }) => href)
  return (
    <div className="flex flex-col gap-1">
      {title && <p className="px-2.5 text-xs font-medium text-faint">{title}</p>}
      <ul aria-label={title} className="flex flex-col gap-0.5">
        {items.map((item) => (
          <li key={item.href}>
            <NavLink href={item.href} hrefs={hrefs} className="place control-height">
              <Icon name={item.icon} className="size-4.5" />
              {item.label}
              <Waiting count={item.count} />
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Waiting({ count }: { count?: number }) {
  if (!count) return null
  return (
    <span className="ml-auto min-w-5 rounded-full bg-accent px-1.5 py-px text-center text-xs font-semibold text-on-accent tabular-nums">
      {count}
      <span className="sr-only"> waiting</span>
    </span>
  )
}
