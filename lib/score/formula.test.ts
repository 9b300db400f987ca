import { describe, expect, test } from 'vitest'
import {
  agendaLength,
  type Card,
  formulaVersion,
  impactIndex,
  type Model,
  median,
  resultOf,
} from './formula'
import type { Impact } from './schema'

const group = { isInternal: false, isVulnerable: false, share: null, serves: [] }
const model: Model = {
  groups: [
    { ...group, id: 'families', name: 'Families' },
    { ...group, id: 'older', name: 'Older readers', isVulnerable: true },
    { ...group, id: 'staff', name: 'Branch staff', isInternal: true, serves: ['older'] },
  ],
  stages: [
    { id: 'find', name: 'Find a book' },
    { id: 'return', name: 'Bring it back' },
  ],
}

/** A card from "group/stage" to what it answers. */
function card(answers: Record<string, Impact | 'unknown' | null>, isLate = false): Card {
  const cells = Object.entries(answers).map(([key, impact]) => {
    const [groupId = '', stageId = ''] = key.split('/')
    return { groupId, stageId, impact }
  })
  return { isLate, cells }
}

function resultFor(keys: string[], cards: Card[], change: Partial<Model> = {}) {
  const touched = keys.map((key) => {
    const [groupId = '', stageId = ''] = key.split('/')
    return { groupId, stageId }
  })
  return resultOf({ touched, cards, model: { ...model, ...change } })
}

describe('the median', () => {
  test.each([
    [[], null],
    [[2], 2],
    [[-3, 3], 0],
    [[1, 2], 1.5],
    [[3, -3, 1], 1],
    [[-1, -2, -1, 3], -1],
    [[3, 0, 10], 3],
  ])('of %j is %j', (values, middle) => {
    expect(median(values)).toBe(middle)
  })
})

describe('a cell', () => {
  test('is the median of the cards that know; the spread is their widest distance', () => {
    const cards = [3, 1, -1, 'unknown'] as const
    const result = resultFor(
      ['families/find'],
      cards.map((impact) => card({ 'families/find': impact })),
    )
    expect(result.cells).toEqual([
      {
        groupId: 'families',
        stageId: 'find',
        value: 1,
        spread: 4,
        answers: [-1, 1, 3],
        unknowns: 1,
      },
    ])
  })

  test('nobody knows stays unknown and is not 0', () => {
    const result = resultFor(
      ['families/find', 'older/find'],
      [card({ 'families/find': 2, 'older/find': 'unknown' }), card({ 'families/find': 2 })],
    )
    expect(result.cells[1]).toMatchObject({ value: null, spread: null, answers: [], unknowns: 2 })
    expect(result.coverage).toEqual({ known: 1, touched: 2 })
    expect(result.impact).toBe(2)
  })

  test('counts once however often it is listed, and must be in the model', () => {
    expect(resultFor(['older/find', 'older/find'], []).coverage.touched).toBe(1)
    expect(() => resultFor(['older/gone'], [])).toThrow('not in the customer model')
  })
})

describe('a group', () => {
  test('is the mean of its known cells, by the weight of their stages', () => {
    const stages = [
      { id: 'find', name: 'Find a book', weight: 3 },
      { id: 'return', name: 'Bring it back' },
    ]
    const cards = [card({ 'families/find': 2, 'families/return': -2 })]
    const result = resultFor(['families/find', 'families/return'], cards, { stages })
    expect(result.groups[0]).toMatchObject({
      value: 1,
      terms: [
        { stageId: 'find', weight: 3, value: 2 },
        { stageId: 'return', weight: 1, value: -2 },
      ],
    })
  })

  test('that nobody knows about has no value and is not in the sum', () => {
    const cards = [card({ 'families/find': 3, 'older/find': 'unknown' })]
    const result = resultFor(['families/find', 'older/find'], cards)
    expect(result.groups[1]).toMatchObject({ groupId: 'older', value: null, terms: [] })
    expect(result.index).toBe(100)
    expect(result.terms.map(({ groupId }) => groupId)).toEqual(['families'])
  })

  test('inside the house is not in the sum, and shows whom it finally serves', () => {
    const cards = [card({ 'families/find': 1, 'staff/find': -3 })]
    const result = resultFor(['families/find', 'staff/find'], cards)
    expect(result.impact).toBe(1)
    expect(result.groups[0]?.serves).toEqual([])
    expect(result.groups[1]).toMatchObject({
      isInternal: true,
      value: -3,
      serves: [{ groupId: 'older', name: 'Older readers' }],
    })
    expect(result.worstOff).toEqual({ groupId: 'staff', name: 'Branch staff', value: -3 })
    expect(result.harm.map(({ groupId, kind }) => [groupId, kind])).toEqual([
      ['staff', 'cell'],
      ['staff', 'group'],
    ])
  })
})

