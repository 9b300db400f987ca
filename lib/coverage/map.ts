import type { Cell } from '@/lib/decision/schema'
import { isSecondHand, type Kind, kinds } from '@/lib/evidence/grade'
import { type Coverage, coverageFrom } from './coverage'

/** What the library holds about one group at one stage. */
export type CellCount = Cell & {
  fresh: number
  ageing: number
  old: number
  kinds: Record<Kind, number>
}

export type MappedCell = CellCount & { pieces: number; coverage: Coverage }

/** Every group at every stage, those nobody knows anything about, too. */
export function mapOf(
  groups: readonly { id: string }[],
  stages: readonly { id: string }[],
  counts: readonly CellCount[],
): MappedCell[] {
  return groups.flatMap((group) =>
    stages.map((stage) => {
      const found = counts.find(
        ({ groupId, stageId }) => groupId === group.id && stageId === stage.id,
      )
      const count = found ?? nothing({ groupId: group.id, stageId: stage.id })
      const pieces = count.fresh + count.ageing + count.old
      return { ...count, pieces, coverage: coverageFrom({ pieces, ...ofThem(count) }) }
    }),
  )
}

function ofThem({ fresh, kinds: byKind }: CellCount) {
  const firstHand = kinds
    .filter((kind) => !isSecondHand(kind))
    .reduce((sum, kind) => sum + byKind[kind], 0)
  return { firstHand, fresh }
}

function nothing(cell: Cell): CellCount {
  return { ...cell, fresh: 0, ageing: 0, old: 0, kinds: noKinds() }
}

function noKinds(): Record<Kind, number> {
  return {
    ...{ trial: 0, observed: 0, interview: 0, survey: 0 },
    ...{ complaint: 0, 'support-contact': 0, note: 0, opinion: 0 },
  }
}

/** The sum of some cells. */
export function totalOf(cells: readonly CellCount[]): Omit<CellCount, keyof Cell> {
  const total = { fresh: 0, ageing: 0, old: 0, kinds: noKinds() }
  for (const cell of cells) {
    total.fresh += cell.fresh
    total.ageing += cell.ageing
    total.old += cell.old
    for (const kind of kinds) total.kinds[kind] += cell.kinds[kind]
  }
  return total
}
