import { expect, test } from 'vitest'
import { type Frame, readPiece, referenceOfRow, referenceToShow } from './row'
import { readingIn } from './schema'

const frame: Frame = {
  mapping: { quote: 'text', kind: 'kind', group: 'group', collectedOn: 'date', topic: 'topic' },
  defaults: {},
  groups: new Map([['families', '01900000-0000-7000-8000-000000000001']]),
  stages: new Map(),
  today: '2026-11-22',
}
const row = { text: 'Late again', kind: 'survey', group: 'Families', date: '2026-01-02', topic: '' }
const read = (change: Partial<typeof row>, rest: Partial<Frame> = {}) => {
  const found = readPiece(3, { ...row, ...change }, { ...frame, ...rest })
  return 'piece' in found ? found.piece : found.bad.reason
}

test.each(['survey', 'Survey answer', 'SURVEY_ANSWER', 'survey-answer'])(
  'the kind written as %j is a survey',
  (kind) => expect(read({ kind })).toMatchObject({ kind: 'survey' }),
)

test('what a row leaves empty is what was chosen for all; a row that says it comes first', () => {
  const defaults = { kind: 'complaint', collectedOn: '2025-05-05' } as const
  expect(read({ kind: '', date: '' }, { defaults })).toMatchObject(defaults)
  expect(read({}, { defaults })).toMatchObject({ kind: 'survey', collectedOn: '2026-01-02' })
})

test('a topic of one word with lines is read as words; groups are found in any case', () => {
  expect(read({ topic: 'card_payment_fee', group: 'FAMILIES' })).toMatchObject({
    topic: 'card payment fee',
    groupId: '01900000-0000-7000-8000-000000000001',
  })
})

test('a row finds its stage by itself, by its topic, or in what was chosen for all', () => {
  const [own, ofTopic, forAll] = [1, 2, 3].map((n) => `01900000-0000-7000-8000-00000000000${n}`)
  const defaults = { stageId: forAll, stageByTopic: new Map([['lost card', ofTopic ?? '']]) }
  const mapping = { ...frame.mapping, stage: 'stage' }
  const stages = new Map([['join', own ?? '']])
  const stageOf = (topic: string, stage: string) => {
    const said = { ...row, topic, stage }
    const found = readPiece(3, said, { ...frame, mapping, stages, defaults })
    return 'piece' in found ? found.piece.stageId : found.bad.reason
  }
  expect(stageOf('lost_card', 'Join')).toBe(own)
  expect(stageOf('lost_card', '')).toBe(ofTopic)
  expect(stageOf('fees', '')).toBe(forAll)
})

test('an address says where each topic belongs; what is no stage is left out', () => {
  const id = '01900000-0000-7000-8000-000000000001'
  const address = `topic=lost+card&at=${id}&topic=fees&at=&topic=apps&at=nowhere&topic=late`
  const { defaults } = readingIn(new URLSearchParams(address))
  expect([...(defaults.stageByTopic ?? [])]).toEqual([['lost card', id]])
})

test.each([
  [{ text: ' ' }, /^Quote: /],
  [{ kind: 'gossip' }, /no kind of evidence/],
  [{ kind: '' }, /has no kind/],
  [{ date: '' }, /has no date/],
  [{ date: '02.01.2026' }, /^Collected on: /],
  [{ date: '2026-11-23' }, /still to come/],
  [{ group: 'Martians' }, /no group “Martians”/],
])('%o is refused with its reason', (change, reason) => {
  expect(read(change)).toMatch(reason)
})

test('every column is read, and what a row leaves empty may have been chosen for all', () => {
  const stageId = '01900000-0000-7000-8000-000000000002'
  const cells = {
    ...{ text: 'Late again', reference: 'A-1', stage: 'JOIN', feeling: 'Frustration', about: 'US' },
    ...{ collector: 'Ada', method: 'By phone', n: '12', link: 'https://chair.example/1' },
    ...{ kind: 'survey', date: '2026-01-02T08:00:00Z' },
  }
  const mapping = {
    ...frame.mapping,
    ...{ reference: 'reference', stage: 'stage', feeling: 'feeling', about: 'about' },
    ...{ collector: 'collector', method: 'method', n: 'n', link: 'link' },
  }
  const stages = new Map([['join', stageId]])
  expect(readPiece(3, cells, { ...frame, mapping, stages })).toEqual({
    piece: {
      ...{ line: 3, reference: 'A-1', quote: 'Late again', kind: 'survey', topic: '' },
      ...{ groupId: null, stageId, collectedOn: '2026-01-02', feeling: 'frustration', about: 'us' },
      ...{ collector: 'Ada', method: 'By phone', n: 12, link: 'https://chair.example/1' },
    },
  })
  const defaults = {
    about: 'us',
    groupId: '01900000-0000-7000-8000-000000000001',
    stageId,
  } as const
  expect(read({ group: '' }, { defaults })).toMatchObject({ ...defaults, reference: null, n: null })
  expect(read({ group: '' })).toMatchObject({ about: 'customer', groupId: null, feeling: null })
})

test.each([
  [{ feeling: 'anger' }, '“anger” is neither frustration nor delight.'],
  [{ about: 'them' }, '“them” is neither customer nor us.'],
  [{ stage: 'Nowhere' }, 'There is no stage “Nowhere” here.'],
  [{ reference: 'x'.repeat(121) }, 'Its reference has more than 120 characters.'],
  [{ date: '' }, 'It has no date, and none was chosen for all.'],
])('%o is refused with this reason alone', (change, reason) => {
  const columns = { reference: 'reference', stage: 'stage', feeling: 'feeling', about: 'about' }
  const mapping = { ...frame.mapping, ...columns }
  expect(readPiece(3, { ...row, ...change }, { ...frame, mapping })).toEqual({
    bad: { line: 3, reason },
  })
})

test('a reference may be as long as it may be', () => {
  const mapping = { ...frame.mapping, reference: 'reference' }
  const reference = 'x'.repeat(120)
  expect(readPiece(3, { ...row, reference }, { ...frame, mapping })).toMatchObject({
    piece: { reference },
  })
})

test('a reference made of the row is not shown as anybody’s', () => {
  expect(referenceToShow(referenceOfRow('ab'.repeat(32)))).toBeNull()
  expect(referenceOfRow('ab'.repeat(32))).toBe(`row ${'ab'.repeat(20)}`)
  expect(referenceToShow('A-1')).toBe('A-1')
  expect(referenceToShow(null)).toBeNull()
})
