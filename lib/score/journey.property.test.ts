import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Side } from '@/lib/commitment/code'
import { type Card, type Model, resultOf } from './formula'
import { type CommitmentAnswer, commitmentAnswers, type Emotion, emotions } from './schema'

const stageIds = ['x', 'y', 'z']
const commitmentIds = ['a', 'b', 'c', 'd', 'e']

const commitments = fc
  .tuple(
    ...commitmentIds.map(() =>
      fc.record({
        stageId: fc.constantFrom(...stageIds),
        side: fc.constantFrom<Side[]>('always', 'never'),
      }),
    ),
  )
  .map((all) =>
    all.map((one, index) => ({
      ...one,
      id: commitmentIds[index] ?? '',
      towards: 'customers' as const,
      text: 'keep our word',
    })),
  )
const model: fc.Arbitrary<Model> = commitments.map((all) => ({
  groups: [{ id: 'g', name: 'g', isInternal: false, isVulnerable: false, share: null, serves: [] }],
  stages: stageIds.map((id) => ({ id, name: id })),
  commitments: all,
}))
const card = (isLate: fc.Arbitrary<boolean>): fc.Arbitrary<Card> =>
  fc
    .record({
      isLate,
      emotions: fc.tuple(...stageIds.map(() => fc.constantFrom(...emotions))),
      answers: fc.tuple(...commitmentIds.map(() => fc.constantFrom(...commitmentAnswers))),
    })
    .map((one) => ({
      isLate: one.isLate,
      cells: [],
      emotions: stageIds.map((stageId, index) => ({
        stageId,
        emotion: one.emotions[index] ?? 'leaves',
      })),
      commitments: commitmentIds.map((commitmentId, index) => ({
        commitmentId,
        answer: one.answers[index] ?? 'not-touched',
      })),
    }))
const intime = card(fc.constant(false))
const touched = fc
  .subarray(stageIds, { minLength: 1 })
  .map((all) => all.map((stageId) => ({ groupId: 'g', stageId })))
const facts = fc.record({ model, touched, cards: fc.array(intime, { maxLength: 6 }) })

function fitOf(given: Parameters<typeof resultOf>[0]): number | null {
  return resultOf(given).journey?.fit ?? null
}

const worth: Record<Emotion, number> = { erodes: 0, leaves: 1, earns: 2 }

describe('journey fit', () => {
  test('is a whole number from 0 to 100, and unknown only without cards', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const fit = fitOf(given)
        expect(fit === null).toBe(given.cards.length === 0)
        if (fit === null) return
        expect(Number.isInteger(fit)).toBe(true)
        expect(fit).toBeGreaterThanOrEqual(0)
        expect(fit).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('doesn’t depend on the order of the cards', () => {
    const shuffled = facts.chain((given) =>
      fc.record({
        given: fc.constant(given),
        cards: fc.shuffledSubarray(given.cards, { minLength: given.cards.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ given, cards }) => {
        expect(resultOf({ ...given, cards }).journey).toEqual(resultOf(given).journey)
      }),
    )
  })

  test('never falls when a feeling is raised', () => {
    fc.assert(
      fc.property(
        facts,
        intime,
        fc.constantFrom(...stageIds),
        fc.constantFrom(...emotions),
        (given, one, stageId, other) => {
          const raised = one.emotions?.map((said) =>
            said.stageId === stageId && worth[other] > worth[said.emotion]
              ? { ...said, emotion: other }
              : said,
          )
          const before = fitOf({ ...given, cards: [...given.cards, one] })
          const after = fitOf({ ...given, cards: [...given.cards, { ...one, emotions: raised }] })
          expect(after ?? -1).toBeGreaterThanOrEqual(before ?? -1)
        },
      ),
    )
  })

  test('never falls, and no never breaks, when broken becomes kept', () => {
    fc.assert(
      fc.property(facts, intime, fc.constantFrom(...commitmentIds), (given, one, id) => {
        const kept = one.commitments?.map((said) =>
          said.commitmentId === id && said.answer === 'broken'
            ? { ...said, answer: 'kept' as CommitmentAnswer }
            : said,
        )
        const before = resultOf({ ...given, cards: [...given.cards, one] }).journey
        const after = resultOf({
          ...given,
          cards: [...given.cards, { ...one, commitments: kept }],
        }).journey
        expect(after?.fit ?? -1).toBeGreaterThanOrEqual(before?.fit ?? -1)
        const broken = (before?.brokenNevers ?? []).map(({ commitmentId }) => commitmentId)
        for (const { commitmentId } of after?.brokenNevers ?? [])
          expect(broken).toContain(commitmentId)
      }),
    )
  })

  test('of a stage without a touched commitment is its feeling alone', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const stage of resultOf(given).journey?.stages ?? [])
          if (stage.commitments === null) expect(stage.value).toBe(stage.emotion)
          else expect(stage.value).toBe(((stage.emotion ?? 0) + stage.commitments) / 2)
      }),
    )
  })

  test('doesn’t hear late cards', () => {
    fc.assert(
      fc.property(facts, fc.array(card(fc.constant(true)), { maxLength: 3 }), (given, late) => {
        const journey = resultOf({ ...given, cards: [...late, ...given.cards] }).journey
        expect(journey).toEqual(resultOf(given).journey)
      }),
    )
  })

  test('doesn’t hear of promises at stages that are not touched', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const stages = new Set(given.touched.map(({ stageId }) => stageId))
        const here = given.model.commitments?.filter(({ stageId }) => stages.has(stageId))
        const journey = resultOf({ ...given, model: { ...given.model, commitments: here } }).journey
        expect(journey).toEqual(resultOf(given).journey)
      }),
    )
  })
})
