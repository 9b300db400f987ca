import { expect, test } from 'vitest'
import { emptyProposal, proposalSchema } from './schema'
import { searchTextOf } from './search-text'

test('every text of a proposal can be found by its words', () => {
  const words = 'abcdefghijklmno'.split('').map((letter) => letter.repeat(5))
  const [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = words
  const proposal = proposalSchema.parse({
    question: { title: 'Not again', question: a },
    start: { why: b },
    groups: [{ groupId: '01980000-0000-7000-8000-000000000001', useful: c, loses: d }],
    gain: { customerGains: e, customerRewards: f, weGain: g },
    options: [{ name: h, description: i, rejectedBecause: j, reopenWhen: k }],
    size: { costNote: l, rollout: m },
    wrong: { provesWrong: n, tryFirst: 'ooooo' },
  })
  expect(searchTextOf(proposal).split('\n')).toEqual(words)
})

test('an empty draft has nothing to find', () => {
  expect(searchTextOf(emptyProposal())).toBe('')
})

test('a very long text is cut, never through the middle of a character', () => {
  const question = '😀'.repeat(4999)
  const gain = { customerGains: '😀'.repeat(2000), customerRewards: '😀'.repeat(2000), weGain: 'x' }
  const text = searchTextOf(
    proposalSchema.parse({
      question: { question },
      gain,
      wrong: { provesWrong: '😀'.repeat(2000) },
    }),
  )
  expect(text.length).toBeLessThanOrEqual(20_000)
  expect(text.length).toBeGreaterThan(19_990)
  expect(text).not.toMatch(/\p{Surrogate}/u)
})
