import { written } from '@/lib/by-hand'
import type { Cell } from '@/lib/decision/schema'

/** Harm begins at this median of a cell, for any group and for a vulnerable one (policy: Score, "harm"). */
export const harmAt = { anyGroup: -2, vulnerableGroup: -1 } as const

/**
 * One harm the scores show: a cell that is harmed, or a group that loses while customers gain.
 * `value` is the cell's median or the group's I(g), −3…+3; `reason` is in words.
 */
export type Harm =
  | { kind: 'cell'; groupId: string; stageId: string; value: number; reason: string }
  | { kind: 'group'; groupId: string; value: number; reason: string }

/**
 * Every harm, cells first, in the order given. Looks at cells and groups one by one, never at a
 * mean over groups, so a good index can't hide it. Harm to an internal group is harm.
 * @param facts.impact M, null when no external group has a value; then no group loses "while M > 0".
 */
export function harmIn(facts: {
  cells: readonly (Cell & { value: number | null })[]
  groups: readonly { groupId: string; value: number | null }[]
  impact: number | null
  model: {
    groups: readonly { id: string; name: string; isVulnerable: boolean }[]
    stages: readonly { id: string; name: string }[]
  }
}): Harm[] {
  const groupsById = new Map(facts.model.groups.map((group) => [group.id, group]))
  const stagesById = new Map(facts.model.stages.map((stage) => [stage.id, stage]))
  const nameOf = (groupId: string) => groupsById.get(groupId)?.name ?? 'A group'
  const harmedCells = facts.cells.flatMap(({ groupId, stageId, value }): Harm[] => {
    const isVulnerable = groupsById.get(groupId)?.isVulnerable ?? false
    const limit = isVulnerable ? harmAt.vulnerableGroup : harmAt.anyGroup
    if (value === null || value > limit) return []
    const who = isVulnerable ? `${nameOf(groupId)}, a vulnerable group,` : nameOf(groupId)
    const stage = stagesById.get(stageId)?.name ?? 'a stage'
    const reason = `${who} at ${signed(value)} in “${stage}”.`
    return [{ kind: 'cell', groupId, stageId, value, reason }]
  })
  const losing = facts.groups.flatMap(({ groupId, value }): Harm[] => {
    if (facts.impact === null || facts.impact <= 0 || value === null || value >= 0) return []
    const reason = `${nameOf(groupId)} lose (${signed(value)}) while customers gain overall (${signed(facts.impact)}).`
    return [{ kind: 'group', groupId, value, reason }]
  })
  return [...harmedCells, ...losing]
}

/** Whether one of these harms falls on a vulnerable group; that makes the decision a deep one. */
export function hurtsVulnerable(
  harm: readonly { groupId: string }[],
  groups: readonly { id: string; isVulnerable: boolean }[],
): boolean {
  const vulnerable = new Set(groups.filter((one) => one.isVulnerable).map(({ id }) => id))
  return harm.some(({ groupId }) => vulnerable.has(groupId))
}

/** "+1.5", "−2", "0": a value of the impact scale as people read it; derivations show more decimals. */
export function signed(value: number, decimals = 1): string {
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals
  if (rounded === 0) return '0'
  return `${rounded > 0 ? '+' : '−'}${written(Math.abs(rounded), decimals)}`
}
