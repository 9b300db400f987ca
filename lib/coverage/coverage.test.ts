import { expect, test } from 'vitest'
import type { Kind } from '@/lib/evidence/grade'
import { type Coverage, coverageOf } from './coverage'

const on = '2026-11-22'
const fresh = '2026-11-01'
const old = '2023-01-01'

test.each<[string, [Kind, string][], Coverage]>([
  ['nothing', [], 'none'],
  ['a fresh interview', [['interview', fresh]], 'good'],
  ['an old interview', [['interview', old]], 'old'],
  ['an ageing interview', [['interview', '2026-01-01']], 'old'],
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
    'an old interview and a fresh note',
    [
      ['interview', old],
      ['note', fresh],
    ],
    'good',
  ],
])('a cell with %s', (_, pieces, coverage) => {
  const all = pieces.map(([kind, collectedOn]) => ({ kind, collectedOn }))
  expect(coverageOf(all, on)).toBe(coverage)
})
