import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { signOffSchema } from './schema'

test('a plain approval needs nothing but the text it is about and the verdict', () => {
  const form = new FormData()
  form.append('decisionId', '01980000-0000-7000-8000-000000000000')
  form.append('digest', 'abc')
  form.append('verdict', 'approve')
  form.append('reason', '')
  form.append('holdUntil', '')
  form.append('conditions[0].text', '')
  const parsed = parseWithZod(form, { schema: signOffSchema })
  expect(parsed.status === 'success' && parsed.value).toEqual({
    decisionId: '01980000-0000-7000-8000-000000000000',
    digest: 'abc',
    verdict: 'approve',
    reason: '',
    holdUntil: null,
    conditions: [],
  })
})
