import { expect, it } from 'vitest'
import { freeSlug, slugOf } from './slug'

it.each([
  ['Northwind Library', 'northwind-library'],
  ['Müller & Söhne, Straße 5', 'muller-sohne-strasse-5'],
  ['  --  ', 'organization'],
  ['図書館', 'organization'],
  ['A'.repeat(80), 'a'.repeat(48)],
])('%s becomes %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

it('A name that is taken gets the next number', async () => {
  const taken = new Set(['northwind', 'northwind-2'])
  expect(await freeSlug('Northwind', async (slug) => taken.has(slug))).toBe('northwind-3')
})
