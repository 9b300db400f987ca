import { describe, expect, test } from 'vitest'
import { whyNotWhole } from './whole-form'

const notWhole = expect.stringMatching(/did not arrive whole/)
const [id, page] = ['7f3102fbff98f2ccf476ad56cc8ce717152a305d3f', 'http://localhost/']

describe('a form sent by a script', () => {
  test.each([
    ['for the first time', '["$undefined","$K1"]'],
    ['with what was typed before', '[{"initialValue":{"cost":"$$5","bar":null}},"$K1"]'],
    ['without a state', '["$K1"]'],
  ])('%s is whole', async (_, call) => {
    expect(await whyNotWhole(byScript({ '1_title': 'Lend games', '0': call }))).toBeNull()
  })

  test.each([
    ['nothing', ''],
    ['half of it', '["$undefined","$K'],
    ['no list', '{"then":"$K1"}'],
    ['a text', '"$K1"'],
    ['no form', '["$undefined","$undefined"]'],
    ['another part in place of the form', '["$undefined","$B1"]'],
    ['more than asked for', `["$undefined"${',"$K1"'.repeat(3000)}]`],
    ['a promise', '["$@1","$K1"]'],
    ['a piece of itself', '[{"a":"$0:1:a"},"$K1"]'],
    ['an action', '[{"a":["$F1"]},"$K1"]'],
    ['what never ends', `[${'['.repeat(9000)}${']'.repeat(9000)},"$K1"]`],
  ])('with %s is not', async (_, call) => {
    expect(await whyNotWhole(byScript({ '0': call }))).toEqual(notWhole)
  })

  test('has no control character in a name', async () => {
    const form = { '0': '["$undefined","$K1"]', '1_title\u0000': 'x' }
    expect(await whyNotWhole(byScript(form))).toEqual(notWhole)
  })

  test('has no file in it', async () => {
    const request = byScript({ '0': '["$undefined","$K1"]' })
    const form = await request.formData()
    form.append('1_title', new File(['x'], 'x.txt'))
    const { headers } = byScript({})
    headers.delete('content-type')
    const withFile = new Request(page, { method: 'POST', headers, body: form })
    expect(await whyNotWhole(withFile)).toEqual(notWhole)
  })

  test('is a form, and nothing else', async () => {
    const headers = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }
    const request = new Request(page, { method: 'POST', headers, body: '["$undefined"]' })
    expect(await whyNotWhole(request)).toEqual(notWhole)
  })
})

describe('a form sent without one', () => {
  const hidden = {
    $ACTION_REF_5: '',
    '$ACTION_5:0': JSON.stringify({ id, bound: '$@1' }),
    '$ACTION_5:1': '["$undefined"]',
    $ACTION_KEY: 'k1',
  }

  test('is whole', async () => {
    expect(await whyNotWhole(plain({ ...hidden, title: 'Lend games' }))).toBeNull()
    expect(await whyNotWhole(plain({ [`$ACTION_ID_${id}`]: '', theme: 'dark' }))).toBeNull()
  })

  test('is whole after it was refused', async () => {
    const state = [{ status: 'error', initialValue: { title: '$$' }, error: { title: ['Why?'] } }]
    const form = { ...hidden, '$ACTION_5:1': JSON.stringify(state) }
    expect(await whyNotWhole(plain(form))).toBeNull()
  })

  test.each([
    ['its action', '$ACTION_5:0', 'D-1'],
    ['what its action is bound to', '$ACTION_5:0', JSON.stringify({ id, bound: null })],
    ['its state', '$ACTION_5:1', undefined],
    ['half of its state', '$ACTION_5:1', '[{"initialValue":'],
    ['a state of its own', '$ACTION_5:1', '["$1:0"]'],
  ])('is not without %s', async (_, name, value) => {
    expect(await whyNotWhole(plain({ ...hidden, [name]: value }))).toEqual(notWhole)
  })

  test.each(['multipart/form-data', 'multipart/form-data; boundary=of-another-form-0123456789'])(
    'is not when it can’t be taken apart: %s',
    async (type) => {
      const body = await plain(hidden).text()
      const request = new Request(page, { method: 'POST', headers: { 'content-type': type }, body })
      expect(await whyNotWhole(request)).toEqual(notWhole)
    },
  )

  test('is not when it was cut', async () => {
    const whole = plain(hidden)
    const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
    const body = (await whole.text()).slice(0, -90)
    const request = new Request(page, { method: 'POST', headers, body })
    expect(await whyNotWhole(request)).toEqual(notWhole)
  })
})

test('what is no form is not looked into', async () => {
  const request = new Request(page, { method: 'POST', body: '{}' })
  expect(await whyNotWhole(request)).toBeNull()
})

type Fields = Record<string, string | undefined>

function byScript(fields: Fields) {
  return plain(fields, { 'next-action': id })
}

function plain(fields: Fields, headers: Record<string, string> = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) body.append(name, value)
  return new Request(page, { method: 'POST', headers, body })
}
