import type { z } from 'zod'

/** What stands in an address after the question mark, as a page gets it. */
export type Search = Record<string, string | string[] | undefined>

/** How each filter is written in an address, and what it is called on screen. */
type Names<F> = { [K in keyof F]-?: { param: string; label: string } }

/**
 * The filter that stands in an address. Nothing in it can break the page: what makes no sense is
 * left out, and named in `ignored` by its label.
 */
export function filterOf<F extends object>(
  search: Search,
  { names, shapes }: { names: Names<F>; shapes: Record<keyof F, z.ZodType> },
): { filter: F; ignored: string[] } {
  const filter: Partial<F> = {}
  const ignored: string[] = []
  for (const name of keysOf(names)) {
    const { param, label } = names[name]
    const given = search[param]
    const first = (Array.isArray(given) ? given[0] : given)?.replaceAll('\u0000', '')
    if (!first?.trim()) continue
    const parsed = shapes[name].safeParse(first)
    // Each shape answers with the type of its own key.
    if (parsed.success) Object.assign(filter, { [name]: parsed.data })
    else ignored.push(label)
  }
  return { filter: filter as F, ignored }
}

/** The address of a list with this filter, and a place in it if one is given. */
export function filterHref<F extends object>(
  path: string,
  { names, filter }: { names: Names<F>; filter: F },
  place: { older?: string | null; newer?: string | null } = {},
): string {
  const params = new URLSearchParams()
  for (const name of keysOf(names)) {
    const value = filter[name]
    if (value !== undefined) params.set(names[name].param, String(value))
  }
  if (place.older) params.set('older', place.older)
  if (place.newer) params.set('newer', place.newer)
  const query = params.toString()
  return query === '' ? path : `${path}?${query}`
}

/** The address again, as it came: also what is there many times. */
export function addressOf(search: Search): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  )
  return new URLSearchParams(pairs).toString()
}

function keysOf<F extends object>(names: Names<F>): (keyof F)[] {
  return Object.keys(names) as (keyof F)[]
}
