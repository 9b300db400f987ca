import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { Frame } from '@/components/shell/frame'
import type { Act, NavItem } from '@/components/shell/nav-item'
import { needsYou } from '@/lib/needs/queries'
import { signOut } from '@/lib/person/actions'
import type { Actor } from '@/lib/person/actor'
import { type Permission, roles, whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { chooseTheme } from '@/lib/theme/actions'

/** Everything behind sign-in. */
export default async function HouseLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const waiting = (await needsYou(actor)).length
  const chosen = (await cookies()).get('theme')?.value
  return (
    <Frame
      organizationName={actor.organizationName}
      actorName={actor.name}
      roleLabel={roles[actor.role]}
      accountHref="/account"
      items={placesFor(actor, waiting)}
      writeNoteHref={whyNotPermitted(actor, 'write-note') ? undefined : '/notes/new'}
      proposeHref={whyNotPermitted(actor, 'propose') ? undefined : '/decisions/new'}
      theme={chosen === 'light' || chosen === 'dark' ? chosen : 'system'}
      chooseTheme={chooseTheme}
      signOut={signOut}
      acts={actsFor(actor)}
      shortcutsOff={actor.shortcutsOff}
    >
      {children}
    </Frame>
  )
}

function placesFor(actor: Actor, waiting: number): NavItem[] {
  const places: (NavItem | false)[] = [
    { href: '/', label: 'Needs you', icon: 'inbox', part: 'work', count: waiting, letter: 'h' },
    { href: '/decisions', label: 'Decisions', icon: 'decisions', part: 'work', letter: 'd' },
    { href: '/notes', label: 'Notes', icon: 'notes', part: 'work', letter: 'o' },
    { href: '/evidence', label: 'Evidence', icon: 'quote', part: 'work', letter: 'v' },
    { href: '/customers', label: 'Customers', icon: 'customers', part: 'work', letter: 'c' },
    { href: '/conduct', label: 'Code of conduct', icon: 'shield', part: 'work', letter: 'k' },
    { href: '/initiatives', label: 'Initiatives', icon: 'initiatives', part: 'work', letter: 'i' },
    !whyNotPermitted(actor, 'read-trail') && {
      href: '/trail',
      label: 'Trail',
      icon: 'trail',
      part: 'work',
      letter: 't',
    },
    { href: '/people', label: 'People', icon: 'people', part: 'organization', letter: 'e' },
    {
      href: '/permissions',
      label: 'Permissions',
      icon: 'permissions',
      part: 'organization',
      letter: 'm',
    },
    { href: '/settings', label: 'Settings', icon: 'settings', part: 'organization', letter: 's' },
  ]
  return places.filter((place) => place !== false)
}

/** What somebody may start from anywhere, besides a note and a proposal. */
function actsFor(actor: Actor): Act[] {
  const acts: [Permission, Act][] = [
    ['add-evidence', { href: '/evidence/new', label: 'Add evidence' }],
    ['read', { href: '/evidence/coverage', label: 'See where evidence is missing' }],
    ['conduct', { href: '/conduct/new', label: 'Add a commitment' }],
    ['read', { href: '/conduct/wall', label: 'Print the code of conduct' }],
    ['customer-model', { href: '/customers/groups/new', label: 'Add a group' }],
    ['customer-model', { href: '/customers/stages/new', label: 'Add a stage' }],
    ['customer-model', { href: '/settings/functions', label: 'Add a function' }],
    ['initiatives', { href: '/initiatives/new', label: 'Add an initiative' }],
    ['people', { href: '/people/invite', label: 'Invite a person' }],
    ['import', { href: '/import', label: 'Import decisions' }],
    ['import', { href: '/evidence/import', label: 'Import evidence' }],
    ['own-account', { href: '/account', label: 'Change your password or shortcuts' }],
  ]
  return acts.filter(([permission]) => !whyNotPermitted(actor, permission)).map(([, act]) => act)
}
