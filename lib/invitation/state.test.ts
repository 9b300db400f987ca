import { expect, it } from 'vitest'
import { stateOf, whyNotAccept, whyNotWithdraw } from './state'

const now = new Date('2026-11-22T12:00:00Z')
const open = { acceptedAt: null, withdrawnAt: null, expiresAt: new Date('2026-11-22T12:00:01Z') }

it.each([
  ['open', open],
  ['accepted', { ...open, acceptedAt: now }],
  ['withdrawn', { ...open, withdrawnAt: now }],
  ['expired', { ...open, expiresAt: now }],
] as const)('An invitation is %s', (state, invitation) => {
  expect(stateOf(invitation, now)).toBe(state)
  const isOpen = state === 'open'
  expect(whyNotAccept(invitation, now) === null).toBe(isOpen)
  expect(whyNotWithdraw(invitation, now) === null).toBe(isOpen)
})
