import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { framedFacts, type QuestionFacts, questionsWorthAsking } from './questions'
import { emptyProposal } from './schema'

/** A proposal nobody has a question about. */
const sound: QuestionFacts = {
  groups: [
    { isInternal: false, bar: 1, impact: null },
    { isInternal: true, bar: 0, impact: null },
  ],
  options: [
    { name: 'Do nothing', isDoNothing: true },
    { name: 'Drop the fines', isDoNothing: false },
    { name: 'Drop them for children', isDoNothing: false },
  ],
  evidence: [{ collectedOn: '2026-03-01' }, { collectedOn: '2026-12-01' }],
  draftedOn: '2026-11-22',
  gainingFunctionIds: ['service', 'finance'],
  sponsorFunctionId: 'service',
  cards: null,
}
const keysOf = (more: Partial<QuestionFacts>) =>
  questionsWorthAsking({ ...sound, ...more }).map(({ key }) => key)

const outside = (bar: number | null, impact: number | null = null) => ({
  isInternal: false,
  bar,
  impact,
})
const card = (isOutside: boolean, ...impacts: number[]) => ({ isOutside, impacts, credit: null })
const answered = (...credits: (number | null)[]) =>
  credits.map((credit) => ({ isOutside: true, impacts: [], credit }))

test('a sound proposal raises none', () => {
  expect(questionsWorthAsking(sound)).toEqual([])
})

describe('no external group gains', () => {
  test.each<[string, QuestionFacts['groups'], boolean]>([
    ['every bar is 0 or below', [outside(0), outside(-1)], true],
    ['one bar is above 0', [outside(0), outside(1)], false],
    ['a bar is not set yet', [outside(0), outside(null)], false],
    ['only our own staff is named', [{ isInternal: true, bar: 2, impact: null }], true],
    ['nobody is named yet', [], false],
    ['the scores show no gain, whatever the bar', [outside(3, 0), outside(1, -1)], true],
    ['the scores show a gain', [outside(0, 0.5), outside(0, -1)], false],
    ['nobody knows of one, another gains', [outside(0, null), outside(0, 2)], false],
    [
      'only staff gains by the scores',
      [outside(1, 0), { ...outside(1, 2), isInternal: true }],
      true,
    ],
  ])('%s: asked is %3$s', (_, groups, isAsked) => {
    expect(keysOf({ groups }).includes('no-external-gain')).toBe(isAsked)
  })
})

describe('every piece of evidence is younger than the draft', () => {
  test.each<[string, string[] | null, boolean]>([
    ['all collected later', ['2026-11-23', '2027-01-01'], true],
    ['one on the day of the draft', ['2026-11-22', '2027-01-01'], false],
    ['one before', ['2020-01-01', '2027-01-01'], false],
    ['none: that is another matter', [], false],
    ['not read', null, false],
  ])('%s', (_, days, isAsked) => {
    const evidence = days?.map((collectedOn) => ({ collectedOn })) ?? null
    expect(keysOf({ evidence }).includes('evidence-after')).toBe(isAsked)
  })
})

describe('only one option', () => {
  test.each<[string[], boolean]>([
    [['One'], true],
    [['One', ''], true],
    [['One', 'Two'], false],
    [[], false],
  ])('%j besides doing nothing', (names, isAsked) => {
    const nothing = { name: 'Do nothing', isDoNothing: true }
    const options = [nothing, ...names.map((name) => ({ name, isDoNothing: false }))]
    expect(keysOf({ options }).includes('one-option')).toBe(isAsked)
  })
})

describe('the sponsor’s function is the only one to gain', () => {
  test.each<[string[], string | null, boolean]>([
    [['service'], 'service', true],
    [['service', 'finance'], 'service', false],
    [['finance'], 'service', false],
    [[], 'service', false],
    [['service'], null, false],
  ])('%j gain, the sponsor is of %s', (gainingFunctionIds, sponsorFunctionId, isAsked) => {
    const asked = keysOf({ gainingFunctionIds, sponsorFunctionId })
    expect(asked.includes('only-sponsor-gains')).toBe(isAsked)
  })
})

