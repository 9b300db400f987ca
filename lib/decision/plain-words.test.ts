import { expect, test } from 'vitest'
import { plainWords } from './plain-words'

test.each([
  ['must be **filed again**', 'must be filed again'],
  ['see [the law](https://example.org/law) first', 'see the law first'],
  ['## Why', ' Why'],
  ['Nothing.', 'Nothing.'],
])('%j reads as %j', (markdown, words) => {
  expect(plainWords(markdown)).toBe(words)
})
