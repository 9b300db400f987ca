import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dueToReveal,
  isClosedEmpty,
  isRevealed,
  lastDayOf,
  progressOf,
  whyNotReveal,
} from './reveal'

const closesAt = new Date('2026-11-29T18:15:00Z')
const before = new Date('2026-11-29T18:14:59Z')
const round = { revealedAt: null, closesAt, invited: 5, handedIn: 3 }

test('nothing is visible before the reveal', () => {
  expect(isRevealed(null)).toBe(false)
  expect(isRevealed(round)).toBe(false)
  expect(isRevealed({ revealedAt: before })).toBe(true)
})

describe('scores reveal themselves', () => {
  test.each([
    ['when all are in', { handedIn: 5 }, before, 'all-in'],
    ['not while one is missing', { handedIn: 4 }, before, null],
    ['when the closing time comes', {}, closesAt, 'closing-date'],
    ['not a second earlier', {}, before, null],
    ['not without any card, however late it is', { handedIn: 0 }, closesAt, null],
    ['not when nobody is invited', { invited: 0, handedIn: 0 }, closesAt, null],
    ['only once', { handedIn: 5, revealedAt: before }, closesAt, null],
  ])('%s', (_, change, now, cause) => {
    expect(dueToReveal({ ...round, ...change }, now)).toBe(cause)
  })
})

describe('a round that nobody has scored', () => {
  test.each([
    ['is closed when the closing time comes', { handedIn: 0 }, closesAt, true],
    ['is open a second earlier', { handedIn: 0 }, before, false],
    ['is something else with a card in', { handedIn: 1 }, closesAt, false],
    ['is something else once revealed', { handedIn: 0, revealedAt: before }, closesAt, false],
  ])('%s', (_, change, now, isClosed) => {
    expect(isClosedEmpty({ ...round, ...change }, now)).toBe(isClosed)
  })

  test('closed with the day before the closing time, where the reader is', () => {
    expect(lastDayOf({ closesAt }, 'Asia/Kathmandu')).toBe('29 Nov 2026')
  })
})

describe('an early reveal', () => {
  test('works once a card is in', () => {
    expect(whyNotReveal(round)).toBeNull()
  })
  test.each([
    [null, 'Scoring is not open yet.'],
    [{ ...round, handedIn: 0 }, 'No scorecard is in yet, so there is nothing to reveal.'],
    [{ ...round, revealedAt: before }, 'The scores are revealed already.'],
  ])('of %j: %s', (one, reason) => {
    expect(whyNotReveal(one)).toBe(reason)
  })
})

test('a round that reveals itself could always have been revealed early, never one that is revealed', () => {
  const facts = fc.record({
    revealedAt: fc.constantFrom(null, before),
    closesAt: fc.constant(closesAt),
    invited: fc.nat(6),
    handedIn: fc.nat(6),
  })
  fc.assert(
    fc.property(facts, fc.constantFrom(before, closesAt), (one, now) => {
      if (dueToReveal(one, now) === null) return
      expect(whyNotReveal(one)).toBeNull()
      expect(isRevealed(one)).toBe(false)
    }),
  )
})

test('before the reveal only the count is told', () => {
  expect(progressOf(round)).toBe('3 of 5 in')
})
