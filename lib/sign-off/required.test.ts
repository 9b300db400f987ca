import { describe, expect, test } from 'vitest'
import { requiredFunctions, whyNotEnoughFunctions } from './required'

const functions = [
  { id: 'sales', name: 'Sales', isSeat: false },
  { id: 'it', name: 'IT', isSeat: false },
  { id: 'legal', name: 'Legal', isSeat: false },
  { id: 'seat', name: 'Readers', isSeat: true },
]
const asked = (...ids: string[]) => requiredFunctions(ids, functions)

test('the customer seat is always asked, and first', () => {
  expect(asked('it').map(({ id }) => id)).toEqual(['seat', 'it'])
  expect(asked('seat', 'it').map(({ id }) => id)).toEqual(['seat', 'it'])
  expect(asked().map(({ id }) => id)).toEqual(['seat'])
})

test('a function that no longer exists is passed over', () => {
  expect(asked('gone', 'sales').map(({ id }) => id)).toEqual(['seat', 'sales'])
})

describe('enough functions are asked', () => {
  test.each([
    ['light', ['sales', 'it'], null],
    [
      'light',
      ['sales'],
      'A light decision is signed by at least 2 functions besides the customer seat; 1 asked. The proposer adds the functions it touches.',
    ],
    ['standard', ['sales', 'it', 'legal'], null],
    [
      'standard',
      ['sales', 'it', 'seat'],
      'A standard decision is signed by at least 3 functions besides the customer seat; 2 asked. The proposer adds the functions it touches.',
    ],
    ['deep', ['sales', 'it', 'legal'], null],
  ] as const)('a %s decision asking %j: %s', (tier, ids, reason) => {
    expect(whyNotEnoughFunctions(tier, asked(...ids), functions)).toBe(reason)
  })

  test('in a small organization when all it has are asked', () => {
    const small = functions.filter(({ id }) => id === 'it' || id === 'seat')
    expect(whyNotEnoughFunctions('deep', requiredFunctions(['it'], small), small)).toBeNull()
  })

  test('and asks for no more than there are', () => {
    const small = functions.filter(({ id }) => id === 'it' || id === 'seat')
    expect(whyNotEnoughFunctions('deep', requiredFunctions([], small), small)).toBe(
      'A deep decision is signed by at least 1 function besides the customer seat; 0 asked. The proposer adds the functions it touches.',
    )
  })

  test('never without a customer seat', () => {
    const seatless = functions.filter(({ isSeat }) => !isSeat)
    expect(whyNotEnoughFunctions('light', seatless, seatless)).toMatch(
      'No function is the customer seat',
    )
  })
})
