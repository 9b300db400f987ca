import type { EventKind } from './event'
import type { DataOf } from './telling'

type ConductKind = Extract<EventKind, `commitment.${string}` | `waiver.${string}`>

const line = 'Never ask a child for papers'

/** What happened to the code of conduct, and how it is told by Maria Silva, the CX lead. */
export const conductExamples: { [K in ConductKind]: [data: DataOf<K>, sentence: string][] } = {
  'commitment.added': [
    [
      { line, stageName: 'Join', towards: 'customers', ownerName: 'Ana Lima' },
      'Maria Silva (CX lead) added to the code of conduct, towards customers at “Join”; Ana Lima answers for it. “Never ask a child for papers”',
    ],
  ],
  'commitment.reworded': [
    [
      { from: 'Never ask for papers', to: line, stageName: 'Join' },
      'Maria Silva (CX lead) reworded the code of conduct at “Join”. Before, it said “Never ask for papers”. Now: “Never ask a child for papers”',
    ],
  ],
  'commitment.changed': [
    [
      { line, changes: [{ what: 'owner', from: 'Ana Lima', to: 'Bo Berg' }] },
      'Maria Silva (CX lead) changed “Never ask a child for papers” in the code of conduct: owner from “Ana Lima” to “Bo Berg”.',
    ],
  ],
  'commitment.retired': [
    [
      { line, stageName: 'Join' },
      'Maria Silva (CX lead) took out of the code of conduct, at “Join”: “Never ask a child for papers”',
    ],
  ],
  'commitment.affirmed': [
    [
      { line, proof: 'Forty cards, no papers.', provedOn: '2026-11-20', nextBy: '2027-11-20' },
      'Maria Silva (CX lead) affirmed “Never ask a child for papers” until 20 Nov 2027, with a proof of 20 Nov 2026. “Forty cards, no papers.”',
    ],
  ],
  'waiver.granted': [
    [
      { number: 12, line, reason: 'One branch.', expiresOn: '2027-03-31', renews: false },
      'Maria Silva (CX lead) granted a waiver for D-12, which breaks “Never ask a child for papers”, until 31 Mar 2027. “One branch.”',
    ],
    [
      { number: 12, line: '', reason: 'Nobody to ask yet.', expiresOn: '2027-03-31', renews: true },
      'Maria Silva (CX lead) renewed the waiver of D-12, which stands on no evidence, until 31 Mar 2027. “Nobody to ask yet.”',
    ],
  ],
  'waiver.settled': [
    [
      { number: 12, line, reason: 'The rule is gone.' },
      'Maria Silva (CX lead) settled the waiver for D-12, which breaks “Never ask a child for papers”. “The rule is gone.”',
    ],
  ],
}
