import type { EventKind } from './event'
import {
  changed,
  counted,
  decision,
  evidence,
  listed,
  pieceOf,
  quoting,
  say,
  type Tellers,
} from './telling'

type EvidenceKind = Extract<EventKind, `evidence.${string}` | `citation.${string}`>

/** What happened to evidence. */
export const tellEvidence: Tellers<EvidenceKind> = {
  'evidence.added': (piece, subject) =>
    piece.fromNote
      ? say`${subject} added ${pieceOf(piece)} to the evidence${about(piece)}.`
      : say`${subject} added ${pieceOf(piece)}${about(piece)}.`,
  'evidence.changed': (piece, subject) =>
    say`${subject} changed ${pieceOf(piece)}${about(piece)}: ${listed([
      ...piece.fields,
      ...piece.changes.map((one) => changed([one])),
    ])}.`,
  'evidence.withdrawn': (piece, subject) =>
    quoting(say`${subject} took ${pieceOf(piece)}${about(piece)} out of use.`, piece.reason),
  'evidence.restored': (piece, subject) =>
    say`${subject} took ${pieceOf(piece)}${about(piece)} back into use.`,
  'evidence.merged': (piece, subject) =>
    say`${subject} kept ${pieceOf(piece)}${about(piece)} as a duplicate of ${evidence(piece.originalId, 'another piece')}.`,
  'evidence.separated': (piece, subject) =>
    say`${subject} separated ${pieceOf(piece)}${about(piece)} from ${
      piece.originalId
        ? evidence(piece.originalId, 'what it was a duplicate of')
        : 'what it was a duplicate of'
    }.`,
  'evidence.imported': ({ file, added, unchanged }, subject) =>
    say`${subject} brought in ${counted(added, 'piece')} of evidence from ${file}${unchanged > 0 ? `; ${counted(unchanged, 'piece')} ${unchanged === 1 ? 'was' : 'were'} here already` : ''}.`,
  'evidence.cited': (piece, subject) =>
    say`${subject} cited ${pieceOf(piece)} in ${decision(piece.number)}${about(piece)}.`,
  'citation.removed': (piece, subject) =>
    say`${subject} took ${pieceOf(piece)} out of ${decision(piece.number)}, where it was cited${about(piece)}.`,
}

/** " about Families at “I join”" */
function about(piece: { groupName: string | null; stageName: string | null }): string {
  const { groupName, stageName } = piece
  return [groupName && ` about ${groupName}`, stageName && ` at “${stageName}”`]
    .filter(Boolean)
    .join('')
}
