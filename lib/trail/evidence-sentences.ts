import { isKind, kindInSentence } from '@/lib/evidence/grade'
import type { EventKind } from './event'
import { counted, decision, listed, quoting, say, type Tellers } from './telling'

type EvidenceKind = Extract<EventKind, `evidence.${string}` | `citation.${string}`>

/** What happened to evidence. */
export const tellEvidence: Tellers<EvidenceKind> = {
  'evidence.added': (piece, subject) =>
    piece.fromNote
      ? say`${subject} added a front-line note to the evidence${about(piece)}.`
      : say`${subject} added ${one(piece)}.`,
  'evidence.changed': (piece, subject) =>
    say`${subject} changed ${listed(piece.fields)} of ${one(piece)}.`,
  'evidence.withdrawn': (piece, subject) =>
    quoting(say`${subject} took ${one(piece)} out of use.`, piece.reason),
  'evidence.restored': (piece, subject) => say`${subject} took ${one(piece)} back into use.`,
  'evidence.merged': (piece, subject) =>
    say`${subject} kept ${one(piece)} as a duplicate of another piece of evidence.`,
  'evidence.separated': (piece, subject) =>
    say`${subject} separated ${one(piece)} from what it was a duplicate of.`,
  'evidence.imported': ({ file, added, unchanged }, subject) =>
    say`${subject} brought in ${counted(added, 'piece')} of evidence from ${file}${unchanged > 0 ? `; ${counted(unchanged, 'piece')} ${unchanged === 1 ? 'was' : 'were'} here already` : ''}.`,
  'evidence.cited': (piece, subject) =>
    say`${subject} cited ${what(piece)} in ${decision(piece.number)}${about(piece)}.`,
  'citation.removed': (piece, subject) =>
    say`${subject} took ${what(piece)} out of ${decision(piece.number)}, where it was cited${about(piece)}.`,
}

type Piece = { evidenceKind: string; groupName: string | null; stageName: string | null }

/** "an interview about Families at “I join”" */
function one(piece: Piece): string {
  return `${what(piece)}${about(piece)}`
}

function what({ evidenceKind }: Piece): string {
  return isKind(evidenceKind) ? kindInSentence(evidenceKind) : evidenceKind
}

function about({ groupName, stageName }: Piece): string {
  return [groupName && ` about ${groupName}`, stageName && ` at “${stageName}”`]
    .filter(Boolean)
    .join('')
}
