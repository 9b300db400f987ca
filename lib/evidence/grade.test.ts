import { expect, test } from 'vitest'
import { gradeOf, isKind, isSecondHand, type Kind, kindInSentence, kinds } from './grade'

test.each<[Kind, number, boolean]>([
  ['trial', 1, false],
  ['observed', 1, false],
  ['interview', 0.8, false],
  ['survey', 0.7, false],
  ['complaint', 0.7, false],
  ['support-contact', 0.7, false],
  ['note', 0.6, true],
  ['opinion', 0.2, true],
])('%s is worth %s; second-hand: %s', (kind, grade, secondHand) => {
  expect(gradeOf(kind)).toBe(grade)
  expect(isSecondHand(kind)).toBe(secondHand)
})

test('every kind has its place in a sentence', () => {
  expect(kinds.map(kindInSentence)).toEqual([
    'a trial',
    'observed behaviour',
    'an interview',
    'a survey answer',
    'a complaint',
    'a support contact',
    'a front-line note',
    'an opinion',
  ])
})

test('what is no kind is not taken for one', () => {
  expect(['trial', 'Trial', 'constructor', ''].map(isKind)).toEqual([true, false, false, false])
})
