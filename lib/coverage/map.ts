import type { Cell } from '@/lib/decision/schema'
import type { Age } from '@/lib/evidence/freshness'
import { type Kind, kinds } from '@/lib/evidence/grade'
import { type Coverage, coverageOf, type KindCount, piecesIn } from './coverage'

/** What the library holds of one age about one group at one stage. */
export type AgedCount = Cell & { age: Age; kinds: Record<Kind, number> }

export type MappedCell = Cell & { counts: KindCount[]; pieces: number; coverage: Coverage }

/** Every group at every stage, those nobody knows anything about, too. */
export function mapOf(
  groups: readonly { id: string }[],
  stages: readonly { id: string }[],
  aged: readonly AgedCount[],
): MappedCell[] {
  return groups.flatMap((group) =>
    stages.map((stage) => {
      const here = aged.filter(
        ({ groupId, stageId }) => groupId === group.id && stageId === stage.id,
      )
      const counts = byKind(here)
      const known = { counts, pieces: piecesIn(counts), coverage: coverageOf(counts) }
      return { groupId: group.id, stageId: stage.id, ...known }
    }),
  )
}

function byKind(here: readonly AgedCount[]): KindCount[] {
  return kinds
    .map((kind) => {
      const count = { kind, fresh: 0, ageing: 0, old: 0 }
      for (const one of here) count[one.age] += one.kinds[kind]
      return count
    })
    .filter((count) => piecesIn([count]) > 0)
}
