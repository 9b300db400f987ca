import { expect, test } from 'vitest'
import { asCounted, type CitationOfCase, mostCitations, whyNotCite } from './citation'

const facts = {
  status: 'discussion' as const,
  isTouched: true,
  isWithdrawn: false,
  isCited: false,
  citations: 3,
}

test.each([
  ['draft', null],
  ['scoring', null],
  ['discussion', null],
  ['sign-off', null],
  ['decided', 'It is decided. What it stood on stays as it was.'],
  ['withdrawn', 'It is withdrawn. What it stood on stays as it was.'],
] as const)('evidence is cited until it is decided: %s', (status, reason) => {
  expect(whyNotCite({ ...facts, status })).toBe(reason)
})

test.each([
  [{ isTouched: false }, /doesn’t touch/],
  [{ isWithdrawn: true }, /out of use/],
  [{ isCited: true }, /already/],
  [{ citations: mostCitations }, /200 pieces at most/],
])('%o is refused', (change, reason) => {
  expect(whyNotCite({ ...facts, ...change })).toMatch(reason)
})

test('what went out of use after the ruling still counts for it', () => {
  const noon = new Date('2026-11-01T12:00:00Z')
  const citation = { id: 'c', withdrawnAt: noon } as CitationOfCase
  const counts = (decidedAt: Date | null) => !asCounted([citation], decidedAt)[0]?.isWithdrawn
  expect(counts(null)).toBe(false)
  expect(counts(new Date('2026-10-31T12:00:00Z'))).toBe(true)
  expect(counts(new Date('2026-11-02T12:00:00Z'))).toBe(false)
})
