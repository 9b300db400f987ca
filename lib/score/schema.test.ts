import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { impacts, impactWords, scorecardSchema } from './schema'

const decisionId = '01980000-0000-7000-8000-000000000000'
const groupId = '01980000-0000-7000-8000-000000000001'
const stageId = '01980000-0000-7000-8000-000000000002'

function submitted(fields: Record<string, string>) {
  const form = new FormData()
  form.append('decisionId', decisionId)
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return parseWithZod(form, { schema: scorecardSchema })
}

test.each([
  ['-3', -3],
  ['0', 0],
  ['3', 3],
  ['unknown', 'unknown'],
  ['', null],
])('the answer %j of a form is read as %j', (typed, impact) => {
  const card = submitted({
    'cells[0].groupId': groupId,
    'cells[0].stageId': stageId,
    'cells[0].impact': typed,
    'cells[0].confidence': '80',
    credit: '4',
  })
  expect(card.status).toBe('success')
  if (card.status !== 'success') return
  expect(card.value.cells[0]).toMatchObject({ impact, confidence: 80 })
  expect(card.value.credit).toBe(4)
})

test.each(['4', '1.5', '-4', 'good'])('the answer %j is refused beside its cell', (typed) => {
  const card = submitted({
    'cells[0].groupId': groupId,
    'cells[0].stageId': stageId,
    'cells[0].impact': typed,
  })
  expect(card.status === 'error' && card.error).toEqual({
    'cells[0].impact': ['Choose a point from −3 to +3, or “I don’t know”.'],
  })
})

test('every point of the scale has its words', () => {
  expect(
    Object.keys(impactWords)
      .map(Number)
      .sort((a, b) => a - b),
  ).toEqual([...impacts])
})
