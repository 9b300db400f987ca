/** The 128 of "D-128", "d128" and "128"; null when something else is typed. */
export function numberIn(typed: string): number | null {
  const [, digits] = /^d?-?(\d{1,9})$/i.exec(typed.trim()) ?? []
  const number = Number(digits ?? 0)
  return number > 0 ? number : null
}

/**
 * Words that begin like the ones typed, in the language of text search; null when there is none to
 * look for. Whatever isn't a letter or a digit divides words, so nothing typed can break the query.
 */
export function beginningsOf(typed: string): string | null {
  const words = typed.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1)
  return words.length === 0
    ? null
    : words
        .slice(0, 8)
        .map((word) => `${word}:*`)
        .join(' & ')
}