describe('people outside score it 1.5 lower or more', () => {
  test.each<[string, QuestionFacts['cards'], boolean]>([
    ['before the reveal', null, false],
    ['by 1.5', [card(false, 1), card(false, 2), card(true, 0), card(true, 0)], true],
    ['by 1.5, below zero', [card(false, -1), card(true, -2), card(true, -3)], true],
    ['by less, below zero', [card(false, -1), card(true, -2)], false],
    ['by less, though both gain', [card(false, 2), card(true, 1)], false],
    ['by less', [card(false, 1), card(false, 1), card(true, 0), card(true, 0)], false],
    [
      'they score it higher',
      [card(false, -2), card(false, -2), card(true, 3), card(true, 3)],
      false,
    ],
    ['one card on each side, as a light decision has', [card(false, 2), card(true, 0)], true],
    ['nobody inside', [card(true, -3), card(true, 3)], false],
    ['nobody outside', [card(false, 3), card(false, 3)], false],
    ['the only one inside knew nothing', [card(false), card(true, 0), card(true, 0)], false],
    [
      'each card counts once',
      [card(false, 2, 2, 2), card(false, 1), card(true, 0), card(true, 0)],
      true,
    ],
  ])('%s', (_, cards, isAsked) => {
    expect(keysOf({ cards }).includes('outsiders-lower')).toBe(isAsked)
  })
})

describe('who would do it without the credit', () => {
  test.each<[string, (number | null)[], boolean]>([
    ['2.5', [2, 3], true],
    ['more', [2, 4], false],
    ['one answer only', [1], false],
    ['one of two answered', [1, null], false],
  ])('%s', (_, credits, isAsked) => {
    expect(keysOf({ cards: answered(...credits) }).includes('little-without-credit')).toBe(isAsked)
  })
})

test('each says why, in numbers as they are read', () => {
  const staff = [{ isInternal: true, bar: 2, impact: null }]
  const cards = [
    { ...card(false, 3, 2), credit: 2 },
    { ...card(true, 0, 1, 0), credit: 3 },
    { ...card(true, 1), credit: 1 },
  ]
  const because = (more: Partial<QuestionFacts>) =>
    questionsWorthAsking({ ...sound, ...more }).map((one) => one.because)
  expect(because({ groups: staff })).toEqual(['Every group it names is our own staff.'])
  expect(because({ groups: [outside(3, 0)] })).toEqual([
    'By its scores, no group outside the house gains.',
  ])
  expect(because({ groups: [outside(0)] })).toEqual([
    'No group outside the house has a bar above 0.',
  ])
  expect(because({ cards })).toEqual([
    'People outside the proposing function score it 1.8 lower than those inside, on average.',
    '“Would we do this if nobody got the credit?” was answered with 2.0 of 5, on average.',
  ])
})

test('what a text says is read with the house it was written for, and with its scores', () => {
  const { groups, options, gain } = emptyProposal()
  const group = { touch: 'direct' as const, useful: '', loses: '' }
  const named = [
    { ...group, groupId: 'families', bar: 2 },
    { ...group, groupId: 'staff', bar: null },
    { ...group, groupId: 'gone', bar: 1 },
  ]
  const house = [
    { id: 'staff', isInternal: true },
    { id: 'families', isInternal: false },
  ]
  const text = { groups: named, options, gain: { ...gain, gainingFunctionIds: ['it'] } }
  expect(framedFacts(text, house)).toEqual({
    groups: [outside(2), { isInternal: true, bar: null, impact: null }],
    options,
    gainingFunctionIds: ['it'],
  })
  const impacts = [
    { groupId: 'staff', value: -1 },
    { groupId: 'families', value: 0.5 },
  ]
  expect(framedFacts(text, house, impacts).groups).toEqual([
    outside(2, 0.5),
    { isInternal: true, bar: null, impact: -1 },
  ])
  expect(framedFacts({ groups, options, gain }, house).gainingFunctionIds).toEqual([])
})

const anyCard = fc.record({
  isOutside: fc.boolean(),
  impacts: fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 4 }),
  credit: fc.option(fc.integer({ min: 1, max: 5 })),
})

test('before the reveal nothing is asked that comes from a score', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -3, max: 3 }))), (bars) => {
      const groups = bars.map((bar) => outside(bar))
      const asked = keysOf({ groups, cards: null })
      expect(asked).not.toContain('outsiders-lower')
      expect(asked).not.toContain('little-without-credit')
    }),
  )
})

test('outsiders are compared with somebody inside only', () => {
  fc.assert(
    fc.property(fc.array(anyCard, { maxLength: 6 }), fc.boolean(), (cards, isOutside) => {
      const oneSide = cards.map((one) => ({ ...one, isOutside }))
      expect(keysOf({ cards: oneSide })).not.toContain('outsiders-lower')
    }),
  )
})

test('every question asks, says why, and names no number of people', () => {
  fc.assert(
    fc.property(fc.array(anyCard, { maxLength: 6 }), (cards) => {
      const raised = questionsWorthAsking({ ...sound, groups: [outside(0)], options: [], cards })
      for (const { question, because } of raised) {
        expect(question).toMatch(/\?$/)
        expect(because).toMatch(/\.$/)
      }
      expect(new Set(raised.map(({ key }) => key)).size).toBe(raised.length)
    }),
  )
})
