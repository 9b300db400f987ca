import { z } from 'zod'
import { inWords, type Value } from './changes'
import { type Refusal, refuse } from './result'

/** What a form was drawn from, as it carries it along: its facts, as JSON. */
export const basedOn = z.string().max(100_000).optional()

/**
 * Why a form isn't saved over what others wrote since it was drawn: who, and what stands there now,
 * beside the field with what was typed. Null when nothing of theirs would be lost. The refusal is
 * what the form is based on from then on, so that saving it once more goes through.
 */
export async function whyNotOver<K extends string>(
  { basedOn, before, after, labels, words }: Sent<K>,
  whoChanged: () => Promise<string>,
): Promise<Refusal | null> {
  if (basedOn === undefined) return null
  const drawn = factsIn(basedOn)
  const keys = Object.keys(labels) as K[]
  const lost = keys.filter(
    (key) => !isSame(drawn[key], before[key]) && !isSame(before[key], after[key]),
  )
  if (lost.length === 0) return null
  return refuse(
    changedSince(await whoChanged(), 'Save again to put yours in its place.'),
    Object.fromEntries(lost.map((key) => [key, [standsThere(labels[key], words[key])]])),
    { basedOn: JSON.stringify(Object.fromEntries(keys.map((key) => [key, before[key]]))) },
  )
}

type Sent<K extends string> = {
  basedOn: string | undefined
  before: Record<NoInfer<K>, unknown>
  after: Record<NoInfer<K>, unknown>
  /** By the name of the field. */
  labels: Record<K, string>
  /** What stands there now, as a person reads it. */
  words: Record<NoInfer<K>, Value>
}

/** Who somebody is who changed it in a window of their own, as a sentence begins. */
export const selfElsewhere = 'You yourself, in another window,'

export function changedSince(who: string, then: string): string {
  return `${who} changed this since you opened it. ${then}`
}

export function standsThere(label: string, value: Value): string {
  const now = typeof value === 'string' && value !== '' ? `“${value}”` : inWords(value)
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${now} stands there now.`
}

/** What no form of ours wrote counts as drawn from nothing. */
function factsIn(text: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    return {}
  }
}

/** A form tells an empty field from none as little as one order of ticks from another. */
function isSame(one: unknown, other: unknown): boolean {
  return asTyped(one) === asTyped(other)
}

function asTyped(fact: unknown): string {
  return Array.isArray(fact) ? fact.map(String).sort().join(' ') : String(fact ?? '')
}
