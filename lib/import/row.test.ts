import { expect, test } from 'vitest'
import { readRow } from './row'

const mapping = {
  reference: 'ref',
  title: 'title',
  summary: 'summary',
  function: 'function',
  status: 'status',
  proposedOn: 'from',
  decidedOn: 'to',
  sponsor: 'sponsor',
  cosponsors: 'cosponsors',
}
const good = {
  ref: 'Int 0003-2022',
  title: 'Drop the late fee',
  summary: 'A local law.',
  function: 'Committee on Education ',
  status: 'Enacted',
  from: '2022-02-10',
  to: '2024-01-20',
  sponsor: 'Diana I. Ayala',
  cosponsors: 'Farah N. Louis; Rafael Salamanca, Jr.',
}

function read(change: Partial<typeof good>) {
  return readRow(7, { ...good, ...change }, { mapping, meanings: new Map(), today: '2026-11-22' })
}

function decisionOf(change: Partial<typeof good>) {
  const result = read(change)
  if ('bad' in result) throw new Error(result.bad.reason)
  return result.decision
}

test('A row becomes a decision that keeps its status, its dates and who stood behind it', () => {
  expect(decisionOf({})).toEqual({
    line: 7,
    reference: 'Int 0003-2022',
    title: 'Drop the late fee',
    question:
      'A local law.\n\nSponsor: Diana I. Ayala\n\nCo-sponsors: Farah N. Louis; Rafael Salamanca, Jr.',
    functionName: 'Committee on Education',
    status: 'decided',
    outcome: 'approved',
    sourceStatus: 'Enacted',
    proposedOn: '2022-02-10',
    settledOn: '2024-01-20',
    isSettledDayAssumed: false,
  })
})

test.each([
  [
    'a draft settles nothing',
    { status: 'Committee', to: '' },
    { status: 'draft', settledOn: null },
  ],
  [
    'settled without a day: the day it was proposed, and said so',
    { to: '' },
    { settledOn: '2022-02-10', isSettledDayAssumed: true },
  ],
  ['decided without a proposal’s day', { from: '' }, { proposedOn: '2024-01-20' }],
  ['no function', { function: '' }, { functionName: null }],
  ['withdrawn', { status: 'Withdrawn' }, { status: 'withdrawn', outcome: null }],
])('%s', (_, change, expected) => expect(decisionOf(change)).toMatchObject(expected))

test('A title too long is cut between words and stands whole in the question', () => {
  const title = 'Dismissal of summonses alleging violations '.repeat(6).trim()
  const decision = decisionOf({ title })
  expect(decision.title).toMatch(/^Dismissal of .*\S…$/)
  expect(decision.title.length).toBeLessThanOrEqual(160)
  expect(decision.question.startsWith(`${title}\n\nA local law.`)).toBe(true)
})

test.each([
  [{ ref: ' ' }, 'It has no reference.'],
  [{ title: 'ab' }, 'Its title has fewer than 3 characters.'],
  [{ from: '1850-01-01' }, 'Proposed on: Choose a year from 1900 to 2999.'],
  [{ from: '2022-02-30' }, 'Proposed on: 2022-02-30 is no day of the calendar.'],
  [{ to: '2023-02-29' }, 'Decided on: 2023-02-29 is no day of the calendar.'],
  [{ from: '10.02.2022' }, 'Proposed on: “10.02.2022” is not year, month and day'],
  [{ to: '2026-11-23' }, 'Decided on: 2026-11-23 is still to come.'],
  [{ to: '2022-02-09' }, 'It was decided before it was proposed.'],
  [{ from: '', to: '' }, 'It has no date at all.'],
  [{ status: 'Blau' }, 'Nobody has said what the status “Blau” means.'],
  [{ summary: 'x'.repeat(10_001) }, 'Its text has more than 10,000 characters.'],
  [{ ref: '', title: '' }, 'It has no reference. Its title has fewer than 3 characters.'],
])('%j is refused', (change, reason) => {
  expect(read(change)).toEqual({ bad: { line: 7, reason: expect.stringContaining(reason) } })
})
