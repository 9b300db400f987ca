import { describe, expect, test } from 'vitest'
import {
  type Case,
  cardsShort,
  changedSince,
  requiredOf,
  standingsOf,
  textOf,
  tierOfCards,
  tierToday,
  tierWhenScored,
} from './case'
import { aCase, aRevealedCase, aRevision, aRound, aSignature, aText } from './case-example'

const size = aText().size
const small = aRevision(1)
const large = aRevision(2, aText({ size: { ...size, door: 'one-way' } }))
const revealed = (change: Partial<Case>) => aRevealedCase({ texts: [small, large], ...change })

test('a draft is what is being written; once people judge, the text is the current revision', () => {
  const draft = aText({ cells: [] })
  expect(textOf(aCase({ draft }))).toBe(draft)
  expect(textOf(aCase({ draft, revision: small, texts: [small] }))).toBe(draft)
  expect(textOf(revealed({ draft, revision: large }))).toBe(large.sections)
})

describe('the tier', () => {
  const older = { groupId: 'older', touch: 'direct' as const, useful: '', loses: '', bar: 0 }
  const harm = (groupId: string) => ({
    ...{ formulaVersion: 2 as const, cards: 2, index: 30, impact: -1, terms: [], worstOff: null },
    ...{ coverage: { known: 1, touched: 1 }, cells: [], groups: [], agenda: [] },
    harm: [{ kind: 'group' as const, groupId, value: -1, reason: 'They lose.' }],
  })

  test('when it was scored is that of the text that was scored', () => {
    expect(tierWhenScored(aCase())).toBeNull()
    expect(tierWhenScored(revealed({ revision: large }))).toBe('light')
    expect(tierWhenScored(revealed({ texts: [large] }))).toBeNull()
  })

  test('today is that of the current text, and deep once the scores hurt the vulnerable', () => {
    expect(tierToday(aCase())).toBe('light')
    expect(tierToday(revealed({ revision: large }))).toBe('deep')
    const round = (groupId: string) => aRound({ revealedAt: new Date(), result: harm(groupId) })
    expect(tierToday(revealed({ round: round('older') }))).toBe('deep')
    expect(tierToday(revealed({ round: round('families') }))).toBe('light')
  })

  test('is deep where a bar below 0 is set for a group that was vulnerable when it was scored', () => {
    const lower = aRevision(2, aText({ groups: [{ ...older, bar: -1 }] }))
    expect(tierToday(revealed({ revision: lower }))).toBe('deep')
    const same = { ...older, groupId: 'families', bar: -1 }
    expect(tierToday(revealed({ revision: aRevision(2, aText({ groups: [same] })) }))).toBe('light')
  })

  test('of the cards is the higher of both, and harm asks for no more of them', () => {
    expect(tierOfCards(revealed({ revision: large }))).toBe('deep')
    const round = aRound({ revisionNumber: 2 })
    expect(tierOfCards(revealed({ revision: small, round }))).toBe('deep')
    const hurt = aRound({ revealedAt: new Date(), result: harm('older') })
    expect(tierOfCards(revealed({ round: hurt }))).toBe('light')
    expect(tierOfCards(aCase())).toBe('light')
  })
})

test('cards are short of what the tier asked when it was scored', () => {
  expect(cardsShort(aCase())).toBe(0)
  expect(cardsShort(revealed({ round: aRound({ handedIn: 1 }) }))).toBe(1)
  expect(cardsShort(revealed({ round: aRound({ handedIn: 4 }) }))).toBe(0)
  expect(cardsShort(revealed({ round: aRound({ handedIn: 1, revisionNumber: 2 }) }))).toBe(4)
})

describe('the functions that sign', () => {
  const idsOf = (change: Partial<Case>) => requiredOf(revealed(change)).map(({ id }) => id)
  const [seat, , , legal] = aCase().functions

  test('are the customer seat and those the current text touches', () => {
    expect(idsOf({})).toEqual(['seat', 'sales', 'it'])
  })

  test('keep a voice that was asked, or has signed, though the text touches it no more', () => {
    const less = aRevision(2, aText({ drive: { ...aText().drive, functionIds: ['sales'] } }))
    expect(idsOf({ revision: less })).toEqual(['seat', 'sales'])
    expect(idsOf({ revision: less, asked: seat && legal ? [seat, legal] : [] })).toEqual([
      ...['seat', 'sales', 'legal'],
    ])
    expect(idsOf({ revision: less, signOffs: [aSignature('it')] })).toEqual(['seat', 'sales', 'it'])
  })
})

describe('where they stand', () => {
  const signOffs = [aSignature('sales')]
  const started = { signOffStartedAt: new Date(), signOffs }

  test('is nowhere before sign-off has started', () => {
    expect(standingsOf(revealed({ signOffs }))).toEqual([])
    expect(standingsOf(aCase(started))).toEqual([])
  })

  test('is told of each, with what changed since they signed', () => {
    const now = standingsOf(revealed(started))
    expect(now.map(({ functionId, state }) => [functionId, state])).toEqual([
      ['seat', 'missing'],
      ['sales', 'current'],
      ['it', 'missing'],
    ])
    const later = standingsOf(revealed({ ...started, revision: large }))
    expect(later[1]).toMatchObject({ state: 'stale', changed: ['size'] })
  })

  test('is told without sections, where the text that was signed isn’t at hand', () => {
    expect(changedSince(revealed({ revision: large }), 1)).toEqual(['size'])
    expect(changedSince(revealed({ revision: large }), 9)).toEqual([])
    expect(changedSince(aCase({ texts: [small] }), 1)).toEqual([])
  })
})
