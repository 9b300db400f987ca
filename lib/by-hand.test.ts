import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalsByHand, written } from './by-hand'
import { strengthDecimals } from './evidence/strength'
import { impactIndex, indexDecimals } from './score/formula'
import { fitDecimals } from './score/journey'

describe('reckoned by hand from what is shown, a number comes out as it stands', () => {
  test('two decimals are enough most of the time', () => {
    const terms = [
      { groupId: 'a', share: 30, value: 1.25 },
      { groupId: 'b', share: 33, value: 1 / 3 },
    ]
    expect(indexDecimals({ terms, impact: (37.5 + 11) / 63, index: 63 })).toBe(2)
  })

  test('where two would round to another index, there are three', () => {
    const terms = [
      { groupId: 'a', share: 30, value: 1.5 },
      { groupId: 'b', share: 33, value: 1.25 },
      { groupId: 'c', share: 9, value: 1.666666667 },
    ]
    expect(indexDecimals({ terms, impact: 1.40625, index: 73 })).toBe(3)
    expect(written(1.666666667, 3)).toBe('1.667')
    expect(written(-0.5, 3)).toBe('-0.5')
  })

  test('for any groups', () => {
    const anyTerm = fc.record({
      groupId: fc.uuid(),
      share: fc.integer({ min: 1, max: 100 }),
      value: fc.integer({ min: -18, max: 18 }).map((sixths) => sixths / 6),
    })
    fc.assert(
      fc.property(fc.array(anyTerm, { minLength: 1, maxLength: 6 }), (terms) => {
        const total = terms.reduce((sum, { share }) => sum + share, 0)
        const impact = terms.reduce((sum, { share, value }) => sum + share * value, 0) / total
        const index = impactIndex(impact)
        const decimals = indexDecimals({ terms, impact, index })
        const seen = (value: number) => Number(written(value, decimals))
        const mean = terms.reduce((sum, one) => sum + one.share * seen(one.value), 0) / total
        expect(Math.round(seen(50 + (50 * seen(mean)) / 3))).toBe(index)
        expect(Math.round(seen(50 + (50 * seen(impact)) / 3))).toBe(index)
      }),
    )
  })

  test('for any stages', () => {
    const anyStage = fc.integer({ min: 0, max: 840 }).map((parts) => ({ value: parts / 840 }))
    fc.assert(
      fc.property(fc.array(anyStage, { minLength: 1, maxLength: 7 }), (stages) => {
        const mean = stages.reduce((sum, { value }) => sum + value, 0) / stages.length
        const fit = Math.round(Math.round(100 * mean * 1e9) / 1e9)
        const decimals = fitDecimals({ fit, stages })
        const seen = stages.map(({ value }) => Number(written(100 * value, decimals)))
        const byHand = seen.reduce((sum, value) => sum + value, 0) / seen.length
        expect(Math.round(Math.round(byHand * 1e9) / 1e9)).toBe(fit)
      }),
    )
  })

  test('for what a claim stands on', () => {
    const freshness = 0.7388888888
    const weight = 0.7 * freshness
    const kinds = { kind: 'survey' as const, collectedOn: '2026-01-31', evidenceId: 'one' }
    const piece = { ...kinds, grade: 0.7, freshness, weight, isRepeated: false }
    const place = { groupId: 'families', stageId: 'join' }
    const cell = { ...place, value: 1 - (1 - weight) ** 2, pieces: [piece, piece] }
    const cells = [cell, { ...place, value: 0, pieces: [] }]
    const value = Math.round((100 * cell.value) / 2)
    const decimals = strengthDecimals({ value, cells })
    const seen = Number(written(0.7 * Number(written(freshness, decimals)), decimals))
    expect(Math.round((100 * (1 - (1 - seen) ** 2)) / 2)).toBe(value)
  })

  test('it gives up where nothing comes out, rather than go on for ever', () => {
    expect(decimalsByHand(() => false)).toBe(9)
  })
})
