/** One thing that is different now, in words, as the trail keeps it. */
export type Change = { what: string; from: string; to: string }

export type Value = string | number | boolean | null

/** What is different between two states, in the order of the labels; nothing when they are equal. */
export function changesBetween<K extends string>(
  before: Record<NoInfer<K>, Value>,
  after: Record<NoInfer<K>, Value>,
  labels: Record<K, string>,
): Change[] {
  const keys = Object.keys(labels) as K[]
  return keys
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ what: labels[key], from: inWords(before[key]), to: inWords(after[key]) }))
}

/** One value as a person reads it. */
export function inWords(value: Value): string {
  if (value === null || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}
