import { expect, test } from 'vitest'
import { whyNotHandOver } from './hand-over'

const heir = {
  personId: 'hana',
  name: 'Hana Silva',
  isDisabled: false,
  mayPropose: true,
  scoresNow: false,
  hasSigned: false,
  hasAcceptedHarm: false,
}
const facts = {
  status: 'draft',
  mayGiveAway: true,
  ownerId: 'paul',
  deciderId: 'lena',
  heir,
} as const

test.each(['draft', 'scoring', 'discussion', 'sign-off'] as const)(
  'in %s a decision can be handed over to somebody who may propose and judges nothing of it',
  (status) => {
    expect(whyNotHandOver({ ...facts, status })).toBeNull()
  },
)

test.each([
  [{ status: 'decided' as const }, 'It is decided already, so its owner stays as it is.'],
  [{ status: 'withdrawn' as const }, 'It is withdrawn already, so its owner stays as it is.'],
  [{ mayGiveAway: false }, 'Only the owner, the CX lead or an admin hands a decision over.'],
  [{ ownerId: 'hana' }, 'Hana Silva is the owner already.'],
  [
    { heir: { ...heir, isDisabled: true } },
    'Hana Silva can no longer sign in. Choose somebody else.',
  ],
  [
    { heir: { ...heir, mayPropose: false } },
    'Hana Silva may not propose decisions. Choose somebody else.',
  ],
  [
    { deciderId: 'hana' },
    'Hana Silva is named to decide it, and nobody decides what they own. Name another decider first.',
  ],
  [
    { heir: { ...heir, scoresNow: true } },
    'Hana Silva is asked to score it. Choose somebody else, or wait for the reveal.',
  ],
  [
    { heir: { ...heir, hasSigned: true } },
    'Hana Silva has signed this text. Choose somebody else.',
  ],
  [
    { heir: { ...heir, hasAcceptedHarm: true } },
    'Hana Silva has accepted its harm for the customer seat. Choose somebody else.',
  ],
])('with %j: %s', (change, reason) => {
  expect(whyNotHandOver({ ...facts, ...change })).toBe(reason)
})
