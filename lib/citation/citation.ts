import { type Cell, cellKey, type Status, statusLabels } from '@/lib/decision/schema'
import type { Kind } from '@/lib/evidence/grade'
import type { CitedPiece } from '@/lib/evidence/strength'
import type { Day } from '@/lib/time'

/** Evidence attached to one claim of a decision: this group at this stage. */
export type CitationOfCase = Cell & {
  id: string
  evidenceId: string
  /** Itself, unless it is a duplicate. */
  originalId: string
  kind: Kind
  collectedOn: Day
  /** Its beginning. */
  quote: string
  /** The group and stage it tells of itself, where that is another one than the claim's. */
  groupName: string | null
  stageName: string | null
  /** Taken out of use, and when. */
  withdrawnAt: Date | null
  citedByName: string
  citedAt: Date
}

/** As many as anybody would read. */
export const mostCitations = 200

export type CiteFacts = {
  status: Status
  /** Touched by the text that people judge. */
  isTouched: boolean
  isWithdrawn: boolean
  isCited: boolean
  citations: number
}

/** Why a piece can't be cited at a claim; null when it can. */
export function whyNotCite(facts: CiteFacts): string | null {
  const closed = whyNotChangeCitations(facts)
  if (closed) return closed
  if (!facts.isTouched) return 'The proposal doesn’t touch this group at this stage.'
  if (facts.isWithdrawn) return 'This evidence is out of use. Choose another piece.'
  if (facts.isCited) return 'It is cited there already.'
  return facts.citations < mostCitations
    ? null
    : `A decision cites ${mostCitations} pieces at most. Remove one first.`
}

/** What a decision was made on stays as it was. */
export function whyNotChangeCitations({ status }: { status: Status }): string | null {
  if (status !== 'decided' && status !== 'withdrawn') return null
  return `It is ${statusLabels[status].toLowerCase()}. What it stood on stays as it was.`
}

/**
 * The citations as they count: what was taken out of use counts no more, unless it was in use on the
 * day the decision was made.
 */
export function asCounted(
  citations: readonly CitationOfCase[],
  decidedAt: Date | null,
): CitedPiece[] {
  return citations.map(({ withdrawnAt, ...one }) => ({
    ...one,
    isWithdrawn: withdrawnAt !== null && (decidedAt === null || withdrawnAt <= decidedAt),
  }))
}

/** The citations of one claim. */
export function citationsAt<T extends Cell>(citations: readonly T[], cell: Cell): T[] {
  return citations.filter((one) => cellKey(one) === cellKey(cell))
}
