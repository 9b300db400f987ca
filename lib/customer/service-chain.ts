type Group = { id: string; name: string; isInternal: boolean; serves: string[] }

/**
 * Whom a group may serve: others only, and never in a circle, because the chain is walked down to
 * the customers who are finally touched. `groups` is how it is now, `group` how it would be.
 */
export function whyNotServe(groups: Group[], group: Group): string | null {
  if (!group.isInternal && group.serves.length > 0)
    return 'Only an internal group serves other groups.'
  if (group.serves.includes(group.id)) return 'A group can’t serve itself.'
  const unknown = group.serves.some((id) => !groups.some((one) => one.id === id))
  if (unknown) return 'One of these groups is not there any more.'
  const circle = wayBack(groups, group)
  return circle && `This would be a circle: ${circle.join(' → ')}.`
}

/** The names along the chain from a group back to itself, if there is such a chain. */
function wayBack(groups: Group[], group: Group): string[] | null {
  const seen = new Set<string>()
  const walk = (id: string, names: string[]): string[] | null => {
    if (id === group.id) return [...names, group.name]
    const next = groups.find((one) => one.id === id)
    if (!next || seen.has(id)) return null
    seen.add(id)
    return firstOf(next.serves, (served) => walk(served, [...names, next.name]))
  }
  return firstOf(group.serves, (served) => walk(served, [group.name]))
}

function firstOf<T>(ids: string[], find: (id: string) => T | null): T | null {
  for (const id of ids) {
    const found = find(id)
    if (found) return found
  }
  return null
}
