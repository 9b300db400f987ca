import { expect, it } from 'vitest'
import { wordingHistory } from './wording'

const wording = (id: string, words: { name?: string; emotion?: string; need?: string }) => ({
  ...{ id, name: 'Join', emotion: 'welcome', need: 'Get a card today.' },
  ...words,
  at: new Date('2026-11-22T09:00:00Z'),
  byName: 'Maria Silva',
})

it('Each wording says what is different from the one before, word by word; the first says all', () => {
  const history = wordingHistory([
    wording('3', { name: 'I join', emotion: '', need: 'Get a card today, without papers.' }),
    wording('2', { need: 'Get a card today, without papers.' }),
    wording('1', {}),
  ])
  expect(history.map(({ isFirst }) => isFirst)).toEqual([false, false, true])
  expect(history[0]?.changes).toEqual([
    {
      field: 'name',
      label: 'Name',
      parts: [
        { kind: 'removed', text: 'Join' },
        { kind: 'added', text: 'I join' },
      ],
    },
    { field: 'emotion', label: 'Emotion to earn', parts: [{ kind: 'removed', text: 'welcome' }] },
  ])
  expect(history[1]?.changes.map(({ field }) => field)).toEqual(['need'])
  expect(history[2]?.changes.map(({ parts }) => parts)).toEqual([
    [{ kind: 'same', text: 'Join' }],
    [{ kind: 'same', text: 'welcome' }],
    [{ kind: 'same', text: 'Get a card today.' }],
  ])
})
