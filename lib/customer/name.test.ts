import { expect, it } from 'vitest'
import { whyNotName } from './name'

const others = [
  { id: '1', name: 'Students', archived: false },
  { id: '3', name: 'Café guests', archived: false },
  { id: '2', name: 'Older readers', archived: true },
]

it.each([
  ['Families', undefined, null],
  ['students', undefined, 'There is a “Students” already. Choose another name.'],
  [
    '  Older   Readers ',
    undefined,
    '“Older readers” was archived. Restore it, or choose another name.',
  ],
  ['Cafe\u0301 guests', undefined, 'There is a “Café guests” already. Choose another name.'],
  ['STUDENTS', '1', null],
])('%s may be a name: %s', (name, exceptId, reason) => {
  expect(whyNotName(name, { others, exceptId })).toBe(reason)
})
