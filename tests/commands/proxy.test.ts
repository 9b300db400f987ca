import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { proxy } from '@/proxy'

describe('a form', () => {
  test('that came through a proxy which passes on its own host is let in as ours', async () => {
    const answer = await proxy(aForm({ host: 'app:3000' }))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('x-middleware-request-x-forwarded-host')).toBe('localhost:3000')
  })

  test('that is cut is answered in words', async () => {
    const request = aForm({}, '------of-a-form-0123456789012\r\nContent-Dispo')
    const answer = await proxy(request)
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringMatching(/whole/)])
  })

  test.each([
    ['without an origin', { origin: '' }],
    ['of another site', { origin: 'https://elsewhere.test' }],
  ])('%s is refused', async (_, headers) => {
    expect((await proxy(aForm(headers))).status).toBe(403)
  })

  test.each([
    ['too long', { 'content-length': '5000000' }],
    ['of a length it doesn’t tell', { 'transfer-encoding': 'chunked' }],
  ])('%s is refused', async (_, headers) => {
    expect((await proxy(aForm(headers))).status).toBe(413)
  })
})

test.each([
  ['/api/nothing', 'multipart/form-data', 415],
  ['/api/notes', 'application/x-www-form-urlencoded', 415],
  ['/api/notes', 'application/json', 200],
  ['/api/import', 'multipart/form-data; boundary=x', 200],
])('%s is sent %s: %i', async (path, type, status) => {
  const init = { method: 'POST', headers: { 'content-type': type }, body: '{}' }
  expect((await proxy(new NextRequest(`http://localhost:3000${path}`, init))).status).toBe(status)
})

test('an action is called at no route', async () => {
  const init = { method: 'POST', headers: { 'next-action': 'x' }, body: '[]' }
  const answer = await proxy(new NextRequest('http://localhost:3000/api/nothing', init))
  expect(answer.status).toBe(415)
})

const boundary = '----of-a-form-0123456789012'
const body = `--${boundary}\r\nContent-Disposition: form-data; name="theme"\r\n\r\ndark\r\n--${boundary}--\r\n`

function aForm(headers: Record<string, string>, sent = body) {
  return new NextRequest('http://localhost:3000/', {
    method: 'POST',
    headers: {
      ...{ host: 'localhost:3000', origin: 'http://localhost:3000' },
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...headers,
    },
    body: sent,
  })
}
