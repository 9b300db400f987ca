import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { untracedBehind } from './indirect'
import { touches } from './schema'

const outside = (id: string) => ({ id, name: id, isInternal: false, serves: [] })
const staff = (id: string, ...serves: string[]) => ({ id, name: id, isInternal: true, serves })
const directly = (groupId: string) => ({ groupId, touch: 'direct' as const })
const indirectly = (groupId: string) => ({ groupId, touch: 'indirect' as const })

const groups = [
  outside('families'),
  outside('housebound'),
  staff('branch', 'families', 'housebound'),
  staff('office', 'branch', 'payroll'),
  staff('payroll', 'office'),
]
const namesBehind = (...touched: Parameters<typeof untracedBehind>[0][number][]) =>
  untracedBehind(touched, groups).map(({ name, serves }) => [name, serves.map((one) => one.name)])

describe('a decision that looks internal is asked who is behind', () => {
  test('the staff it touches', () => {
    expect(namesBehind(directly('branch'))).toEqual([['branch', ['families', 'housebound']]])
  })

  test('also when they serve customers through other staff, in a circle', () => {
    expect(namesBehind(directly('payroll'))).toEqual([['payroll', ['families', 'housebound']]])
  })

  test('also when customers are named as touched indirectly, for those not named', () => {
    expect(namesBehind(directly('branch'), indirectly('families'))).toEqual([
      ['branch', ['housebound']],
    ])
  })
})

describe('nothing is asked', () => {
  test.each([
    ['once a customer is touched directly', [directly('branch'), directly('families')]],
    [
      'once everybody behind is named',
      [directly('branch'), indirectly('families'), indirectly('housebound')],
    ],
    ['while nothing is touched', []],
    ['of a group that is gone', [directly('gone')]],
  ])('%s', (_, touched) => {
    expect(untracedBehind(touched, groups)).toEqual([])
  })
})

test('naming those it asks for, indirectly, leaves nothing to ask, whatever serves whom', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const anyGroups = fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        name: fc.constant(id),
        isInternal: fc.boolean(),
        serves: fc.uniqueArray(fc.constantFrom(...ids)),
      }),
    ),
  )
  const anyTouched = fc.uniqueArray(
    fc.record({ groupId: fc.constantFrom(...ids), touch: fc.constantFrom(...touches) }),
    { selector: ({ groupId }) => groupId },
  )
  fc.assert(
    fc.property(anyGroups, anyTouched, (model, touched) => {
      const asked = untracedBehind(touched, model).flatMap(({ serves }) => serves)
      const added = [...new Set(asked.map(({ groupId }) => groupId))].map(indirectly)
      expect(untracedBehind([...touched, ...added], model)).toEqual([])
    }),
  )
})
