import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finallyServed } from './service'

const group = (id: string, isInternal: boolean, serves: string[] = []) => ({
  id,
  name: id.toUpperCase(),
  isInternal,
  serves,
})
const idsFrom = (groupId: string, groups: ReturnType<typeof group>[]) =>
  finallyServed(groupId, groups).map((one) => one.groupId)

test('an internal group reaches customers through the staff it serves', () => {
  const groups = [
    group('older', false),
    group('families', false),
    group('it', true, ['branch', 'drivers']),
    group('branch', true, ['families']),
    group('drivers', true, ['older', 'families']),
  ]
  expect(finallyServed('it', groups)).toEqual([
    { groupId: 'older', name: 'OLDER' },
    { groupId: 'families', name: 'FAMILIES' },
  ])
  expect(idsFrom('branch', groups)).toEqual(['families'])
})

test('groups that serve each other in a circle don’t go on for ever', () => {
  const groups = [
    group('a', true, ['b']),
    group('b', true, ['a', 'b', 'customers']),
    group('customers', false),
  ]
  expect(idsFrom('a', groups)).toEqual(['customers'])
})

test('a chain ends at customers, at nobody, or at a group that is gone', () => {
  expect(idsFrom('a', [group('a', true, ['gone'])])).toEqual([])
  expect(idsFrom('a', [group('a', true)])).toEqual([])
  const beyond = [group('a', true, ['x']), group('x', false, ['y']), group('y', false)]
  expect(idsFrom('a', beyond)).toEqual(['x'])
})

test('whatever serves whom, the walk ends, names customers only, and each once', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const some = fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        name: fc.constant(id),
        isInternal: fc.boolean(),
        serves: fc.subarray(ids),
      }),
    ),
  )
  fc.assert(
    fc.property(some, fc.constantFrom(...ids), (groups, from) => {
      const served = finallyServed(from, groups).map(({ groupId }) => groupId)
      expect(new Set(served).size).toBe(served.length)
      for (const id of served) expect(groups.find((one) => one.id === id)?.isInternal).toBe(false)
    }),
  )
})

test('the order of the list changes the order of the answer only', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const some = fc
    .tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          name: fc.constant(id),
          isInternal: fc.boolean(),
          serves: fc.subarray(ids),
        }),
      ),
    )
    .chain((groups) =>
      fc.tuple(fc.constant(groups), fc.shuffledSubarray(groups, { minLength: ids.length })),
    )
  fc.assert(
    fc.property(some, fc.constantFrom(...ids), ([groups, shuffled], from) => {
      const names = (all: typeof groups) => finallyServed(from, all).map(({ name }) => name)
      expect(names(shuffled).sort()).toEqual(names(groups).sort())
    }),
  )
})
