import { expect, test } from 'vitest'
import { comparisonFrom } from './comparison'

test.each([
  [{}, {}, []],
  [{ from: '1', to: '3' }, { from: 1, to: 3 }, []],
  [{ from: 'a', to: '3' }, { to: 3 }, ['From version']],
  [{ from: '0', to: '1.5' }, {}, ['From version', 'To version']],
  [{ from: '', to: ['2', '3'] }, { to: 2 }, []],
])('%j asks to compare %j, and %j is said to be left out', (search, filter, ignored) => {
  expect(comparisonFrom(search)).toEqual({ filter, ignored })
})
