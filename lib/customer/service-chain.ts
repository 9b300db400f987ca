type Group = { id: string; name: string; isInternal: boolean; serves: string[] }

/**
 * Whom a group may serve: others only. In life colleagues also serve each other, in a circle, so
 * that is allowed; whoever walks the chain remembers where they have been. `groups` is how it is
 * now, `group` how it would be.
 */
export function whyNotServe(groups: Group[], group: Group): string | null {
  if (!group.isInternal && group.serves.length > 0)
    return 'Only an internal group serves other groups.'
  if (group.serves.includes(group.id)) return 'A group can’t serve itself.'
  const unknown = group.serves.some((id) => !groups.some((one) => one.id === id))
  return unknown ? 'One of these groups is not there any more.' : null
}
