import { expect, test } from 'vitest'
import type { Kind } from '@/lib/evidence/grade'
import { type Coverage, countsOf, coverageInWords, coverageOf } from './coverage'

const on = '2026-11-22'
const fresh = '2026-11-01'
const ageing = '2026-01-01'
const old = '2023-01-01'

type Pieces = [Kind, string][]
const counted = (pieces: Pieces) =>
  countsOf(
    pieces.map(([kind, collectedOn]) => ({ kind, collectedOn })),
    on,
  )

test.each<[string, Pieces, Coverage]>([
  ['nothing', [], 'none'],
  ['a fresh interview', [['interview', fresh]], 'good'],
  ['an old interview', [['interview', old]], 'old'],
  ['an ageing interview', [['interview', ageing]], 'old'],
  ['a fresh note', [['note', fresh]], 'second-hand'],
  [
    'old opinions',
    [
      ['opinion', old],
      ['opinion', old],
    ],
    'second-hand',
  ],
  [
    'an old interview and a fresh interview',
    [
      ['interview', old],
      ['interview', fresh],
    ],
    'good',
  ],
  [
    'an old interview and something seen lately',
    [
      ['interview', old],
      ['observed', fresh],
    ],
    'good',
  ],
  [
    'an old interview that a fresh opinion of our own repeats',
    [
      ['interview', old],
      ['opinion', fresh],
    ],
    'old',
  ],
])('a cell with %s', (_, pieces, coverage) => {
  expect(coverageOf(counted(pieces))).toBe(coverage)
})

const interviews = (...days: string[]): Pieces => days.map((day) => ['interview', day])

test.each<[Pieces, string]>([
  [[], 'No evidence'],
  [interviews(fresh), '1 interview'],
  [interviews(old), '1 interview, older than 2 years'],
  [interviews(fresh, fresh), '2 interviews'],
  [interviews(ageing, old), '2 interviews, both older than 6 months'],
  [interviews(old, old), '2 interviews, both older than 2 years'],
  [interviews(fresh, ageing, old), '3 interviews, 2 of them older than 6 months'],
  [interviews(old, old, old), '3 interviews, all older than 2 years'],
  [
    [...interviews(ageing), ['opinion', fresh], ['observed', fresh], ['observed', ageing]],
    '2 observations, 1 of them older than 6 months; 1 interview, older than 6 months; 1 opinion',
  ],
])('%j is put as %s', (pieces, words) => {
  expect(coverageInWords(counted(pieces))).toBe(words)
})
