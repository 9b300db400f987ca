import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icons'
import { LinkButton } from '../ui/link-button'
import { Mark } from './mark'
import type { NavItem } from './nav-item'
import { NavLink } from './nav-link'
import { SearchButton } from './search-button'
import { NavList } from './sidebar'

/** The frame on a phone: who and where above, the places and the note under the thumb. */
export function PhoneBars(props: PhoneBarsProps) {
  const { organizationName, items, writeNoteHref, proposeHref, personMenu } = props
  const [first, second, third, ...others] = [
    ...items.filter(({ part }) => part === 'work'),
    ...items.filter(({ part }) => part === 'organization'),
  ]
  const hrefs = [...items.map(({ href }) => href), ...(writeNoteHref ? [writeNoteHref] : [])]
  return (
    <>
      <header className="sticky top-0 z-30 flex items-center gap-2 border-b border-line bg-paper/92 px-3 py-1.5 backdrop-blur-md lg:hidden print:hidden">
        <Mark className="ml-1 size-6 text-accent" />
        <span className="min-w-0 flex-1 truncate font-semibold">{organizationName}</span>
        <SearchButton look="icon" icon={<Icon name="search" className="size-5" />} />
        {personMenu}
      </header>
      <nav
        aria-label="Main, at the bottom"
        className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-md lg:hidden print:hidden"
      >
        <ul className="mx-auto grid max-w-lg auto-cols-fr grid-flow-col items-center px-1">
          {first && <Tab item={first} hrefs={hrefs} />}
          {second && <Tab item={second} hrefs={hrefs} />}
          {writeNoteHref && (
            <li>
              <NavLink href={writeNoteHref} className={tabLook}>
                <span className="flex h-7 w-12 items-center justify-center rounded-full bg-accent text-on-accent">
                  <Icon name="note" className="size-4.5" />
                </span>
                <span className="font-medium text-ink">Write a note</span>
              </NavLink>
            </li>
          )}
          {third && <Tab item={third} hrefs={hrefs} />}
          <li>
            <button type="button" popoverTarget="more-places" className={tabLook}>
              <TabFace icon="menu" label="More" />
            </button>
          </li>
        </ul>
      </nav>
      <div
        id="more-places"
        popover="auto"
        className="fixed inset-x-3 top-auto bottom-[calc(4.5rem+env(safe-area-inset-bottom))] max-h-[calc(100dvh-6rem)] w-auto rounded-xl bg-surface p-3 shadow-floating lg:hidden"
      >
        <nav aria-label="More" className="flex flex-col gap-4">
          {proposeHref && (
            <LinkButton href={proposeHref} icon={<Icon name="plus" />} wide>
              Propose a decision
            </LinkButton>
          )}
          <NavList items={others.filter(({ part }) => part === 'work')} />
          <NavList
            title="Organization"
            items={others.filter(({ part }) => part === 'organization')}
          />
        </nav>
      </div>
    </>
  )
}

type PhoneBarsProps = {
  organizationName: string
  items: NavItem[]
  writeNoteHref?: string
  proposeHref?: string
  personMenu: ReactNode
}

const tabLook =
  'flex min-h-15 w-full flex-col items-center justify-center gap-1 text-xs leading-none text-soft -outline-offset-4 aria-[current]:font-semibold aria-[current]:text-accent'

function Tab({ item, hrefs }: { item: NavItem; hrefs: string[] }) {
  return (
    <li>
      <NavLink href={item.href} hrefs={hrefs} className={tabLook}>
        <TabFace icon={item.icon} label={item.label} count={item.count} />
      </NavLink>
    </li>
  )
}

function TabFace({ icon, label, count }: { icon: IconName; label: string; count?: number }) {
  return (
    <>
      <span className="relative flex h-7 items-center">
        <Icon name={icon} className="size-5" />
        {count ? (
          <span className="absolute -top-0.5 left-3 min-w-4.5 rounded-full bg-accent px-1 py-0.5 text-center text-[0.6875rem] leading-none font-semibold text-on-accent tabular-nums">
            {count}
            <span className="sr-only"> waiting, </span>
          </span>
        ) : null}
      </span>
      {label}
    </>
  )
}
