import { expect, test } from 'vitest'
import { byField, listed } from './missing'

test('reasons are gathered by field in their order', () => {
  const missing = [
    { path: 'cells', reason: 'one' },
    { path: 'credit', reason: 'two' },
    { path: 'cells', reason: 'three' },
  ]
  expect(byField(missing)).toEqual({ cells: ['one', 'three'], credit: ['two'] })
})

test.each([
  [[], ''],
  [['Sales'], 'Sales'],
  [['Sales', 'IT'], 'Sales and IT'],
  [['Sales', 'IT', 'Legal'], 'Sales, IT and Legal'],
])('%j is said as "%s"', (names, sentence) => {
  expect(listed(names)).toBe(sentence)
})
