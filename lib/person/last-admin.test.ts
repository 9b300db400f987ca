import { expect, it } from 'vitest'
import { lastAdmin, whyNotDisable, whyNotEnable, whyNotGiveRole } from './last-admin'

const ada = { id: 'ada', role: 'admin' as const, disabled: false }
const leo = { id: 'leo', role: 'leader' as const, disabled: false }

it.each([
  ['the only admin can’t become something else', ada, ['ada'], 'leader', lastAdmin],
  ['the only admin may stay admin', ada, ['ada'], 'admin', null],
  ['one of two admins may step down', ada, ['ada', 'ida'], 'leader', null],
  ['somebody else may get any role', leo, ['ada'], 'observer', null],
  ['somebody else may become admin', leo, ['ada'], 'admin', null],
] as const)('%s', (_, person, adminIds, role, reason) => {
  expect(whyNotGiveRole({ person, adminIds: [...adminIds], byId: 'ada' }, role)).toBe(reason)
})

it.each([
  ['the only admin can’t be disabled', ada, ['ada'], 'ada', lastAdmin],
  [
    'nobody disables themselves',
    ada,
    ['ada', 'ida'],
    'ada',
    'You can’t disable your own account. Another admin can.',
  ],
  ['another admin may be disabled', ada, ['ada', 'ida'], 'ida', null],
  ['somebody else may be disabled', leo, ['ada'], 'ada', null],
  [
    'a disabled one is disabled already',
    { ...leo, disabled: true },
    ['ada'],
    'ada',
    'This account is disabled already.',
  ],
])('%s', (_, person, adminIds, byId, reason) => {
  expect(whyNotDisable({ person, adminIds, byId })).toBe(reason)
})

it('Only a disabled account is enabled', () => {
  expect(whyNotEnable({ person: leo })).toBe('This account is not disabled.')
  expect(whyNotEnable({ person: { ...leo, disabled: true } })).toBeNull()
})
