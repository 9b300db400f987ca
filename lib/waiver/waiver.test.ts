import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/time'
import {
  type Exception,
  exceptionState,
  needsRenewal,
  stateOf,
  type WaiverFact,
  waiverHolds,
  whyNotGrantWaiver,
  whyNotSettle,
  whyNotUntil,
  whyNoWaiver,
} from './waiver'

const today = '2026-11-22'
const waiver: WaiverFact = {
  about: 'broken-never',
  commitmentId: 'papers',
  grantedOn: '2026-11-01',
  expiresOn: '2026-11-30',
  isSettled: false,
}
const exception: Exception = {
  about: 'broken-never',
  commitmentId: 'papers',
  line: 'Never ask for papers',
}

describe('a waiver holds', () => {
  test.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('on %s: %s', (day, holds) => {
    expect(waiverHolds(waiver, day)).toBe(holds)
    expect(waiverHolds({ ...waiver, isSettled: true }, day)).toBe(false)
  })

  test('on some days or none, without a gap, and is in one state on each', () => {
    const days = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days))
    fc.assert(
      fc.property(days, days, fc.boolean(), days, (grantedOn, expiresOn, isSettled, day) => {
        const one = { ...waiver, grantedOn, expiresOn, isSettled }
        const state = stateOf(one, day)
        if (waiverHolds(one, day)) expect(state).toBe('holding')
        if (state === 'over') expect(waiverHolds(one, addDays(day, 1))).toBe(false)
        if (isSettled) expect(state).toBe('settled')
      }),
    )
  })
})

describe('what stops a decision', () => {
  test.each<[string, WaiverFact[], string | null]>([
    ['no waiver', [], 'It has no waiver.'],
    ['one that holds', [waiver], null],
    [
      'one that is over',
      [{ ...waiver, expiresOn: '2026-11-21' }],
      'Its waiver held until 21 Nov 2026 and has to be renewed.',
    ],
    ['one that was settled', [{ ...waiver, isSettled: true }], 'Its waiver was settled.'],
    ['one over, one renewed', [{ ...waiver, expiresOn: '2026-11-21' }, waiver], null],
    ['one for another line', [{ ...waiver, commitmentId: 'greet' }], 'It has no waiver.'],
    ['one for a vacuum', [{ ...waiver, about: 'vacuum', commitmentId: null }], 'It has no waiver.'],
  ])('%s', (_, waivers, reason) => {
    expect(whyNoWaiver(exception, { waivers, today })).toBe(reason)
  })
})

describe('who may waive, and when', () => {
  const facts = {
    about: 'broken-never' as const,
    status: 'discussion' as const,
    outcome: null,
    isProposer: false,
    isNeeded: true,
    holds: false,
  }
  test.each([
    [facts, null],
    [{ ...facts, status: 'sign-off' as const }, null],
    [{ ...facts, status: 'decided' as const, outcome: 'approved' as const }, null],
    [{ ...facts, status: 'scoring' as const }, 'The scores are not revealed yet.'],
    [{ ...facts, status: 'scoring' as const, about: 'vacuum' as const }, null],
    [
      { ...facts, status: 'draft' as const, about: 'vacuum' as const },
      'A draft waits for evidence, not for a waiver.',
    ],
    [{ ...facts, status: 'withdrawn' as const }, 'It is withdrawn already. Nothing is broken.'],
    [
      { ...facts, status: 'decided' as const, outcome: 'rejected' as const },
      'It is rejected already. Nothing is broken.',
    ],
    [
      { ...facts, isProposer: true },
      'You proposed this, so another CX lead has to judge the exception.',
    ],
    [{ ...facts, isNeeded: false }, 'There is nothing to waive here.'],
    [{ ...facts, holds: true }, 'It is waived already. Settle that waiver first.'],
  ])('%o', (given, reason) => {
    expect(whyNotGrantWaiver(given)).toBe(reason)
  })

  test.each([
    [{ isProposer: false, isSettled: false }, null],
    [{ isProposer: false, isSettled: true }, 'This waiver is settled already.'],
    [
      { isProposer: true, isSettled: false },
      'You proposed this, so another CX lead has to judge the exception.',
    ],
  ])('settling: %o', (given, reason) => {
    expect(whyNotSettle(given)).toBe(reason)
  })

  test.each([
    ['2026-11-21', 'Choose today or a later day.'],
    ['2026-11-22', null],
    ['2027-11-22', null],
    ['2027-11-23', 'A waiver holds for a year at most: 22 Nov 2027.'],
  ])('until %s: %s', (day, reason) => {
    expect(whyNotUntil(day, today)).toBe(reason)
  })
})

describe('where an exception stands', () => {
  const over = { ...waiver, expiresOn: '2026-11-21' }
  const settled = { ...waiver, isSettled: true }
  test.each<[string, WaiverFact[], boolean, string]>([
    ['nobody waived it', [], false, 'open'],
    ['it is waived', [settled, waiver], false, 'waived'],
    ['its waiver is over', [settled, over], true, 'over'],
    ['its waiver was settled before it is decided', [settled], false, 'open'],
    ['its waiver was settled once it stood', [settled], true, 'settled'],
  ])('%s', (_, made, isDecided, expected) => {
    expect(exceptionState(made, { isDecided, today })).toBe(expected)
  })
})

describe('it comes back', () => {
  const over = { ...waiver, expiresOn: '2026-11-21' }
  test.each([
    [over, 'decided', 'approved', true],
    [over, 'sign-off', null, true],
    [over, 'decided', 'rejected', false],
    [over, 'decided', 'deferred', false],
    [over, 'withdrawn', null, false],
    [waiver, 'decided', 'approved', false],
    [{ ...over, isSettled: true }, 'decided', 'approved', false],
  ] as const)('%o, %s %s: %s', (one, status, outcome, back) => {
    expect(needsRenewal(one, { status, outcome, today })).toBe(back)
  })
})
