import { expect, test } from 'vitest'
import { z } from 'zod'
import { readForm } from '@/lib/sent-form'
import { conditionRows, withBlanks } from './condition-rows'
import { conditionsSchema } from './schema'

const offered = [
  { text: 'Tell the counters', ownerId: 'olga', due: '2026-12-01', from: 'Operations' },
  { text: 'Count again', ownerId: null, due: null, from: 'Finance' },
]
const most = 10

test('at first the form holds what the signatures ask for', () => {
  const rows = conditionRows({ isFresh: true, typed: () => '', offered, most })
  expect(rows).toEqual([
    { ...offered[0], isLeftOut: false },
    { text: 'Count again', ownerId: '', due: '', from: 'Finance', isLeftOut: false },
  ])
})

test('after a refusal the rows stand in the order they were judged in, those left out behind', () => {
  const sent: Record<string, string> = {
    'conditions[0].text': 'Tell the counters',
    'conditions[0].from': 'Operations',
    'conditions[0].isLeftOut': 'on',
    'conditions[3].text': 'Print new cards',
    'conditions[5].ownerId': 'olga',
    'conditions[6].due': '2026-12-01',
    'conditions[7].from': 'Finance',
  }
  const rows = conditionRows({ isFresh: false, typed: (name) => sent[name] ?? '', offered, most })
  expect(rows.map(({ text, from, isLeftOut }) => [text, from, isLeftOut])).toEqual([
    ['Print new cards', '', false],
    ['', '', false],
    ['', '', false],
    ['Tell the counters', 'Operations', true],
  ])
})

test.each([
  { asked: '', rows: 3 },
  { asked: '2', rows: 3 },
  { asked: '5', rows: 5 },
  { asked: '2.5', rows: 3 },
  { asked: '-7', rows: 3 },
  { asked: '4294967296', rows: most },
  { asked: '1e999', rows: most },
  { asked: 'NaN', rows: 3 },
])('another row asked for with “$asked” makes $rows', ({ asked, rows }) => {
  const filled = conditionRows({ isFresh: true, typed: () => '', offered, most })
  const shown = withBlanks(filled, { asked, least: 1, most })
  expect(shown).toHaveLength(rows)
  expect(shown.slice(0, 2)).toEqual(filled)
  expect(shown.slice(2).every(({ text, from }) => text === '' && from === '')).toBe(true)
})

test('a condition that is left out is not among those judged', () => {
  const ownerId = '5f0c2a52-3ad8-4b3c-9b0e-6d1a3f1f6a10'
  const kept = { text: 'Print new cards', ownerId, due: '2026-12-01' }
  const sent = [{ ...kept, isLeftOut: true }, { text: '' }, kept]
  expect(conditionsSchema.parse(sent)).toEqual([kept])

  const form = new FormData()
  sent.forEach((row, index) => {
    const fields = { ownerId: '', due: '', from: 'Finance', ...row, isLeftOut: '' }
    for (const [name, value] of Object.entries(fields))
      if (name !== 'isLeftOut') form.append(`conditions[${index}].${name}`, value)
  })
  form.append('conditions[0].isLeftOut', 'on')
  const read = readForm(form, z.object({ conditions: conditionsSchema }))
  expect(read).toMatchObject({ status: 'success', value: { conditions: [kept] } })
})
