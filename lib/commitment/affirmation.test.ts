import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/time'
import { latestBy, nextBy, standingOf, whyNotAffirm, whyNotBy, whyNotProof } from './affirmation'

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

describe('the date of a line that is changed', () => {
  const line = {
    reaffirmBy: '2027-01-20',
    cadence: 6,
    lastProvedOn: '2026-10-22',
    writtenOn: '2026-01-22',
  }
  const lapsed = { ...line, reaffirmBy: '2026-11-21' }
  const unproved = { ...line, lastProvedOn: null }
  const beyond = { ...line, reaffirmBy: '2027-12-31' }
  test.each([
    ['stays', line, line, null],
    ['stays, though an earlier rule let it go too far', beyond, beyond, null],
    ['comes sooner', line, { ...line, reaffirmBy: '2026-12-01' }, null],
    ['comes as late as the proof reaches', line, { ...line, reaffirmBy: '2027-04-22' }, null],
    [
      'comes later',
      line,
      { ...line, reaffirmBy: '2027-04-23' },
      /at the latest by 22 Apr 2027: one/,
    ],
    [
      'comes later than the day it was written reaches',
      unproved,
      { ...unproved, reaffirmBy: '2027-02-01' },
      /at the latest by 22 Jul 2026: one/,
    ],
    ['comes with a longer cadence', line, { ...line, cadence: 12, reaffirmBy: '2027-10-22' }, null],
    ['stays with a shorter cadence', line, { ...line, cadence: 1 }, /at the latest by 22 Nov 2026/],
    ['stays when it lapsed', lapsed, lapsed, null],
    ['stays when it lapsed, with a longer cadence', lapsed, { ...lapsed, cadence: 12 }, null],
    ['comes sooner when it lapsed', lapsed, { ...lapsed, reaffirmBy: '2026-11-01' }, null],
    [
      'comes later when it lapsed',
      lapsed,
      { ...lapsed, reaffirmBy: today },
      'It lapsed after 21 Nov 2026. Only a proof by its owner carries it on: leave the date as it is.',
    ],
  ])('%s', (_, before, after, reason) => {
    const said = whyNotBy(before, after, today)
    if (reason === null) expect(said).toBeNull()
    else expect(said).toMatch(reason)
  })

  test('never lets a lapsed line stand again', () => {
    const day = fc.integer({ min: -900, max: 900 }).map((days) => addDays(today, days))
    const cadence = fc.constantFrom(1, 3, 6, 12)
    const facts = fc.record({ ...{ reaffirmBy: day, cadence, lastProvedOn: day, writtenOn: day } })
    fc.assert(
      fc.property(facts, day, cadence, (before, reaffirmBy, cadence) => {
        const after = { ...before, reaffirmBy, cadence }
        if (whyNotBy(before, after, today)) return
        if (standingOf(before, today) === 'lapsed') expect(standingOf(after, today)).toBe('lapsed')
        expect(
          reaffirmBy <= before.reaffirmBy ||
            reaffirmBy <= latestBy({ ...after, reaffirmBy: today }, today),
        ).toBe(true)
      }),
    )
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
