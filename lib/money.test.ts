import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMoney, moneyForField, parseMoney } from './money'

describe('money is shown in its own currency', () => {
  test.each([
    [120000, 'EUR', '€1,200'],
    [120050, 'EUR', '€1,200.50'],
    [-950, 'GBP', '-£9.50'],
    [120000, 'JPY', '¥120,000'],
    [1500, 'KWD', 'KWD 1.500'],
    [0, 'USD', '$0'],
  ])('%i minor units of %s read %s', (minorUnits, currency, text) => {
    expect(formatMoney(minorUnits, currency).replace('\u00a0', ' ')).toBe(text)
  })
})

describe('a typed amount', () => {
  test.each([
    ['1200', 'EUR', 120000],
    ['1,200.5', 'EUR', 120050],
    [' 1 200 ', 'EUR', 120000],
    ['-3.07', 'EUR', -307],
    ['120000', 'JPY', 120000],
    ['1.234', 'KWD', 1234],
    ['£5', 'GBP', 500],
    ['£ 1,200', 'GBP', 120000],
    ['5 GBP', 'GBP', 500],
    ['gbp5', 'GBP', 500],
    ['-£9.50', 'GBP', -950],
    ['1 200.50 €', 'EUR', 120050],
    ['1\u00A0200.50', 'EUR', 120050],
    ['1\u202F200,000', 'EUR', 120000000],
    ['CHF 1’200.50', 'CHF', 120050],
    ["1'200", 'CHF', 120000],
    ['$5', 'AUD', 500],
    ['A$5', 'AUD', 500],
    ['-0', 'EUR', 0],
    ['-0.01', 'EUR', -1],
  ])('%s in %s is %i minor units', (typed, currency, minorUnits) => {
    expect(parseMoney(typed, currency)).toBe(minorUnits)
  })

  test.each([
    ['', 'EUR'],
    ['about ten', 'EUR'],
    ['1.005', 'EUR'],
    ['1.5', 'JPY'],
    ['1,20', 'EUR'],
    ['1e3', 'EUR'],
    ['$5', 'EUR'],
    ['5 USD', 'EUR'],
    ['5 kr', 'EUR'],
    ['1.200,50', 'EUR'],
    ['1,2000', 'EUR'],
    ['5€50', 'EUR'],
    ['£', 'GBP'],
    ['5.', 'EUR'],
    ['99999999999999999', 'EUR'],
  ])('%j in %s is refused', (typed, currency) => {
    expect(parseMoney(typed, currency)).toBeNull()
  })
})

test.each([
  [0, 'EUR', '0'],
  [5, 'EUR', '0.05'],
  [-950, 'GBP', '-9.50'],
  [120000, 'EUR', '1200'],
  [7, 'JPY', '7'],
])('%i minor units of %s are put back as %s', (minorUnits, currency, text) => {
  expect(moneyForField(minorUnits, currency)).toBe(text)
})

test('what is put back into the field reads as the same amount, in every currency', () => {
  fc.assert(
    fc.property(
      fc.maxSafeInteger(),
      fc.constantFrom('EUR', 'JPY', 'KWD', 'USD'),
      (minorUnits, currency) => {
        expect(parseMoney(moneyForField(minorUnits, currency), currency)).toBe(minorUnits)
      },
    ),
  )
})

test('what is shown can be typed, in every currency', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e13, max: 1e13 }),
      fc.constantFrom('EUR', 'GBP', 'JPY', 'KWD', 'USD', 'AUD', 'CHF', 'SEK', 'INR', 'XOF'),
      (minorUnits, currency) => {
        expect(parseMoney(formatMoney(minorUnits, currency), currency)).toBe(minorUnits)
      },
    ),
  )
})

test('however long, what is no amount is told at once', () => {
  for (const one of [' ', '5', ',', '1,', 'a'])
    expect(parseMoney(`1${one.repeat(1_000_000)}x`, 'EUR')).toBeNull()
})
