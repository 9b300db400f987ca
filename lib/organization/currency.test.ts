import { expect, it } from 'vitest'
import { currencies, isCurrency } from './currency'

it('Currencies are offered by name, without those that are gone', () => {
  const codes = currencies().map((one) => one.code)
  expect(codes).toEqual(expect.arrayContaining(['EUR', 'JPY', 'KWD', 'XOF', 'USD']))
  expect(codes).not.toContain('HRK')
  expect(codes.filter((code) => !isCurrency(code))).toEqual([])
  const names = currencies().map((one) => one.name)
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')))
})

it.each(['', 'EURO', 'eur', 'HRK', 'ZZZ'])('%s is no currency here', (code) => {
  expect(isCurrency(code)).toBe(false)
})
