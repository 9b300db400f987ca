import type { Role } from './permission'

/** Whoever is doing something, as they are at this moment. */
export type Actor = {
  kind: 'person'
  organizationId: string
  organizationName: string
  isExample: boolean
  currency: string
  timeZone: string
  personId: string
  sessionId: string
  name: string
  email: string
  role: Role
  functionId: string | null
  functionName: string | null
  /** Their function is the customer seat. */
  isSeat: boolean
  shortcutsOff: boolean
}

/** The app itself: reveals at a closing date, imports, set-up from the command line. */
export type SystemActor = { kind: 'system'; organizationId: string }

export type AnyActor = Actor | SystemActor

/** What the trail needs to know of who did something; enough for somebody who has no session yet. */
export type Doer =
  | Pick<Actor, 'kind' | 'organizationId' | 'personId' | 'name' | 'role'>
  | SystemActor

export function systemActor(organizationId: string): SystemActor {
  return { kind: 'system', organizationId }
}
