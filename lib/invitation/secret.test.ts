import { expect, it } from 'vitest'
import { newSecret, readSecret } from './secret'

const organizationId = '01930000-0000-7000-8000-000000000001'

it('A link tells whose it is, and is recognised by the hash of its secret', () => {
  const { token, tokenHash } = newSecret(organizationId)
  expect(readSecret(token)).toEqual({ organizationId, tokenHash })
  expect(tokenHash).toMatch(/^[0-9a-f]{64}$/)
  expect(newSecret(organizationId).token).not.toBe(token)
})

it.each([
  '',
  '.',
  'a.b',
  `${'A'.repeat(22)}.${'A'.repeat(42)}`,
  `${'A'.repeat(22)}.${'!'.repeat(43)}`,
  `${'A'.repeat(23)}.${'A'.repeat(43)}`,
  `${'A'.repeat(22)}.${'A'.repeat(44)}`,
])('%s is not the shape of a link', (token) => {
  expect(readSecret(token)).toBeNull()
})
