import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, digestOf } from './canonical'

test.each([
  [{ b: 1, a: [true, null, 'ä"\n'] }, '{"a":[true,null,"ä\\"\\n"],"b":1}'],
  [{ b: undefined, a: {} }, '{"a":{}}'],
  [{ '10': 0, '9': 0, Z: 0, a: 0 }, '{"10":0,"9":0,"Z":0,"a":0}'],
  [-0, '0'],
  [[], '[]'],
])('%j is written as %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test('a number JSON can’t say is a broken promise', () => {
  expect(() => canonicalJson({ cost: Number.NaN })).toThrow('NaN')
})

test('the digest is the SHA-256 of that text', () => {
  expect(digestOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
})

test('the digest doesn’t depend on the order in which keys were written or stored', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
      const plain = JSON.parse(JSON.stringify(content))
      const backwards = Object.fromEntries(Object.entries(plain).reverse())
      expect(digestOf(backwards as typeof plain)).toBe(digestOf(plain))
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
    }),
  )
})

test('another text gives another digest', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const same =
        canonicalJson(JSON.parse(JSON.stringify(one))) ===
        canonicalJson(JSON.parse(JSON.stringify(other)))
      expect(
        digestOf(JSON.parse(JSON.stringify(one))) === digestOf(JSON.parse(JSON.stringify(other))),
      ).toBe(same)
    }),
  )
})
