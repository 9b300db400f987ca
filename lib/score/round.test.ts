import { describe, expect, test } from 'vitest'
import { type Candidate, whyNotCloseAt, whyNotInvite, whyNotMoveClosing } from './round'

const now = new Date('2026-11-22T10:00:00Z')
const later = new Date('2026-11-29T18:15:00Z')
const people = (count: number): Candidate[] =>
  Array.from({ length: count }, (_, index) => ({
    personId: `person-${index}`,
    name: `Person ${index}`,
    mayScore: true,
    isDisabled: false,
  }))
const facts = { ownerIds: ['paul', 'olga'], closesAt: later, now }

test.each([
  ['light', 2],
  ['standard', 3],
  ['deep', 5],
] as const)('a %s decision needs %i scorers', (tier, needed) => {
  expect(whyNotInvite({ ...facts, tier, candidates: people(needed) })).toEqual([])
  expect(whyNotInvite({ ...facts, tier, candidates: people(needed - 1) })).toEqual([
    {
      path: 'scorerIds',
      reason: `A ${tier} decision needs at least ${needed} scorers; ${needed - 1} invited.`,
    },
  ])
})

test('somebody invited twice counts once', () => {
  const [one] = people(1)
  const candidates = one ? [one, one] : []
  expect(whyNotInvite({ ...facts, tier: 'light', candidates })).toHaveLength(1)
})

test('the proposer, an observer and somebody who left can’t be invited', () => {
  const [paul, ola, una] = people(3)
  if (!paul || !ola || !una) throw new Error('three people are needed')
  const candidates = [
    { ...paul, personId: 'paul' },
    { ...ola, name: 'Ola', mayScore: false },
    { ...una, name: 'Una', isDisabled: true },
  ]
  expect(whyNotInvite({ ...facts, tier: 'light', candidates })).toEqual([
    { path: 'scorerIds', reason: 'The proposer doesn’t score their own proposal.' },
    { path: 'scorerIds', reason: 'Ola and Una can’t score. Invite somebody else.' },
  ])
})

test('one who can’t be invited is enough to be refused', () => {
  const [ola, ...others] = people(3)
  if (!ola) throw new Error('three people are needed')
  const candidates = [{ ...ola, name: 'Ola', mayScore: false }, ...others]
  expect(whyNotInvite({ ...facts, tier: 'light', candidates })).toEqual([
    { path: 'scorerIds', reason: 'Ola can’t score. Invite somebody else.' },
  ])
})

test('a closing date that is over is refused', () => {
  const candidates = people(2)
  expect(whyNotInvite({ ...facts, tier: 'light', candidates, closesAt: now })).toEqual([
    { path: 'closesOn', reason: 'Choose a closing date that is not over yet.' },
  ])
})

describe('moving the closing date', () => {
  const round = { revealedAt: null, closesAt: later, invited: 5, handedIn: 0 }
  const open = { status: 'scoring', actsForProposal: true, round, now } as const
  const over = { ...round, closesAt: now }
  const blocked = 'Scoring is closed. Its scores are being revealed.'

  test.each([
    ['while nobody has scored', {}, null],
    ['while some cards are in', { round: { ...round, handedIn: 4 } }, null],
    ['once it is over with no card in', { round: over }, null],
    ['not once it is over with a card in', { round: { ...over, handedIn: 1 } }, blocked],
    ['not once all are in', { round: { ...round, handedIn: 5 } }, blocked],
    ['not by others', { actsForProposal: false }, /^Only the proposer or the CX lead/],
    ['not after the reveal', { round: { ...round, revealedAt: now } }, /revealed already/],
    ['not of what is withdrawn', { status: 'withdrawn' }, 'Scoring is not open.'],
    ['not of a draft', { status: 'draft', round: null }, 'Scoring is not open.'],
  ] as const)('%s', (_, change, reason) => {
    const whyNot = whyNotMoveClosing({ ...open, ...change })
    if (reason instanceof RegExp) expect(whyNot).toMatch(reason)
    else expect(whyNot).toBe(reason)
  })

  test('goes to a time that is to come, as at the opening', () => {
    expect(whyNotCloseAt({ closesAt: later, now })).toEqual([])
    expect(whyNotCloseAt({ closesAt: now, now })).toEqual([
      { path: 'closesOn', reason: 'Choose a closing date that is not over yet.' },
    ])
  })
})
