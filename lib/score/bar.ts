/** The bar of a group against what the scores say of it. */
export type BarAgainst = {
  groupId: string
  /** As it was when it was scored: set before anybody knew. */
  bar: number
  /** I(g); null when nobody knows. */
  value: number | null
  isMet: boolean | null
  /** What a later revision says instead; null when it stands, or when the group is no longer named. */
  changedTo: number | null
}

/**
 * Whether each group gets what was aimed for (policy: Framing, "the bar"). The bar that counts is
 * the one of the text that was scored: one changed later is shown beside it and counts for nothing.
 */
export function barsAgainst(
  scored: readonly { groupId: string; bar: number | null }[],
  result: readonly { groupId: string; value: number | null }[],
  current: readonly { groupId: string; bar: number | null }[],
): BarAgainst[] {
  return scored.flatMap(({ groupId, bar }) => {
    if (bar === null) return []
    const value = result.find((one) => one.groupId === groupId)?.value ?? null
    const today = current.find((one) => one.groupId === groupId)?.bar ?? null
    const isMet = value === null ? null : value >= bar
    return [{ groupId, bar, value, isMet, changedTo: today === bar ? null : today }]
  })
}
