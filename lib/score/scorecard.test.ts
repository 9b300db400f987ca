import { describe, expect, test } from 'vitest'
import { type CellAnswer, impacts, type ScorecardInput } from './schema'
import { commitmentsOf, isLateCard, whyNotHandIn, whyNotHandInNow, whyNotScore } from './scorecard'

const touched = [
  { groupId: 'families', stageId: 'find' },
  { groupId: 'families', stageId: 'return' },
]

const answer = (stageId: string, change: Partial<CellAnswer> = {}): CellAnswer => ({
  groupId: 'families',
  stageId,
  impact: 1,
  confidence: 80,
  sentence: '',
  ...change,
})

function card(change: Partial<ScorecardInput> = {}): ScorecardInput {
  return {
    decisionId: 'decision',
    cells: [answer('find'), answer('return')],
    emotions: [
      { stageId: 'find', emotion: 'earns' },
      { stageId: 'return', emotion: 'leaves' },
    ],
    commitments: [],
    restUntouched: false,
    credit: 4,
    ...change,
  }
}

describe('a scorecard', () => {
  test('with every touched cell and stage answered can be handed in', () => {
    expect(whyNotHandIn(card(), touched)).toEqual([])
  })

  test('may answer "I don’t know" everywhere, without confidence or sentence', () => {
    const unsure = { impact: 'unknown', confidence: null } as const
    const cells = [answer('find', unsure), answer('return', unsure)]
    expect(whyNotHandIn(card({ cells }), touched)).toEqual([])
  })

  test.each(impacts)('at %i wants a sentence exactly from 2 on', (impact) => {
    const cells = [answer('find', { impact }), answer('return')]
    const paths = whyNotHandIn(card({ cells }), touched).map(({ path }) => path)
    expect(paths).toEqual(Math.abs(impact) >= 2 ? ['cells[0].sentence'] : [])
    const said = [answer('find', { impact, sentence: 'They told us so.' }), answer('return')]
    expect(whyNotHandIn(card({ cells: said }), touched)).toEqual([])
  })

  test.each<[string, Partial<ScorecardInput>, string, string]>([
    [
      'an unanswered cell',
      { cells: [answer('find', { impact: null }), answer('return')] },
      'cells[0].impact',
      'Choose an impact, or “I don’t know”.',
    ],
    [
      'a left out cell',
      { cells: [answer('find')] },
      'cells',
      '1 of 2 are not answered. Choose an impact, or “I don’t know”.',
    ],
    [
      'an impact without confidence',
      { cells: [answer('find'), answer('return', { confidence: null })] },
      'cells[1].confidence',
      'Say how sure you are.',
    ],
    [
      'a foreign cell',
      { cells: [...card().cells, answer('join')] },
      'cells[2]',
      'This proposal doesn’t touch this group at this stage.',
    ],
    [
      'a cell answered twice',
      { cells: [...card().cells, answer('find', { impact: -1 })] },
      'cells[2]',
      'This group and stage is answered twice.',
    ],
    [
      'an unanswered stage',
      {
        emotions: [
          { stageId: 'find', emotion: 'earns' },
          { stageId: 'return', emotion: null },
        ],
      },
      'emotions[1].emotion',
      'Say what it does to the emotion: earns, leaves or erodes.',
    ],
    [
      'a left out stage',
      { emotions: [{ stageId: 'find', emotion: 'earns' }] },
      'emotions',
      '1 of 2 stages lack an answer: earns, leaves or erodes.',
    ],
    [
      'a foreign stage',
      { emotions: [...card().emotions, { stageId: 'join', emotion: 'earns' }] },
      'emotions[2]',
      'This proposal doesn’t touch this stage.',
    ],
    [
      'a stage answered twice',
      { emotions: [...card().emotions, { stageId: 'find', emotion: 'erodes' }] },
      'emotions[2]',
      'This stage is answered twice.',
    ],
    [
      'no answer about credit',
      { credit: null },
      'credit',
      'Answer this with a number from 1 to 5.',
    ],
  ])('with %s is refused beside it', (_, change, path, reason) => {
    expect(whyNotHandIn(card(change), touched)).toEqual([{ path, reason }])
  })
})

