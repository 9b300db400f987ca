import { expect, it } from 'vitest'
import { whyNotAgain } from './again'

const others = [
  { id: '1', feeling: 'frustration', text: 'No seat after six.', archived: false },
  { id: '3', feeling: 'delight', text: 'The café', archived: false },
  { id: '2', feeling: 'delight', text: 'The long tables', archived: true },
]

it.each([
  ['something new', 'frustration', 'No socket.', undefined, null],
  ['the same words', 'frustration', ' no seat,  AFTER six', undefined, /written down already/],
  ['the same words with the other feeling', 'delight', 'No seat after six.', undefined, null],
  [
    'the same letters, composed otherwise',
    'delight',
    'The cafe\u0301',
    undefined,
    /written down already/,
  ],
  ['itself, reworded', 'frustration', 'No seat after six', '1', null],
  ['what was archived', 'delight', 'The long tables.', undefined, /archived. Restore it/],
])('%s', (_, feeling, text, exceptId, reason) => {
  const answer = whyNotAgain({ feeling, text }, { others, exceptId })
  if (reason) expect(answer).toMatch(reason)
  else expect(answer).toBeNull()
})
