import { describe, expect, test } from 'vitest'
import { harmIn, hurtsVulnerable, signed } from './harm'

const model = {
  groups: [
    { id: 'families', name: 'Families', isVulnerable: false },
    { id: 'older', name: 'Older readers', isVulnerable: true },
  ],
  stages: [{ id: 'return', name: 'Bring it back' }],
}
const at = (groupId: string, value: number | null) => ({ groupId, stageId: 'return', value })

describe('a cell is harmed', () => {
  test.each([
    ['families', -3, true],
    ['families', -2, true],
    ['families', -1.5, false],
    ['families', null, false],
    ['older', -2, true],
    ['older', -1, true],
    ['older', -0.5, false],
    ['older', 0, false],
    ['older', null, false],
  ])('%s at %j: %s', (groupId, value, isHarmed) => {
    const harm = harmIn({ cells: [at(groupId, value)], groups: [], impact: null, model })
    expect(harm).toHaveLength(isHarmed ? 1 : 0)
  })

  test('in words', () => {
    const cells = [at('families', -2), at('older', -1)]
    const harm = harmIn({ cells, groups: [], impact: null, model })
    expect(harm.map(({ reason }) => reason)).toEqual([
      'Families at −2 in “Bring it back”.',
      'Older readers, a vulnerable group, at −1 in “Bring it back”.',
    ])
  })
})

describe('a group is harmed when it loses while customers gain', () => {
  test.each([
    [-0.5, 1, true],
    [-0.5, 0, false],
    [-0.5, -1, false],
    [-0.5, null, false],
    [0, 1, false],
    [null, 1, false],
  ])('I = %j, M = %j: %s', (value, impact, isHarmed) => {
    const groups = [{ groupId: 'families', value }]
    const harm = harmIn({ cells: [], groups, impact, model })
    expect(harm).toHaveLength(isHarmed ? 1 : 0)
  })

  test('in words', () => {
    const groups = [{ groupId: 'older', value: -0.75 }]
    expect(harmIn({ cells: [], groups, impact: 1.04, model })).toEqual([
      {
        kind: 'group',
        groupId: 'older',
        value: -0.75,
        reason: 'Older readers lose (−0.7) while customers gain overall (+1).',
      },
    ])
  })
})

test('harm to a vulnerable group is told apart', () => {
  expect(hurtsVulnerable([{ groupId: 'older' }], model.groups)).toBe(true)
  expect(hurtsVulnerable([{ groupId: 'families' }], model.groups)).toBe(false)
  expect(hurtsVulnerable([], model.groups)).toBe(false)
})

test.each([
  [1.5, '+1.5'],
  [-2, '−2'],
  [0, '0'],
  [-0.04, '0'],
  [2.96, '+3'],
])('%f is written %s', (value, text) => {
  expect(signed(value)).toBe(text)
})
