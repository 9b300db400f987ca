import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardIn, writerLike } from './card-form'
import { scorecardDraftSchema } from './schema'

const [families, students, join, borrow, never] = Array.from(
  { length: 5 },
  (_, index) => `0199${'0'.repeat(4)}-0000-7000-8000-00000000000${index}`,
)
const cell = (groupId = families, stageId = join) => ({ groupId, stageId })
const cardWith = (card: object) => scorecardDraftSchema.parse(card)

test('a form that is half filled in is a card with open answers', () => {
  const form = new URLSearchParams({
    'cells[0].groupId': `${families}`,
    'cells[0].stageId': `${join}`,
    'cells[0].impact': 'unknown',
    'cells[0].sentence': '',
    'cells[1].groupId': `${families}`,
    'cells[1].stageId': `${borrow}`,
    'cells[1].impact': '-2',
    'cells[1].confidence': '80',
    'cells[1].sentence': 'They wait.',
    'emotions[0].stageId': `${join}`,
    'commitments[0].commitmentId': `${never}`,
    'commitments[0].answer': 'kept',
    restUntouched: 'on',
    credit: '4',
    basedOn: '[]',
  })
  expect(cardWith(cardIn(form))).toEqual({
    cells: [
      { ...cell(), impact: 'unknown', confidence: null, sentence: '' },
      { ...cell(families, borrow), impact: -2, confidence: 80, sentence: 'They wait.' },
    ],
    emotions: [{ stageId: join, emotion: null }],
    commitments: [{ commitmentId: never, answer: 'kept' }],
    restUntouched: true,
    credit: 4,
  })
})

test('a box that isn’t ticked says so', () => {
  expect(cardIn([['restUntouched', '']]).restUntouched).toBe(false)
})

test('cards are written with the names of the first, in whatever order their rows are', () => {
  const first = cardWith({ cells: [cell(students), { ...cell(), impact: 0 }], credit: 2 })
  const write = writerLike(first)
  expect(Object.fromEntries(write(cardWith({ cells: [{ ...cell(), impact: 3 }] })))).toEqual({
    'cells[1].groupId': families,
    'cells[1].stageId': join,
    'cells[1].impact': '3',
    'cells[1].confidence': '',
    'cells[1].sentence': '',
    restUntouched: '',
    credit: '',
  })
  expect(write(first).get('cells[1].impact')).toBe('0')
  expect(write(cardWith({ cells: [cell(families, borrow)] })).has('cells[2].stageId')).toBe(true)
})

test('a card is the same once it was written into a form and read again', () => {
  const rows = <T extends object>(places: T[], row: fc.Arbitrary<object>) =>
    fc
      .tuple(fc.shuffledSubarray(places), fc.array(row, { minLength: 4, maxLength: 4 }))
      .map(([chosen, said]) => chosen.map((place, index) => ({ ...place, ...said[index] })))
  const card = fc.record({
    cells: rows(
      [cell(), cell(students), cell(families, borrow), cell(students, borrow)],
      fc.record({
        impact: fc.constantFrom(-3, 0, 2, 'unknown', null),
        confidence: fc.constantFrom(50, 100, null),
        sentence: fc.constantFrom('', 'They wait.'),
      }),
    ),
    emotions: rows(
      [{ stageId: join }, { stageId: borrow }],
      fc.record({ emotion: fc.constantFrom('earns', null) }),
    ),
    commitments: rows(
      [{ commitmentId: never }],
      fc.record({ answer: fc.constantFrom('broken', null) }),
    ),
    restUntouched: fc.boolean(),
    credit: fc.constantFrom(1, 5, null),
  })
  fc.assert(
    fc.property(card, (any) => {
      const one = cardWith(any)
      expect(cardWith(cardIn(writerLike(one)(one)))).toEqual(one)
    }),
  )
})
