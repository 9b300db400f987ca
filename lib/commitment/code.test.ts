import { expect, test } from 'vitest'
import { lineOf, withoutSide } from './code'

test('a line is read with its side', () => {
  expect(lineOf({ side: 'never', text: 'ask a child for papers' })).toBe(
    'Never ask a child for papers',
  )
})

test.each([
  ['Never ask for papers', 'ask for papers'],
  ['We always greet first', 'greet first'],
  ['always', 'always'],
  ['say no, but never twice', 'say no, but never twice'],
  ['neverending queues are ours to end', 'neverending queues are ours to end'],
])('“%s” is kept as “%s”', (typed, kept) => {
  expect(withoutSide(typed)).toBe(kept)
})
