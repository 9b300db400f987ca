import { expect, test } from 'vitest'
import { asCounted, citationOf, mostCitations, type PieceAsCounted, whyNotCite } from './citation'

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

const piece: PieceAsCounted = {
  ...{ originalId: 'e', kind: 'interview', collectedOn: '2026-11-01', isWithdrawn: false },
  ...{ tellsOf: { groupId: 'families', stageId: null }, fingerprint: 'its words' },
}
const cited = (today: Partial<PieceAsCounted>, stoodAs: PieceAsCounted | null = null) =>
  citationOf({
    ...{ id: 'c', evidenceId: 'e', groupId: 'families', stageId: 'join', quote: 'Well.' },
    ...{ citedByName: 'Ada', citedAt: new Date('2026-11-02T12:00:00Z'), stoodAs },
    piece: { ...piece, ...today },
  })

test.each<[Partial<PieceAsCounted>, string]>([
  [{ kind: 'opinion' }, 'the kind'],
  [{ collectedOn: '2020-01-01' }, 'the day'],
  [{ tellsOf: { groupId: null, stageId: null } }, 'the group'],
  [{ tellsOf: { groupId: 'families', stageId: 'join' } }, 'the stage'],
  [{ fingerprint: 'other words' }, 'the words'],
  [{ originalId: 'another' }, 'what it is a duplicate of'],
  [{ isWithdrawn: true }, 'whether it is in use'],
])(
  'a piece that becomes %o counts so until the decision ends, and as it was from then on',
  (today, what) => {
    expect(cited(today)).toMatchObject({ ...today, changedSince: [] })
    expect(cited(today, piece)).toMatchObject({ ...piece, changedSince: [what] })
  },
)

test('what is kept when a decision ends is all that counts', () => {
  expect(asCounted(cited({}))).toEqual(piece)
})
