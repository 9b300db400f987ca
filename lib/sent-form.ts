import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

/** The longest form of ours is a scorecard: 800 cells of five fields, and its stages. */
const most = { fields: 5000, name: 200 }

/**
 * Reads a form as it was sent, by whomever, signed in or not. Names may be anything: for row
 * 99,999,999 room would be made, and sent back; a name of a hundred thousand parts exhausts the
 * stack; conform's own fields are taken for JSON. No page of ours sends such names, so they count
 * as not sent, like every other field nobody asked for.
 */
export function readForm<S extends z.ZodType>(form: FormData, schema: S) {
  const ours = new FormData()
  for (const [name, value] of [...form].slice(0, most.fields))
    if (mayBeOurs(name)) ours.append(name, value)
  return parseWithZod(ours, { schema, error: ofEmpty })
}

/** What an action was called with, which may be anything when no page of ours called it. */
export function formIn(sent: unknown): FormData {
  return sent instanceof FormData ? sent : new FormData()
}

/** A field left empty doesn't arrive at all: said plainly, where the schema has no words of its own. */
function ofEmpty({ input }: { input?: unknown }) {
  return input === undefined ? 'Fill this in.' : undefined
}

/**
 * Not one of conform's own, at most one row number, of at most three digits, and no part of it what
 * every list has: "name.map" would be written on the list that a field sent twice becomes.
 */
function mayBeOurs(name: string): boolean {
  if (name.length > most.name || name.startsWith('__')) return false
  if (name.split('.').some((part, depth) => depth > 0 && part in [])) return false
  return /^[^[]*(\[\d{0,3}\][^[]*)?$/.test(name)
}
