import { type Cell, cellKey, type Status, statusLabels } from '@/lib/decision/schema'
import type { CitedPiece } from '@/lib/evidence/strength'

/** A piece as it counts: what its weight comes from, and of whom it tells itself. */
export type PieceAsCounted = Pick<
  CitedPiece,
  'originalId' | 'kind' | 'collectedOn' | 'isWithdrawn'
> & {
  tellsOf: { groupId: string | null; stageId: string | null }
  /** SHA-256 of its words, which can be erased. */
  fingerprint: string
}

/** Evidence attached to one claim of a decision: this group at this stage. */
export type CitationOfCase = CitedPiece &
  PieceAsCounted & {
    id: string
    /** Its beginning, in the words of today. */
    quote: string
    citedByName: string
    citedAt: Date
    /** What the library says differently since the decision was made or withdrawn. */
    changedSince: string[]
  }

export type KeptCitation = Omit<CitationOfCase, keyof PieceAsCounted | 'changedSince'> & {
  /** As the library has it today. */
  piece: PieceAsCounted
  /** As it was when the decision was made or withdrawn; null until then. */
  stoodAs: PieceAsCounted | null
}

/** A citation counts as the library has its piece, and once it is decided or withdrawn as the piece was then. */
export function citationOf({ piece, stoodAs, ...rest }: KeptCitation): CitationOfCase {
  const counted = stoodAs ?? piece
  return { ...rest, ...counted, changedSince: differing(counted, piece) }
}

/** What is kept of it when a decision ends. */
export function asCounted(one: CitationOfCase): PieceAsCounted {
  const { originalId, kind, collectedOn, isWithdrawn, tellsOf, fingerprint } = one
  return { originalId, kind, collectedOn, isWithdrawn, tellsOf, fingerprint }
}

function differing(then: PieceAsCounted, today: PieceAsCounted): string[] {
  const changed: [string, boolean][] = [
    ['the kind', then.kind !== today.kind],
    ['the day', then.collectedOn !== today.collectedOn],
    ['the group', then.tellsOf.groupId !== today.tellsOf.groupId],
    ['the stage', then.tellsOf.stageId !== today.tellsOf.stageId],
    ['the words', then.fingerprint !== today.fingerprint],
    ['what it is a duplicate of', then.originalId !== today.originalId],
    ['whether it is in use', then.isWithdrawn !== today.isWithdrawn],
  ]
  return changed.flatMap(([what, isChanged]) => (isChanged ? what : []))
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

/** The citations of one claim. */
export function citationsAt<T extends Cell>(citations: readonly T[], cell: Cell): T[] {
  return citations.filter((one) => cellKey(one) === cellKey(cell))
}
