/**
 * Something a form still lacks: where (a field path as the form names it, `groups[0].bar`)
 * and what to do about it, in words for the person who fills it in.
 */
export type Missing = { path: string; reason: string }

/** The same, by field, as a refusal carries it. Several reasons for one field keep their order. */
export function byField(missing: readonly Missing[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const { path, reason } of missing) {
    fields[path] = [...(fields[path] ?? []), reason]
  }
  return fields
}

/** "a", "a and b", "a, b and c": names in a sentence. An empty list is an empty string. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
