import { createHash } from 'node:crypto'

/** Anything JSON can hold. Keys whose value is `undefined` are left out, as JSON does. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/**
 * One text for one content: keys sorted by code unit, no spaces, arrays in their order.
 * Numbers and strings are written as JSON writes them (the way of RFC 8785).
 * @throws on NaN and infinities, which JSON can't say.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`${value} can't be written as JSON`)
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const pairs = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const inner = value[key]
      return inner === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(inner)}`]
    })
  return `{${pairs.join(',')}}`
}

/** SHA-256 of the canonical JSON in UTF-8, 64 hexadecimal digits (policy: Words, "revision"). */
export function digestOf(value: Json): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
