import { type Part, partsOf } from '@/lib/decision/difference'
import { type CodeLine, sideLabels, towardsLabels } from './code'

/** What became of one line between two versions of the code. */
export type LineDifference =
  | { kind: 'added' | 'retired'; line: CodeLine }
  | { kind: 'changed'; line: CodeLine; parts: Part[]; moved: { from: string; to: string } | null }

/**
 * Line by line what differs, in the order of the newer version, then what only the older one had.
 * A line is known by its id: reworded or moved, it is still the same promise.
 */
export function differencesOf(
  before: readonly CodeLine[],
  after: readonly CodeLine[],
): LineDifference[] {
  const was = new Map(before.map((line) => [line.commitmentId, line]))
  const is = new Set(after.map(({ commitmentId }) => commitmentId))
  const now = after.flatMap((line): LineDifference[] => {
    const old = was.get(line.commitmentId)
    if (!old) return [{ kind: 'added', line }]
    const from = placeOf(old)
    const to = placeOf(line)
    if (old.text === line.text && from === to) return []
    const moved = from === to ? null : { from, to }
    return [{ kind: 'changed', line, parts: partsOf(old.text, line.text), moved }]
  })
  const gone = before.filter(({ commitmentId }) => !is.has(commitmentId))
  return [...now, ...gone.map((line): LineDifference => ({ kind: 'retired', line }))]
}

/** "Never, towards customers, at “I join”" */
export function placeOf({ side, towards, stageName }: CodeLine): string {
  return `${sideLabels[side]}, towards ${towardsLabels[towards].toLowerCase()}, at “${stageName}”`
}
