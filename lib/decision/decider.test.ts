import { expect, test } from 'vitest'
import { whyNotNameDecider } from './decider'

const leader = { personId: 'lena', isLeader: true, isDisabled: false }
const facts = { status: 'draft', ownerIds: ['paul', 'olga'], candidate: leader } as const

test('a leader who is not the proposer can be named to decide', () => {
  expect(whyNotNameDecider(facts)).toBeNull()
})

test.each([
  [
    { candidate: { ...leader, personId: 'paul' } },
    'Nobody decides their own proposal. Name another leader.',
  ],
  [
    { candidate: { ...leader, personId: 'olga' } },
    'Nobody decides their own proposal. Name another leader.',
  ],
  [{ candidate: { ...leader, isLeader: false } }, 'Only a leader can decide. Name a leader.'],
  [
    { candidate: { ...leader, isDisabled: true } },
    'This person can no longer sign in. Name another leader.',
  ],
  [{ status: 'decided' as const }, 'It is decided already, so the decider stays as it is.'],
  [{ status: 'withdrawn' as const }, 'It is withdrawn already, so the decider stays as it is.'],
])('with %j: %s', (change, reason) => {
  expect(whyNotNameDecider({ ...facts, ...change })).toBe(reason)
})
