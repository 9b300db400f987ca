import { finallyServed } from '@/lib/score/service'
import type { Touch } from './schema'

type Group = { id: string; name: string; isInternal: boolean; serves: readonly string[] }

/** A group of our own staff that is touched, and the customers behind it nobody has asked about. */
export type Untraced = {
  groupId: string
  name: string
  serves: { groupId: string; name: string }[]
}

/**
 * What a decision that looks internal leaves out: while no group outside the house is touched
 * directly, the groups our own staff finally serve and that are not named yet (policy: Framing,
 * "trace the indirect effect through internal groups"). Empty once all of them are named, or once a
 * customer is touched directly: then the decision no longer looks internal.
 * @param groups of the customer model; chains may run in circles.
 */
export function untracedBehind(
  touched: readonly { groupId: string; touch: Touch }[],
  groups: readonly Group[],
): Untraced[] {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const isOutside = ({ groupId }: { groupId: string }) => byId.get(groupId)?.isInternal === false
  if (touched.some((one) => one.touch === 'direct' && isOutside(one))) return []
  const named = new Set(touched.map(({ groupId }) => groupId))
  return touched.flatMap(({ groupId }) => {
    const group = byId.get(groupId)
    if (!group?.isInternal) return []
    const serves = finallyServed(groupId, groups).filter((served) => !named.has(served.groupId))
    return serves.length > 0 ? [{ groupId, name: group.name, serves }] : []
  })
}
