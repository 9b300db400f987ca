import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellKey } from '@/lib/decision/schema'
import { type Card, type Model, resultOf } from './formula'
import { type Impact, impacts } from './schema'

const groupIds = ['a', 'b', 'c', 'in']
const stageIds = ['x', 'y', 'z']
const allCells = groupIds.flatMap((groupId) => stageIds.map((stageId) => ({ groupId, stageId })))

const model: fc.Arbitrary<Model> = fc
  .record({
    shares: fc.tuple(...groupIds.map(() => fc.option(fc.nat(100)))),
    weights: fc.tuple(...stageIds.map(() => fc.option(fc.nat(5), { nil: undefined }))),
    vulnerable: fc.subarray(groupIds),
  })
  .map(({ shares, weights, vulnerable }) => ({
    groups: groupIds.map((id, index) => ({
      id,
      name: id,
      isInternal: id === 'in',
      isVulnerable: vulnerable.includes(id),
      share: shares[index] ?? null,
      serves: id === 'in' ? ['a'] : [],
    })),
    stages: stageIds.map((id, index) => ({ id, name: id, weight: weights[index] })),
  }))
const touched = fc.subarray(allCells, { minLength: 1 })
const impact = fc.constantFrom<(Impact | 'unknown' | null)[]>(...impacts, 'unknown', null)
const card: fc.Arbitrary<Card> = fc.record({
  isLate: fc.constant(false),
  cells: fc
    .tuple(...allCells.map(() => impact))
    .map((answers) => allCells.map((cell, index) => ({ ...cell, impact: answers[index] ?? null }))),
})
const facts = fc.record({ model, touched, cards: fc.array(card, { maxLength: 6 }) })

/** A card that answers every cell with what `choose` says of it. */
function cardOf(choose: (key: string) => Impact | null): Card {
  return {
    isLate: false,
    cells: allCells.map((cell) => ({ ...cell, impact: choose(cellKey(cell)) })),
  }
}

describe('the index', () => {
  test('is a whole number from 0 to 100, or unknown', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { index, impact: overall } = resultOf(given)
        expect(index === null).toBe(overall === null)
        if (index === null) return
        expect(Number.isInteger(index)).toBe(true)
        expect(index).toBeGreaterThanOrEqual(0)
        expect(index).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('doesn’t depend on the order of cards or of touched cells', () => {
    const shuffled = facts.chain((given) =>
      fc.record({
        given: fc.constant(given),
        cards: fc.shuffledSubarray(given.cards, { minLength: given.cards.length }),
        touched: fc.shuffledSubarray(given.touched, { minLength: given.touched.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ given, ...order }) => {
        expect(resultOf({ ...given, ...order })).toEqual(resultOf(given))
      }),
    )
  })

  test('never falls when one known answer is raised', () => {
    fc.assert(
      fc.property(facts, card, fc.constantFrom(...allCells), (given, one, cell) => {
        const raised = {
          ...one,
          cells: one.cells.map((answer) =>
            cellKey(answer) === cellKey(cell) && typeof answer.impact === 'number'
              ? { ...answer, impact: 3 as const }
              : answer,
          ),
        }
        const before = resultOf({ ...given, cards: [...given.cards, one] })
        const after = resultOf({ ...given, cards: [...given.cards, raised] })
        expect(after.index ?? -1).toBeGreaterThanOrEqual(before.index ?? -1)
      }),
    )
  })

  test('never falls by one more card that is at or above the median of every cell already known', () => {
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.nat(6)), (given, lifts) => {
        const before = resultOf(given)
        const known = new Map(before.cells.map((cell) => [cellKey(cell), cell.value]))
        const more = cardOf((key) => {
          const value = known.get(key) ?? null
          if (value === null) return null
          return Math.min(3, Math.ceil(value) + (lifts.next().value ?? 0)) as Impact
        })
        const after = resultOf({ ...given, cards: [...given.cards, more] })
        expect(after.index ?? -1).toBeGreaterThanOrEqual(before.index ?? -1)
      }),
    )
  })

  test('never falls by one more card at +3 everywhere, cells nobody knew before included', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const before = resultOf(given)
        const after = resultOf({ ...given, cards: [...given.cards, cardOf(() => 3)] })
        expect(after.index ?? -1).toBeGreaterThanOrEqual(before.index ?? -1)
      }),
    )
  })

  test('may fall by a positive card that is below the median, or that is the first to know a cell', () => {
    const plain: Model = {
      groups: [
        { id: 'a', name: 'a', isInternal: false, isVulnerable: false, share: null, serves: [] },
      ],
      stages: stageIds.map((id) => ({ id, name: id })),
    }
    const both = [
      { groupId: 'a', stageId: 'x' },
      { groupId: 'a', stageId: 'y' },
    ]
    const index = (cards: Card[]) => resultOf({ model: plain, touched: both, cards }).index
    const great = cardOf((key) => (key === 'a/x' ? 3 : null))
    const milder = cardOf((key) => (key === 'a/x' ? 1 : null))
    const firstToKnow = cardOf((key) => (key === 'a/y' ? 1 : null))
    expect(index([great])).toBe(100)
    expect(index([great, milder])).toBe(83)
    expect(index([great, firstToKnow])).toBe(83)
  })
})

