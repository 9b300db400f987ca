import { expect, it } from 'vitest'
import { whyNotChangeCurrency } from './change-currency'

it.each([
  ['EUR', 'EUR', true, null],
  ['EUR', 'JPY', false, null],
  ['EUR', 'JPY', true, /name costs in EUR/],
])('From %s to %s, with amounts: %s', (from, to, hasAmounts, expected) => {
  const reason = whyNotChangeCurrency({ from, to, hasAmounts })
  if (expected === null) expect(reason).toBeNull()
  else expect(reason).toMatch(expected)
})
