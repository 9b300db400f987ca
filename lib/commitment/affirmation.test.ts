import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/time'
import { nextBy, standingOf, whyNotAffirm, whyNotProof } from './affirmation'

const today = '2026-11-22'

describe('where it stands', () => {
  test.each([
    ['2026-11-21', 'lapsed'],
    ['2026-11-22', 'due'],
    ['2026-12-06', 'due'],
    ['2026-12-07', 'current'],
  ])('to affirm by %s is %s', (reaffirmBy, standing) => {
    expect(standingOf({ reaffirmBy }, today)).toBe(standing)
  })
})

describe('who affirms', () => {
  const mine = { isRetired: false, isOwner: true, ownerName: 'Bo' }
  test.each([
    [mine, null],
    [
      { ...mine, isOwner: false },
      'Only Bo, who answers for it, affirms it. A CX lead can hand it over.',
    ],
    [
      { ...mine, isRetired: true },
      'This commitment is retired. There is nothing to affirm any more.',
    ],
  ])('%o: %s', (facts, reason) => {
    expect(whyNotAffirm(facts)).toBe(reason)
  })
})

describe('a proof', () => {
  const proof = { provedOn: today, lastProvedOn: null, cadence: 12, today }
  test.each([
    [proof, null],
    [{ ...proof, provedOn: '2025-11-23' }, null],
    [{ ...proof, provedOn: '2025-11-22' }, /too long ago/],
    [{ ...proof, provedOn: '2026-11-23' }, /has happened/],
    [{ ...proof, provedOn: '2026-09-01', lastProvedOn: '2026-10-01' }, /1 Oct 2026/],
    [{ ...proof, provedOn: '2026-10-01', lastProvedOn: '2026-10-01' }, null],
  ])('%o', (facts, reason) => {
    const said = whyNotProof(facts)
    if (reason === null) expect(said).toBeNull()
    else expect(said).toMatch(reason)
  })

  test('that is taken always leaves the commitment standing, for at most one cadence', () => {
    const facts = fc.record({
      ago: fc.integer({ min: -40, max: 1200 }),
      cadence: fc.integer({ min: 1, max: 36 }),
    })
    fc.assert(
      fc.property(facts, ({ ago, cadence }) => {
        const provedOn = addDays(today, -ago)
        if (whyNotProof({ provedOn, cadence, lastProvedOn: null, today })) return
        const reaffirmBy = nextBy({ provedOn, cadence })
        expect(standingOf({ reaffirmBy }, today)).not.toBe('lapsed')
        expect(reaffirmBy <= nextBy({ provedOn: today, cadence })).toBe(true)
      }),
    )
  })
})
