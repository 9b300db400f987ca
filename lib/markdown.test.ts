import { describe, expect, test } from 'vitest'
import { isReadAsMarkdown } from './markdown'

describe('read as Markdown', () => {
  test.each([
    ['a sentence', 'Fines keep families away.'],
    ['a quote in a quote', '> > She said it again.'],
    ['a list in a list', '- one\n  - two\n    1. three'],
    ['a line between two parts', `One\n\n${'-'.repeat(80)}\n\nTwo`],
    ['a long list', '- Another thing to do\n'.repeat(150)],
    ['a table', `| a | b | c |\n| - | - | - |\n${'| 1 | 2 | 3 |\n'.repeat(60)}`],
    ['as much as fits into a question', 'Families stay away. '.repeat(500)],
  ])('%s', (_, text) => {
    expect(isReadAsMarkdown(text)).toBe(true)
  })
})

describe('shown as it was typed', () => {
  test.each([
    ['a thousand quotes in each other', '>'.repeat(1000)],
    ['with spaces between them', '> '.repeat(1000)],
    ['after something else', `Look:\n\n  ${'>'.repeat(1000)}`],
    ['a thousand lists in each other', '1. '.repeat(1000)],
    ['both, in turns', '> - '.repeat(500)],
    ['a thousand marks', '*_'.repeat(500)],
    ['a thousand brackets', '[^1]'.repeat(300)],
    ['a thousand lines of a letter', 'a\n'.repeat(1000)],
  ])('%s', (_, text) => {
    expect(isReadAsMarkdown(text)).toBe(false)
  })
})