describe('unknown', () => {
  test('is never 0: a card that knows nothing changes no number but the count of unknowns', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('unknown' as const, null), (given, nothing) => {
        const blank = cardOf(() => null)
        const cells = blank.cells.map((cell) => ({ ...cell, impact: nothing }))
        const before = resultOf(given)
        const after = resultOf({ ...given, cards: [...given.cards, { isLate: false, cells }] })
        const withoutCount = (cell: (typeof before.cells)[number]) => ({ ...cell, unknowns: 0 })
        expect(after.cells.map(withoutCount)).toEqual(before.cells.map(withoutCount))
        expect({ ...after, cells: [], agenda: [], cards: 0 }).toEqual({
          ...before,
          cells: [],
          agenda: [],
          cards: 0,
        })
      }),
    )
  })

  test('a cell has a value exactly when a card knows it', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const cell of resultOf(given).cells) {
          const knows = given.cards.some(({ cells }) =>
            cells.some((one) => cellKey(one) === cellKey(cell) && typeof one.impact === 'number'),
          )
          expect(cell.value !== null).toBe(knows)
        }
      }),
    )
  })
})

describe('harm', () => {
  test('is never hidden by the mean: however well all others do, a harmed cell is named', () => {
    fc.assert(
      fc.property(
        facts,
        fc.nat(allCells.length - 1),
        fc.constantFrom<Impact[]>(-2, -3),
        (given, at, worst) => {
          const harmed = allCells[at]
          if (!harmed) return
          const cards = [1, 2, 3].map(() => cardOf((key) => (key === cellKey(harmed) ? worst : 3)))
          const result = resultOf({ ...given, touched: allCells, cards })
          const named = result.harm.some(
            (one) => one.kind === 'cell' && cellKey(one) === cellKey(harmed),
          )
          expect(named).toBe(true)
        },
      ),
    )
  })

  test('is named exactly for the cells and groups the policy says', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { cells, groups, impact: overall, harm } = resultOf(given)
        const vulnerable = (id: string) =>
          given.model.groups.some((one) => one.id === id && one.isVulnerable)
        const wanted = [
          ...cells.flatMap(({ value, ...cell }) =>
            value !== null && (value <= -2 || (value <= -1 && vulnerable(cell.groupId)))
              ? cellKey(cell)
              : [],
          ),
          ...groups.flatMap(({ groupId, value }) =>
            value !== null && value < 0 && (overall ?? 0) > 0 ? groupId : [],
          ),
        ]
        expect(harm.map((one) => (one.kind === 'cell' ? cellKey(one) : one.groupId))).toEqual(
          wanted,
        )
      }),
    )
  })

  test('the worst-off group is at most as well off as any other with a value', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { groups, worstOff } = resultOf(given)
        const values = groups.flatMap(({ value }) => value ?? [])
        expect(worstOff?.value ?? null).toBe(values.length === 0 ? null : Math.min(...values))
      }),
    )
  })
})
