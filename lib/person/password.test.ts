import { expect, it } from 'vitest'
import { commonPasswords } from './common-passwords'
import { whyNotPassword } from './password'

const owner = {
  email: 'ada.lovelace@northwind.test',
  name: 'Ada Lovelace',
  organizationName: 'Northwind Library',
}

it.each([
  'a chair by the window',
  'ééééèèèà',
  '🥾🪑📚🛋️🧦🎩🧤🧵',
  '        x',
  'aaaaaaab',
  'Ada likes old umbrellas',
  'northwind library 4871 9930',
  `${'x'.repeat(255)}y`,
  'acegikmo',
  'omkigeca',
  'wel4come',
])('%s is a fine password', (password) => {
  expect(whyNotPassword(password, owner)).toBeNull()
})

it.each(['', 'short', '1234567', '🪑🪑🪑🪑'])('%s is too short', (password) => {
  expect(whyNotPassword(password, owner)).toBe('Use at least 8 characters.')
})

it('More than 256 characters are too long', () => {
  expect(whyNotPassword('ab'.repeat(129), owner)).toBe('Use at most 256 characters.')
})

it.each([
  'password',
  'Password1',
  'QWERTY123',
  'abcd1234',
  'iloveyou',
  'Welcome2026!',
  'Monkey!!!!',
  '11111111',
  '12345678',
  '87654321',
  'abcdefgh',
  'ZYXWVUTS',
])('%s is one of those tried first', (password) => {
  expect(whyNotPassword(password, owner)).toMatch(/tried first/)
})

it.each([
  'Northwind Library',
  'northwindlibrary1',
  'NORTHWIND-2026',
  'ada.lovelace@northwind.test',
  'AdaLovelace!',
  'Empty Chair',
  'emptychair99',
])('%s is easy to guess for whoever knows its owner', (password) => {
  expect(whyNotPassword(password, owner)).toMatch(/easy to guess/)
})

it.each([
  [{ email: 'booklover@northwind.test' }, 'booklover'],
  [{ email: 'ada@northwind.test' }, 'northwind.test'],
  [{ email: 'ada@northwind.test' }, 'Northwind'],
  [{ name: 'Grace Hopper' }, 'gracehopper'],
  [{ name: 'Otti' }, 'otti2026'],
  [{ organizationName: 'Hedgerow 2000' }, 'hedgerow2000'],
])('Of %j %s is easy to guess', (somebody, password) => {
  expect(whyNotPassword(password, somebody)).toMatch(/easy to guess/)
  expect(whyNotPassword(password)).toBeNull()
})

it('The list of common ones is in lower case, and long enough to matter', () => {
  const list = [...commonPasswords]
  expect(list.length).toBeGreaterThan(1000)
  expect(list.filter((one) => one !== one.toLowerCase() || one === '')).toEqual([])
})
