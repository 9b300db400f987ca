import type { ReactNode } from 'react'
import { Toasts } from '../ui/toasts'
import { Keys } from './keys'
import type { Act, NavItem } from './nav-item'
import { PersonMenu, type PersonMenuProps } from './person-menu'
import { PhoneBars } from './phone-bars'
import { Said } from './said'
import { sayings } from './sayings'
import { Sidebar } from './sidebar'

/** Everything around a page: where one can go, who one is, and what one can do from anywhere. */
export function Frame({ children, notice, items, acts, shortcutsOff, ...rest }: FrameProps) {
  const { organizationName, writeNoteHref, proposeHref, ...person } = rest
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[15.5rem_1fr] print:block">
      <a
        href="#content"
        className="control-height fixed top-2 left-2 z-50 inline-flex -translate-y-20 items-center rounded-md bg-accent px-4 font-medium text-on-accent focus:translate-y-0 print:hidden"
      >
        Skip to content
      </a>
      <Sidebar
        organizationName={organizationName}
        items={items}
        proposeHref={proposeHref}
        personMenu={<PersonMenu {...person} />}
      />
      <PhoneBars
        organizationName={organizationName}
        items={items}
        writeNoteHref={writeNoteHref}
        proposeHref={proposeHref}
        personMenu={<PersonMenu {...person} compact />}
      />
      <main id="content" tabIndex={-1} className="min-w-0 pb-24 outline-none lg:pb-12 print:pb-0">
        {notice && <div className="px-4 pt-4 sm:px-8 lg:pt-6 print:hidden">{notice}</div>}
        {children}
      </main>
      <Keys
        places={items.map(({ href, label, letter }) => ({ href, label, letter }))}
        acts={[...actsOf({ writeNoteHref, proposeHref }), ...(acts ?? [])]}
        shortcutsOff={shortcutsOff}
      />
      <Toasts />
      {/* After the toasts, which must be listening before anything is said. */}
      <Said sayings={sayings} />
    </div>
  )
}

export type FrameProps = Omit<PersonMenuProps, 'compact'> & {
  organizationName: string
  items: NavItem[]
  /** Left out for those who may not. */
  writeNoteHref?: string
  proposeHref?: string
  /** More to do from the palette. */
  acts?: Act[]
  /** The person's choice: single keys do nothing. */
  shortcutsOff: boolean
  /** Above every page, for as long as it is true: "This is the example organization." */
  notice?: ReactNode
  children: ReactNode
}

function actsOf(hrefs: { writeNoteHref?: string; proposeHref?: string }): Act[] {
  const { writeNoteHref, proposeHref } = hrefs
  return [
    ...(writeNoteHref ? [{ href: writeNoteHref, label: 'Write a note', letter: 'n' }] : []),
    ...(proposeHref ? [{ href: proposeHref, label: 'Propose a decision', letter: 'p' }] : []),
  ]
}
