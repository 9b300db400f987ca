import { isKind, kindInSentence } from '@/lib/evidence/grade'
import type { EventKind } from './event'
import {
  changed,
  counted,
  decision,
  evidence,
  listed,
  type Part,
  quoting,
  say,
  type Tellers,
} from './telling'

type EvidenceKind = Extract<EventKind, `evidence.${string}` | `citation.${string}`>

/** What happened to evidence. */
export const tellEvidence: Tellers<EvidenceKind> = {
  'evidence.added': (piece, subject) =>
    piece.fromNote
      ? say`${subject} added ${what(piece)} to the evidence${about(piece)}.`
      : say`${subject} added ${what(piece)}${about(piece)}.`,
  'evidence.changed': (piece, subject) =>
    say`${subject} changed ${what(piece)}${about(piece)}: ${listed([
      ...piece.fields,
      ...piece.changes.map((one) => changed([one])),
    ])}.`,
  'evidence.withdrawn': (piece, subject) =>
    quoting(say`${subject} took ${what(piece)}${about(piece)} out of use.`, piece.reason),
  'evidence.restored': (piece, subject) =>
    say`${subject} took ${what(piece)}${about(piece)} back into use.`,
  'evidence.merged': (piece, subject) =>
    say`${subject} kept ${what(piece)}${about(piece)} as a duplicate of ${evidence(piece.originalId, 'another piece')}.`,
  'evidence.separated': (piece, subject) =>
    say`${subject} separated ${what(piece)}${about(piece)} from ${
      piece.originalId
        ? evidence(piece.originalId, 'what it was a duplicate of')
        : 'what it was a duplicate of'
    }.`,
  'evidence.imported': ({ file, added, unchanged }, subject) =>
    say`${subject} brought in ${counted(added, 'piece')} of evidence from ${file}${unchanged > 0 ? `; ${counted(unchanged, 'piece')} ${unchanged === 1 ? 'was' : 'were'} here already` : ''}.`,
  'evidence.cited': (piece, subject) =>
    say`${subject} cited ${what(piece)} in ${decision(piece.number)}${about(piece)}.`,
  'citation.removed': (piece, subject) =>
    say`${subject} took ${what(piece)} out of ${decision(piece.number)}, where it was cited${about(piece)}.`,
}

type Piece = {
  evidenceId: string
  evidenceKind: string
  groupName: string | null
  stageName: string | null
}

/** "an interview" */
function what({ evidenceId, evidenceKind }: Piece): Part {
  return evidence(evidenceId, isKind(evidenceKind) ? kindInSentence(evidenceKind) : evidenceKind)
}

/** " about Families at “I join”" */
function about({ groupName, stageName }: Piece): string {
  return [groupName && ` about ${groupName}`, stageName && ` at “${stageName}”`]
    .filter(Boolean)
    .join('')
}