describe('who may score', () => {
  const invited = {
    status: 'scoring',
    isInvited: true,
    isProposer: false,
    hasHandedIn: false,
  } as const

  test.each([
    ['scoring', null],
    ['discussion', null],
    ['sign-off', null],
    ['draft', 'Scoring is not open yet.'],
    ['decided', 'It is decided. Scoring is over.'],
    ['withdrawn', 'It is withdrawn. There is nothing to score.'],
  ] as const)('an invited person, in %s: %s', (status, reason) => {
    expect(whyNotScore({ ...invited, status })).toBe(reason)
  })

  test('nobody who is not invited, not the proposer even when invited, and nobody twice', () => {
    expect(whyNotScore({ ...invited, isInvited: false })).toMatch('You are not invited')
    expect(whyNotScore({ ...invited, isProposer: true })).toMatch('proposer doesn’t score')
    expect(whyNotScore({ ...invited, hasHandedIn: true })).toMatch('have handed in')
  })

  test('nobody once it closed without a card: the first would be revealed alone', () => {
    const lastDay = '29 Nov 2026'
    expect(whyNotHandInNow({ isClosedEmpty: false, lastDay })).toBeNull()
    expect(whyNotHandInNow({ isClosedEmpty: true, lastDay })).toBe(
      'Scoring closed on 29 Nov 2026 with no card in. Ask the proposer to move the date.',
    )
  })

  test('a card handed in after the reveal is late', () => {
    expect(isLateCard({ revealedAt: null })).toBe(false)
    expect(isLateCard({ revealedAt: new Date() })).toBe(true)
  })
})

describe('the commitments of the stages touched', () => {
  const code = [
    { id: 'papers', stageId: 'find' },
    { id: 'greet', stageId: 'return' },
    { id: 'elsewhere', stageId: 'join' },
  ]
  const all: ScorecardInput['commitments'] = [
    { commitmentId: 'papers', answer: 'broken' },
    { commitmentId: 'greet', answer: 'not-touched' },
  ]
  const missing = (change: Partial<ScorecardInput>) => whyNotHandIn(card(change), touched, code)

  test('are each answered, those of other stages are not asked', () => {
    expect(missing({ commitments: all })).toEqual([])
  })

  test('left open, are missed each at its place', () => {
    const commitments = [{ commitmentId: 'papers', answer: null }]
    expect(missing({ commitments })).toEqual([
      {
        path: 'commitments[0].answer',
        reason: 'Say whether it is kept, broken or not touched.',
      },
      {
        path: 'commitments',
        reason: '1 of 2 commitments lack an answer: kept, broken or not touched.',
      },
    ])
  })

  test('left open with a word, are not touched', () => {
    const said = { commitments: all.slice(0, 1), restUntouched: true }
    expect(missing(said)).toEqual([])
    expect(commitmentsOf(said, touched, code)).toEqual(all)
    const bare = { commitmentId: 'papers', answer: null }
    expect(missing({ commitments: [bare], restUntouched: true })).toEqual([])
  })

  test('left open without a word, are not answered for anybody', () => {
    expect(commitmentsOf({ commitments: [], restUntouched: false }, touched, code)).toEqual([])
  })

  test.each([
    [{ commitmentId: 'elsewhere', answer: 'kept' as const }, 'isn’t checked against'],
    [{ commitmentId: 'papers', answer: 'kept' as const }, 'answered twice'],
  ])('%o is refused', (one, reason) => {
    const [problem] = missing({ commitments: [...all, one] })
    expect(problem).toMatchObject({ path: 'commitments[2]' })
    expect(problem?.reason).toContain(reason)
  })
})
