import { describe, expect, test } from 'vitest'
import { makeReadable } from './readable-request'

const tree = encodeURIComponent(JSON.stringify(['', { children: ['decisions', {}] }]))

describe('a request that Next would fail over', () => {
  test('by a method no page may use is by one that is refused', () => {
    expect(made({ method: 'TRACE' })).toMatchObject({ method: 'PURGE' })
  })

  test('for no address is for the first', () => {
    expect(made({ url: '*' })).toMatchObject({ url: '/' })
  })

  test.each(['/decisions/%', '/decisions/%ff?q=1', '/people/%ED%A0%80/x', '/_global-error'])(
    'for what can’t be decoded, or is Next’s own, is for what is not there: %s',
    (url) => {
      expect(made({ url })).toMatchObject({ url: '/not-there' })
    },
  )

  test.each(['x', '[]', '%ff', encodeURIComponent('['.repeat(5000)), 'x'.repeat(50_000)])(
    'with a sketch of the page that can’t be read goes without: %.20s',
    (sent) => {
      expect(made({ sent }).headers).toEqual({ accept: '*/*' })
    },
  )
})

test('any other stays as it is', () => {
  const request = { method: 'GET', url: '/decisions', sent: tree }
  const headers = { accept: '*/*', 'next-router-state-tree': tree }
  expect(made(request)).toEqual({ method: 'GET', url: '/decisions', headers })
  expect(made({ url: '/decisions/%C3%A9?q=%' })).toMatchObject({ url: '/decisions/%C3%A9?q=%' })
  expect(made({})).toEqual({ method: 'GET', url: '/', headers: { accept: '*/*' } })
})

function made({
  method = 'GET',
  url = '/',
  sent,
}: {
  method?: string
  url?: string
  sent?: string
}) {
  const headers = { accept: '*/*', ...(sent && { 'next-router-state-tree': sent }) }
  const request = { method, url, headers }
  makeReadable(request)
  return request
}
