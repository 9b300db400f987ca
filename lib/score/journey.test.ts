import { describe, expect, test } from 'vitest'
import { resultOf } from './formula'
import { doubtedNevers, type JourneyCard, type JourneyCommitment, journeyOf } from './journey'
import type { CommitmentAnswer, Emotion } from './schema'

const never: JourneyCommitment = {
  id: 'papers',
  stageId: 'join',
  side: 'never',
  towards: 'customers',
  text: 'ask a child for papers',
}
const always: JourneyCommitment = { ...never, id: 'greet', side: 'always', text: 'greet first' }

/** A card that says this at the stage “join”. */
function card(emotion: Emotion, answers: Record<string, CommitmentAnswer> = {}): JourneyCard {
  const commitments = Object.entries(answers).map(([commitmentId, answer]) => ({
    commitmentId,
    answer,
  }))
  return { emotions: [{ stageId: 'join', emotion }], commitments }
}

const journey = (cards: JourneyCard[], commitments = [never, always]) =>
  journeyOf({ stageIds: ['join'], commitments, cards })

describe('journey fit', () => {
  test.each<[string, JourneyCard[], number | null]>([
    ['without cards it is not known', [], null],
    ['earned, and nothing of the code touched', [card('earns', { papers: 'not-touched' })], 100],
    ['left as it is, and nothing touched', [card('leaves')], 50],
    ['eroded, with a promise kept', [card('erodes', { greet: 'kept' })], 50],
    ['earned, with a promise broken', [card('earns', { papers: 'broken' })], 50],
    ['earned, one kept and one broken', [card('earns', { papers: 'broken', greet: 'kept' })], 75],
    [
      'each promise counts alike, however many cards touch it',
      [card('leaves', { papers: 'broken', greet: 'kept' }), card('leaves', { greet: 'kept' })],
      50,
    ],
    [
      'cards that disagree about a promise alone',
      [card('earns', { papers: 'kept' }), card('earns', { papers: 'broken' })],
      75,
    ],
    [
      'cards that disagree: one kept of two, feelings half',
      [card('earns', { papers: 'kept' }), card('erodes', { papers: 'broken' })],
      50,
    ],
  ])('%s', (_, cards, fit) => {
    expect(journey(cards).fit).toBe(fit)
  })

  test.each<[number, Emotion[]]>([
    [33, ['earns', 'erodes', 'erodes']],
    [67, ['earns', 'earns', 'erodes']],
  ])('is rounded to the nearest: %i', (fit, emotions) => {
    expect(journey(emotions.map((emotion) => card(emotion))).fit).toBe(fit)
  })

  test('is the mean over the stages, each opening to its terms', () => {
    const cards: JourneyCard[] = [
      {
        emotions: [
          { stageId: 'join', emotion: 'earns' },
          { stageId: 'borrow', emotion: 'erodes' },
        ],
        commitments: [{ commitmentId: 'papers', answer: 'kept' }],
      },
    ]
    const { fit, stages } = journeyOf({ stageIds: ['join', 'borrow'], commitments: [never], cards })
    expect(fit).toBe(50)
    expect(stages).toEqual([
      {
        stageId: 'join',
        value: 1,
        emotion: 1,
        answers: { earns: 1, leaves: 0, erodes: 0 },
        commitments: 1,
        terms: [{ commitmentId: 'papers', kept: 1, broken: 0, value: 1 }],
      },
      {
        stageId: 'borrow',
        value: 0,
        emotion: 0,
        answers: { earns: 0, leaves: 0, erodes: 1 },
        commitments: null,
        terms: [],
      },
    ])
  })
})

describe('a broken never', () => {
  const said = (kept: number, broken: number, id = 'papers') => [
    ...Array.from({ length: kept }, () => card('leaves', { [id]: 'kept' })),
    ...Array.from({ length: broken }, () => card('leaves', { [id]: 'broken' })),
    card('leaves', { [id]: 'not-touched' }),
  ]

  test.each([
    [0, 0, false],
    [1, 0, false],
    [2, 1, false],
    [1, 1, true],
    [0, 1, true],
    [1, 3, true],
  ])('%i say kept, %i say broken: %s', (kept, broken, isBroken) => {
    const { brokenNevers } = journey(said(kept, broken))
    expect(brokenNevers).toEqual(
      isBroken
        ? [
            {
              commitmentId: 'papers',
              stageId: 'join',
              line: 'Never ask a child for papers',
              kept,
              broken,
            },
          ]
        : [],
    )
  })

  test.each([
    [1, 0, 0],
    [2, 1, 1],
    [5, 2, 1],
    [1, 1, 0],
    [0, 1, 0],
  ])('%i say kept, %i say broken: %i to talk about', (kept, broken, count) => {
    const line = { line: 'Never ask a child for papers', stageId: 'join', kept, broken }
    const doubted = doubtedNevers(journey(said(kept, broken)), [always, never])
    expect(doubted).toEqual(count === 1 ? [{ ...line, commitmentId: 'papers' }] : [])
  })

  test('a broken always lowers the fit and stops nothing', () => {
    expect(journey(said(0, 3, 'greet')).brokenNevers).toEqual([])
    expect(doubtedNevers(journey(said(2, 1, 'greet')), [always, never])).toEqual([])
  })

  test('of a stage that isn’t touched there is nothing to say', () => {
    const elsewhere = { ...never, stageId: 'borrow' }
    const found = journey([card('leaves', { papers: 'broken' })], [elsewhere])
    expect(found.brokenNevers).toEqual([])
    expect(doubtedNevers(found, [elsewhere])).toEqual([])
  })
})

describe('formulas of the past', () => {
  const facts = {
    touched: [{ groupId: 'all', stageId: 'join' }],
    model: {
      groups: [
        { id: 'all', name: 'All', isInternal: false, isVulnerable: false, share: null, serves: [] },
      ],
      stages: [{ id: 'join', name: 'Join' }],
    },
    cards: [{ isLate: false, cells: [{ groupId: 'all', stageId: 'join', impact: 1 as const }] }],
  }

  test('a result of version 1 is computed as it was, without a journey', () => {
    const first = resultOf({ ...facts, version: 1 })
    expect(first).toMatchObject({ formulaVersion: 1, index: 67 })
    expect(first).not.toHaveProperty('journey')
  })

  test('a result of today is checked against the code that its round was opened with', () => {
    const cards = facts.cards.map((one) => ({ ...one, ...card('earns', { papers: 'broken' }) }))
    const model = { ...facts.model, commitments: [never] }
    expect(resultOf({ ...facts, model, cards }).journey).toMatchObject({
      fit: 50,
      brokenNevers: [{ commitmentId: 'papers' }],
    })
  })

  test('a round older than the code of conduct has a fit of feelings alone', () => {
    const cards = facts.cards.map((one) => ({ ...one, ...card('earns') }))
    expect(resultOf({ ...facts, cards }).journey).toMatchObject({ fit: 100, brokenNevers: [] })
  })
})
