import { expect, it } from 'vitest'
import { moved } from './order'

const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
const after = (id: string, direction: 'up' | 'down') =>
  moved(list, { id, direction })
    .map((one) => one.id)
    .join('')

it.each([
  ['b', 'up', 'bac'],
  ['b', 'down', 'acb'],
  ['a', 'up', 'abc'],
  ['c', 'down', 'abc'],
  ['nobody', 'up', 'abc'],
] as const)('%s moved %s gives %s', (id, direction, expected) => {
  expect(after(id, direction)).toBe(expected)
})
