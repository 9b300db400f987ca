import { unstable_getResponseFromNextConfig as answerTo } from 'next/experimental/testing/server'
import { expect, test } from 'vitest'
import { addressAsSaid, numberIn } from './number'

test.each([
  ['128', 128],
  ['1', 1],
  ['999999999', 999_999_999],
])('%s is a number of a decision', (address, number) => {
  expect(numberIn(address)).toBe(number)
})

test.each(['0', '-1', '1.5', '01', '1e3', '', 'new', ' 1', '9999999999', '１'])(
  '"%s" is none',
  (address) => {
    expect(numberIn(address)).toBeNull()
  },
)

const nextConfig = { redirects: async () => [addressAsSaid] }

test.each([
  ['/decisions/D-18', '/decisions/18'],
  ['/decisions/d-18', '/decisions/18'],
  ['/decisions/D-18/revisions/compare?from=1&to=2', '/decisions/18/revisions/compare?from=1&to=2'],
])('%s leads to %s', async (said, address) => {
  const answer = await answerTo({ url: `http://here${said}`, nextConfig })
  expect(answer.status).toBe(307)
  expect(answer.headers.get('location')).toBe(`http://here${address}`)
})

test.each(['/decisions/18', '/decisions/D-0', '/decisions/D-018', '/decisions/D-x', '/decisions'])(
  '%s leads nowhere else',
  async (address) => {
    const answer = await answerTo({ url: `http://here${address}`, nextConfig })
    expect(answer.headers.get('location')).toBeNull()
  },
)
