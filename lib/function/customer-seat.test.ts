import { expect, it } from 'vitest'
import { whyNotArchiveFunction, whyNotMakeSeat } from './customer-seat'

const legal = { name: 'Legal', isSeat: false, people: 0, openDecisions: [] }

it.each([
  ['a function nobody needs may go', legal, null],
  [
    'the customer seat stays',
    { ...legal, isSeat: true },
    'This is the customer seat. Make another function the customer seat first.',
  ],
  [
    'one with a member stays',
    { ...legal, people: 1 },
    '1 person belongs to Legal. An admin can move them to another function first.',
  ],
  [
    'one with members stays',
    { ...legal, people: 3 },
    '3 people belong to Legal. An admin can move them to another function first.',
  ],
  [
    'one that is asked to sign stays',
    { ...legal, openDecisions: [3, 7] },
    'Legal is asked to sign D-3 and D-7. Archive it when they are decided.',
  ],
  [
    'many are counted',
    { ...legal, openDecisions: [1, 2, 3, 4, 5, 6, 7] },
    'Legal is asked to sign D-1, D-2, D-3, D-4, D-5, and 2 more. Archive it when they are decided.',
  ],
])('%s', (_, facts, reason) => {
  expect(whyNotArchiveFunction(facts)).toBe(reason)
})

it('The seat can’t be given to the function that has it', () => {
  expect(whyNotMakeSeat({ isSeat: true })).toBe('This is the customer seat already.')
  expect(whyNotMakeSeat({ isSeat: false })).toBeNull()
})
