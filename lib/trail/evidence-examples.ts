import type { EventKind } from './event'
import type { DataOf } from './telling'

type EvidenceKind = Extract<EventKind, `evidence.${string}` | `citation.${string}`>

const piece = {
  evidenceId: '01900000-0000-7000-8000-000000000000',
  evidenceKind: 'interview',
  groupName: 'Students',
  stageName: 'Borrow',
}
const loose = { ...piece, evidenceKind: 'observed', groupName: null, stageName: null }

/** For the test of the sentences. */
export const evidenceExamples: { [K in EvidenceKind]: [data: DataOf<K>, sentence: string][] } = {
  'evidence.added': [
    [
      { ...piece, fromNote: false },
      'Maria Silva (CX lead) added an interview about Students at “Borrow”.',
    ],
    [{ ...loose, fromNote: false }, 'Maria Silva (CX lead) added observed behaviour.'],
    [
      { ...piece, evidenceKind: 'note', fromNote: true },
      'Maria Silva (CX lead) added a front-line note to the evidence about Students at “Borrow”.',
    ],
  ],
  'evidence.changed': [
    [
      { ...piece, fields: ['the quote', 'the day'], changes: [] },
      'Maria Silva (CX lead) changed an interview about Students at “Borrow”: the quote and the day.',
    ],
    [
      {
        ...piece,
        fields: ['the quote'],
        changes: [{ what: 'the day', from: '3 May 2026', to: '4 May 2026' }],
      },
      'Maria Silva (CX lead) changed an interview about Students at “Borrow”: the quote and the day from “3 May 2026” to “4 May 2026”.',
    ],
  ],
  'evidence.withdrawn': [
    [
      { ...loose, reason: 'It was about another town.' },
      'Maria Silva (CX lead) took observed behaviour out of use. “It was about another town.”',
    ],
  ],
  'evidence.restored': [
    [piece, 'Maria Silva (CX lead) took an interview about Students at “Borrow” back into use.'],
  ],
  'evidence.merged': [
    [
      { ...piece, originalId: piece.evidenceId },
      'Maria Silva (CX lead) kept an interview about Students at “Borrow” as a duplicate of another piece.',
    ],
  ],
  'evidence.separated': [
    [
      { ...piece, originalId: piece.evidenceId },
      'Maria Silva (CX lead) separated an interview about Students at “Borrow” from what it was a duplicate of.',
    ],
    [loose, 'Maria Silva (CX lead) separated observed behaviour from what it was a duplicate of.'],
  ],
  'evidence.imported': [
    [
      { file: 'messages.csv', added: 1500, unchanged: 0, digest: 'abc' },
      'Maria Silva (CX lead) brought in 1,500 pieces of evidence from messages.csv.',
    ],
    [
      { file: 'messages.csv', added: 1, unchanged: 1, digest: 'abc' },
      'Maria Silva (CX lead) brought in one piece of evidence from messages.csv; one piece was here already.',
    ],
  ],
  'evidence.cited': [
    [
      { ...piece, number: 12 },
      'Maria Silva (CX lead) cited an interview in D-12 about Students at “Borrow”.',
    ],
  ],
  'citation.removed': [
    [
      { ...piece, number: 12 },
      'Maria Silva (CX lead) took an interview out of D-12, where it was cited about Students at “Borrow”.',
    ],
  ],
}
