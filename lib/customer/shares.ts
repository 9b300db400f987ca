type Group = { isInternal: boolean; share: number | null }

/** Shares are of all customers: together they can't be more than all. Something to mend, not to refuse. */
export function sharesWarning(groups: Group[]): string | null {
  const sum = groups
    .filter((group) => !group.isInternal)
    .reduce((total, group) => total + (group.share ?? 0), 0)
  if (sum <= 100) return null
  return `The shares add up to ${sum} %, more than all customers. If somebody belongs to two groups, count them where they spend most of their time with us.`
}
