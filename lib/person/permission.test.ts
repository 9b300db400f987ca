import { expect, it } from 'vitest'
import { systemActor } from './actor'
import { type Permission, permissions, type Role, roleNames, whyNotPermitted } from './permission'

/** The table of the product specification, cell by cell: A admin, X CX lead, L leader, C contributor, F front line, O observer. */
const specification: Record<Permission, string> = {
  read: 'AXLCFO',
  'write-note': 'AXLCF',
  propose: 'AXLC',
  'add-evidence': 'AXLC',
  score: 'AXLCF',
  sign: 'AXLC',
  decide: 'L',
  'customer-model': 'X',
  conduct: 'X',
  prove: 'AXLCF',
  waive: 'X',
  initiatives: 'AXLC',
  'reveal-early': 'X',
  'read-trail': 'AXO',
  import: 'AX',
  people: 'A',
  organization: 'A',
  'own-account': 'AXLCFO',
}

const letters: Record<Role, string> = {
  admin: 'A',
  'cx-lead': 'X',
  leader: 'L',
  contributor: 'C',
  'front-line': 'F',
  observer: 'O',
}

const cells = roleNames.flatMap((role) =>
  Object.entries(specification).map(([permission, who]) => ({
    role,
    permission: permission as Permission,
    may: who.includes(letters[role]),
  })),
)

it('The table holds what the specification holds, and nothing else', () => {
  expect(Object.keys(permissions).sort()).toEqual(Object.keys(specification).sort())
})

it.each(cells)('$role, $permission: $may', ({ role, permission, may }) => {
  const reason = whyNotPermitted(actorWith(role), permission)
  if (may) expect(reason).toBeNull()
  else expect(reason).toMatch(/^Only .+ can do this\. Your role is .+\.$/)
})

it('A reason names who may', () => {
  expect(whyNotPermitted(actorWith('front-line'), 'read-trail')).toBe(
    'Only an admin, a CX lead, or an observer can do this. Your role is Front line.',
  )
})

it('The app itself may do what its own jobs do', () => {
  expect(whyNotPermitted(systemActor('o'), 'people')).toBeNull()
})

function actorWith(role: Role) {
  return {
    kind: 'person',
    organizationId: 'o',
    organizationName: 'Northwind Library',
    isExample: false,
    currency: 'EUR',
    timeZone: 'UTC',
    personId: 'p',
    sessionId: 's',
    name: 'Ada',
    email: 'ada@northwind.test',
    role,
    functionId: null,
    functionName: null,
    isSeat: false,
    shortcutsOff: false,
  } as const
}
