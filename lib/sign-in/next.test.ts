import { expect, it } from 'vitest'
import { leadingTo, safeNext } from './next'

it.each([
  ['/decisions/12', '/decisions/12'],
  ['/decisions?status=decided&q=late%20fees', '/decisions?status=decided&q=late%20fees'],
  ['/decisions/../notes', '/notes'],
  ['/notes?from=//evil.example', '/notes?from=//evil.example'],
  ['/sign-inside', '/sign-inside'],
  ['/decisions/sign-in', '/decisions/sign-in'],
  [`/${'a'.repeat(999)}`, `/${'a'.repeat(999)}`],
])('%s is a page to come back to', (path, next) => {
  expect(safeNext(path)).toBe(next)
})

it.each([
  ['nothing', undefined],
  ['a list', ['/notes', '/decisions']],
  ['an empty address', ''],
  ['a relative address', 'decisions/12'],
  ['another site', 'https://evil.example/'],
  ['another site without its scheme', '//evil.example'],
  ['another site behind dots', '/.//evil.example'],
  ['another site behind a step up', '/x/..//evil.example'],
  ['another site behind encoded dots', '/%2e//evil.example'],
  ['a backslash', '/\\evil.example'],
  ['backslashes', '\\\\evil.example'],
  ['a tab that browsers drop', '/\t/evil.example'],
  ['a line break', '/decisions\r\nset-cookie: a=b'],
  ['a null character', '/\u0000/evil.example'],
  ['a control character of the second kind', '/\u0085/evil.example'],
  ['a space in front', ' /decisions'],
  ['a script', 'javascript:alert(1)'],
  ['the door itself', '/sign-in'],
  ['the door with a next of its own', '/sign-in?next=/sign-in'],
  ['the second door', '/sign-in/choose'],
  ['the door behind dots', '/./sign-in'],
  ['the set-up', '/set-up'],
  ['an invitation', '/invitation/abc'],
  ['an endpoint', '/api/notes'],
  ['an endless address', `/${'a'.repeat(1000)}`],
])('%s is not: one comes to the first screen', (_, path) => {
  expect(safeNext(path)).toBe('/')
})

it('The door remembers where somebody wanted to go', () => {
  expect(leadingTo('/sign-in', '/decisions/12')).toBe('/sign-in?next=/decisions/12')
  expect(leadingTo('/sign-in', '/decisions?q=a&status=draft')).toBe(
    '/sign-in?next=/decisions%3Fq%3Da%26status%3Ddraft',
  )
  expect(leadingTo('/sign-in/choose', '/')).toBe('/sign-in/choose')
  expect(leadingTo('/sign-in', '//evil.example')).toBe('/sign-in')
})
