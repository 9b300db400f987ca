/**
 * The external groups an internal group finally serves, walking `serves` through other internal
 * groups (policy: Words, "group": the snowball effect). A chain that runs in a circle ends where it
 * began; groups that are not in the list are passed over. Answers are in the order of the list.
 */
export function finallyServed(
  groupId: string,
  groups: readonly { id: string; name: string; isInternal: boolean; serves: readonly string[] }[],
): { groupId: string; name: string }[] {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const reached = new Set<string>()
  const waiting = [groupId]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const group = byId.get(next)
    if (!group?.isInternal) continue
    const fresh = group.serves.filter((id) => !reached.has(id))
    for (const id of fresh) reached.add(id)
    waiting.push(...fresh)
  }
  return groups
    .filter(({ id, isInternal }) => reached.has(id) && !isInternal)
    .map(({ id, name }) => ({ groupId: id, name }))
}
