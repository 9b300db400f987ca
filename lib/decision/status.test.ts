import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statuses } from './schema'
import {
  statusOf,
  whyNotEdit,
  whyNotSaveRevision,
  whyNotStartScoring,
  whyNotStartSignOff,
  whyNotWithdraw,
} from './status'

const then = new Date('2026-11-20T10:00:00Z')
const nothing = { withdrawnAt: null, decidedAt: null, signOffStartedAt: null, round: null }
const openRound = { revealedAt: null }
const revealed = { revealedAt: then }

describe('the status follows from what happened', () => {
  test.each([
    ['draft', nothing],
    ['scoring', { ...nothing, round: openRound }],
    ['discussion', { ...nothing, round: revealed }],
    ['sign-off', { ...nothing, round: revealed, signOffStartedAt: then }],
    ['scoring', { ...nothing, round: openRound, signOffStartedAt: then }],
    ['decided', { ...nothing, round: revealed, signOffStartedAt: then, decidedAt: then }],
    ['decided', { ...nothing, decidedAt: then }],
    ['withdrawn', { ...nothing, withdrawnAt: then }],
    ['withdrawn', { ...nothing, round: openRound, withdrawnAt: then }],
  ])('%s', (status, facts) => {
    expect(statusOf(facts)).toBe(status)
  })

  test('a decision is decided exactly when somebody decided it and it was not withdrawn', () => {
    const moment = fc.constantFrom(null, then)
    const round = fc.constantFrom(null, openRound, revealed)
    fc.assert(
      fc.property(
        moment,
        moment,
        moment,
        round,
        (withdrawnAt, decidedAt, signOffStartedAt, one) => {
          const status = statusOf({ withdrawnAt, decidedAt, signOffStartedAt, round: one })
          expect(status === 'decided').toBe(decidedAt !== null && withdrawnAt === null)
        },
      ),
    )
  })
})

describe('editing', () => {
  test.each(statuses)('the proposer of a decision in %s', (status) => {
    const isOver = status === 'decided' || status === 'withdrawn'
    expect(whyNotEdit({ status, isProposer: true })).toEqual(isOver ? expect.any(String) : null)
  })

  test('nobody else edits', () => {
    expect(whyNotEdit({ status: 'draft', isProposer: false })).toBe(
      'Only the proposer edits this text.',
    )
  })
})

describe('saving a revision', () => {
  const ready = {
    status: 'discussion',
    isProposer: true,
    currentDigest: 'one',
    draftDigest: 'two',
    missing: 0,
  } as const
  test('works for a changed, complete text', () => {
    expect(whyNotSaveRevision(ready)).toBeNull()
  })
  test('is refused when nothing changed', () => {
    expect(whyNotSaveRevision({ ...ready, draftDigest: 'one' })).toBe(
      'Nothing has changed since the last revision.',
    )
  })
  test('may be incomplete while it is a draft, and not after others have judged it', () => {
    expect(whyNotSaveRevision({ ...ready, status: 'draft', missing: 3 })).toBeNull()
    expect(whyNotSaveRevision({ ...ready, missing: 1 })).toMatch('is missing')
  })
  test('is refused once decided, and for others than the proposer', () => {
    expect(whyNotSaveRevision({ ...ready, status: 'decided' })).toMatch('can’t be edited')
    expect(whyNotSaveRevision({ ...ready, isProposer: false })).toMatch('Only the proposer')
  })
})

describe('withdrawing', () => {
  test.each([
    ['draft', null],
    ['scoring', null],
    ['discussion', null],
    ['sign-off', null],
    ['decided', 'It is decided already, so it can’t be withdrawn.'],
    ['withdrawn', 'It is withdrawn already.'],
  ] as const)('from %s: %s', (status, reason) => {
    expect(whyNotWithdraw({ status, actsForProposal: true })).toBe(reason)
  })
  test('is for the proposer and the CX lead', () => {
    expect(whyNotWithdraw({ status: 'draft', actsForProposal: false })).toBe(
      'Only the proposer or the CX lead takes a proposal back.',
    )
  })
})

describe('opening for scoring', () => {
  const facts = {
    actsForProposal: true,
    isProposer: true,
    hasUnsavedChanges: false,
    scoredDigest: 'one',
    currentDigest: 'one',
    cardsShort: 0,
  }
  test.each([
    ['draft', null],
    ['scoring', 'It is open for scoring already.'],
    [
      'discussion',
      'This text has been scored. Change it and save a revision to have it scored again.',
    ],
    [
      'sign-off',
      'This text has been scored. Change it and save a revision to have it scored again.',
    ],
    ['decided', 'It is decided, so it can’t be scored.'],
    ['withdrawn', 'It is withdrawn, so it can’t be scored.'],
  ] as const)('from %s: %s', (status, reason) => {
    expect(whyNotStartScoring({ ...facts, status })).toBe(reason)
  })
  test('again is possible for a changed text, or when too few scored this one', () => {
    expect(whyNotStartScoring({ ...facts, status: 'discussion', currentDigest: 'two' })).toBeNull()
    expect(whyNotStartScoring({ ...facts, status: 'sign-off', cardsShort: 1 })).toBeNull()
  })
  test('is for the proposer and the CX lead', () => {
    const other = { ...facts, status: 'draft', isProposer: false } as const
    expect(whyNotStartScoring(other)).toBeNull()
    expect(whyNotStartScoring({ ...other, actsForProposal: false })).toMatch(
      'Only the proposer or the CX lead',
    )
  })
  test.each(['draft', 'discussion', 'sign-off'] as const)(
    'from %s freezes unsaved changes for the proposer alone',
    (status) => {
      const changed = { ...facts, status, cardsShort: 1, hasUnsavedChanges: true }
      expect(whyNotStartScoring(changed)).toBeNull()
      expect(whyNotStartScoring({ ...changed, isProposer: false })).toBe(
        'The proposer has changes that are not in a revision.',
      )
    },
  )
})

describe('starting sign-off', () => {
  const facts = {
    status: 'discussion',
    actsForProposal: true,
    isProposer: true,
    hasUnsavedChanges: false,
    whyNotEnoughFunctions: null,
  } as const
  test('works from discussion', () => {
    expect(whyNotStartSignOff(facts)).toBeNull()
  })
  test.each([
    ['draft', 'Nobody has scored this yet. Invite scorers to open it.'],
    ['scoring', 'Scoring is still open. Sign-off starts after the reveal.'],
    ['sign-off', 'Sign-off has started already.'],
    ['decided', 'It is decided already.'],
    ['withdrawn', 'It is withdrawn already.'],
  ] as const)('from %s: %s', (status, reason) => {
    expect(whyNotStartSignOff({ ...facts, status })).toBe(reason)
  })
  test('waits for unsaved changes and for enough functions', () => {
    const changed = { ...facts, hasUnsavedChanges: true }
    expect(whyNotStartSignOff(changed)).toMatch('Save them')
    expect(whyNotStartSignOff({ ...changed, isProposer: false })).toBe(
      'The proposer has changes that are not in a revision.',
    )
    expect(whyNotStartSignOff({ ...facts, whyNotEnoughFunctions: 'too few' })).toBe('too few')
    expect(whyNotStartSignOff({ ...facts, actsForProposal: false })).toMatch(
      'Only the proposer or the CX lead',
    )
  })
})
