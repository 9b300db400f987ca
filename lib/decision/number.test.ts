import { expect, test } from 'vitest'
import { numberIn } from './number'

test.each([
  ['128', 128],
  ['1', 1],
  ['999999999', 999_999_999],
])('%s is a number of a decision', (address, number) => {
  expect(numberIn(address)).toBe(number)
})

test.each(['0', '-1', '1.5', '01', '1e3', '', 'new', ' 1', '9999999999', '１'])(
  '"%s" is none',
  (address) => {
    expect(numberIn(address)).toBeNull()
  },
)
