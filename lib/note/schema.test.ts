import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { noteLimits, noteSchema } from './schema'

test('a note needs only its text', () => {
  expect(noteSchema.parse({ text: 'Queue out of the door' })).toEqual({
    text: 'Queue out of the door',
    groupId: null,
    stageId: null,
    decisionNumber: null,
    feeling: null,
  })
})

test.each([
  ['128', 128],
  ['D-128', 128],
  ['d128', 128],
  ['', null],
])('the decision typed as %j is %j', (typed, decisionNumber) => {
  const form = new FormData()
  form.append('text', 'Queue out of the door')
  form.append('decisionNumber', typed)
  const parsed = parseWithZod(form, { schema: noteSchema })
  expect(parsed.status === 'success' && parsed.value.decisionNumber).toBe(decisionNumber)
  expect(noteSchema.parse({ text: 'Queue', decisionNumber: typed }).decisionNumber).toBe(
    decisionNumber,
  )
})

test.each(['12a', '1.5', '-3', '0', '99999999999'])('%j is no number of a decision', (typed) => {
  expect(noteSchema.safeParse({ text: 'Queue', decisionNumber: typed }).success).toBe(false)
})

test('a note too short or too long is told what to do', () => {
  expect(noteSchema.safeParse({ text: ' ab ' }).error?.issues[0]?.message).toBe(
    'Say what happened, in a few words.',
  )
  expect(
    noteSchema.safeParse({ text: 'x'.repeat(noteLimits.text.max + 1) }).error?.issues[0]?.message,
  ).toBe('Keep this to 2,000 characters.')
})
