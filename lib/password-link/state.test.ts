import { expect, it } from 'vitest'
import { whyNotChoosePassword, whyNotMakeLink } from './state'

const now = new Date('2026-11-22T12:00:00Z')
const leo = { name: 'Leo Leader', isDisabled: false, isExample: false, isSelf: false }
const open = {
  acceptedAt: null,
  withdrawnAt: null,
  expiresAt: new Date('2026-11-22T12:00:01Z'),
  isDisabled: false,
}

it.each([
  ['a member', leo, null],
  ['a disabled account', { ...leo, isDisabled: true }, /^Leo Leader has a disabled account/],
  ['somebody of the example', { ...leo, isExample: true }, /have no password/],
  ['oneself', { ...leo, isSelf: true }, /in your account/],
])('A link for %s', (_, member, reason) => {
  const said = whyNotMakeLink(member)
  if (reason) expect(said).toMatch(reason)
  else expect(said).toBeNull()
})

it.each([
  ['open', open, null],
  ['used', { ...open, acceptedAt: now }, /was used already/],
  ['replaced', { ...open, withdrawnAt: now }, /a newer one was made/],
  ['run out', { ...open, expiresAt: now }, /24 hours, which are over/],
  ['of a disabled account', { ...open, isDisabled: true }, /account is disabled/],
])('A link that is %s', (_, link, reason) => {
  const said = whyNotChoosePassword(link, now)
  if (reason) expect(said).toMatch(reason)
  else expect(said).toBeNull()
})
