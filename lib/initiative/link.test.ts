import { expect, it } from 'vitest'
import { statuses } from '@/lib/decision/schema'
import { whyNotLink } from './link'

it('A decision is linked until it is decided or withdrawn', () => {
  const open = statuses.filter((status) => whyNotLink({ status }) === null)
  expect(open).toEqual(['draft', 'scoring', 'discussion', 'sign-off'])
  expect(whyNotLink({ status: 'decided' })).toMatch(/decided/)
  expect(whyNotLink({ status: 'withdrawn' })).toMatch(/withdrawn/)
})
