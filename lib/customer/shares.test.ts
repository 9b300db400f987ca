import { expect, it } from 'vitest'
import { sharesWarning } from './shares'

const group = (share: number | null, isInternal = false) => ({ share, isInternal })

it.each([
  ['shares up to all customers are fine', [group(60), group(40)], null],
  ['empty shares count nothing', [group(100), group(null)], null],
  ['and take nothing away', [group(101), group(null)], /add up to 101 %/],
  ['internal groups are not customers', [group(100), group(50, true)], null],
  ['more than all customers is said', [group(60), group(41)], /add up to 101 %/],
])('%s', (_, groups, expected) => {
  const warning = sharesWarning(groups)
  if (expected === null) expect(warning).toBeNull()
  else expect(warning).toMatch(expected)
})