describe('the impact', () => {
  const both = [card({ 'families/find': 2, 'older/find': -1 })]
  const keys = ['families/find', 'older/find']

  test('counts groups alike when no share is known', () => {
    expect(resultFor(keys, both).impact).toBe(0.5)
  })

  test.each([
    [80, 20, 1.4],
    [0, 50, -1],
    [0, 0, 0.5],
    [null, 25, 1],
  ])('with shares %j and %j is %f', (families, older, impact) => {
    const shares: Record<string, number | null> = { families, older, staff: null }
    const groups = model.groups.map((one) => ({ ...one, share: shares[one.id] ?? null }))
    expect(resultFor(keys, both, { groups }).impact).toBe(impact)
  })

  test('is unknown, and so is the index, while no external group has a value', () => {
    const result = resultFor(['staff/find'], [card({ 'staff/find': 2 })])
    expect(result).toMatchObject({ impact: null, index: null, terms: [] })
    expect(resultFor(keys, [])).toMatchObject({
      impact: null,
      index: null,
      worstOff: null,
      cards: 0,
    })
  })

  test.each([
    [-3, 0],
    [-1.5, 25],
    [0, 50],
    [0.03, 51],
    [1, 67],
    [3, 100],
    [null, null],
  ])('M = %j is index %j', (impact, index) => {
    expect(impactIndex(impact)).toBe(index)
  })
})

describe('beside the index', () => {
  test('the worst-off group is named, of equals the vulnerable one', () => {
    const keys = ['families/find', 'older/find']
    const cards = [card({ 'families/find': -1, 'older/find': -1 })]
    expect(resultFor(keys, cards).worstOff).toEqual({
      groupId: 'older',
      name: 'Older readers',
      value: -1,
    })
  })

  test('the agenda holds the widest spread first, and no cell all agree on or nobody knows', () => {
    const keys = ['families/find', 'families/return', 'older/find', 'older/return']
    const cards = [
      card({
        'families/find': 1,
        'families/return': 1,
        'older/find': 2,
        'older/return': 'unknown',
      }),
      card({ 'families/find': 0, 'families/return': -3, 'older/find': 2 }),
    ]
    expect(resultFor(keys, cards).agenda.map(({ stageId, spread }) => [stageId, spread])).toEqual([
      ['return', 4],
      ['find', 1],
    ])
  })

  test('the agenda is short', () => {
    const stages = Array.from({ length: 9 }, (_, index) => ({ id: `s${index}`, name: `S${index}` }))
    const keys = stages.map(({ id }) => `older/${id}`)
    const all = (impact: Impact) => card(Object.fromEntries(keys.map((key) => [key, impact])))
    expect(resultFor(keys, [all(1), all(2)], { stages }).agenda).toHaveLength(agendaLength)
  })

  test('the version of the formula and the number of cards are told', () => {
    expect(resultFor([], [card({})])).toMatchObject({ formulaVersion, cards: 1 })
  })
})

test('a late card is left out of everything', () => {
  const keys = ['families/find']
  const onTime = card({ 'families/find': 1 })
  const late = card({ 'families/find': -3 }, true)
  expect(resultFor(keys, [onTime, late])).toEqual(resultFor(keys, [onTime]))
})

test('every number opens: its terms give it back', () => {
  const keys = ['families/find', 'families/return', 'older/find']
  const result = resultFor(keys, [
    card({ 'families/find': 3, 'families/return': 1, 'older/find': -1 }),
    card({ 'families/find': 2, 'families/return': 'unknown', 'older/find': 0 }),
  ])
  expect(result.groups[0]?.terms.map(({ value }) => value)).toEqual([2.5, 1])
  expect(result.groups[0]?.value).toBe(1.75)
  expect(result.terms).toEqual([
    { groupId: 'families', share: 50, value: 1.75 },
    { groupId: 'older', share: 50, value: -0.5 },
  ])
  expect(result.impact).toBe(0.625)
  expect(result.index).toBe(60)
  expect(result.coverage).toEqual({ known: 3, touched: 3 })
})
