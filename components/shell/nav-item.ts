import type { IconName } from '../ui/icons'

/** A place in the navigation, ready to show. */
export type NavItem = {
  href: string
  label: string
  icon: IconName
  /** Work comes first; the first three of it are the tabs on a phone. */
  part: 'work' | 'organization'
  /** How much waits there; nothing is shown for 0. */
  count?: number
  /** Pressed after g, goes there. */
  letter?: string
}

/** Something to do from anywhere, at its own address. `letter` alone starts it. */
export type Act = { href: string; label: string; letter?: string }

export type Place = Pick<NavItem, 'href' | 'label' | 'letter'>
