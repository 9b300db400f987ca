import type { tellDecision } from './decision-sentences'
import type { DataOf } from './telling'

type DecisionKind = keyof typeof tellDecision

const ana = 'Ana Lima'

/** What happened to one decision, and how it is told by Maria Silva, the CX lead. */
export const decisionExamples: { [K in DecisionKind]: [data: DataOf<K>, sentence: string][] } = {
  'decision.proposed': [
    [
      { number: 12, title: 'Dropping fines' },
      'Maria Silva (CX lead) proposed D-12, “Dropping fines”.',
    ],
    [{ number: 12, title: '' }, 'Maria Silva (CX lead) started D-12.'],
  ],
  'decision.imported': [
    [
      { number: 12, title: 'Dropping fines', reference: 'C-88', status: 'Adopted' },
      'Maria Silva (CX lead) brought in D-12, “Dropping fines”, kept elsewhere as C-88: Adopted.',
    ],
    [
      {
        number: 12,
        title: 'Dropping fines',
        reference: 'C-88',
        status: 'Adopted',
        became: 'approved-with-conditions',
        proposedOn: '2024-03-03',
        settledOn: '2024-05-07',
      },
      'Maria Silva (CX lead) brought in D-12, “Dropping fines”, kept elsewhere as C-88: Adopted. Proposed on 3 Mar 2024, approved with conditions on 7 May 2024.',
    ],
    [
      {
        number: 12,
        title: 'Dropping fines',
        reference: 'C-88',
        status: 'no status',
        became: 'draft',
        proposedOn: '2024-03-03',
        settledOn: null,
      },
      'Maria Silva (CX lead) brought in D-12, “Dropping fines”, kept elsewhere as C-88: no status. Proposed on 3 Mar 2024, still open.',
    ],
  ],
  'decision.revised': [
    [
      {
        number: 12,
        title: 'Dropping fines',
        revision: 1,
        digest: 'ab',
        changeNote: '',
        sections: ['question'],
      },
      'Maria Silva (CX lead) saved revision 1 of D-12.',
    ],
    [
      {
        number: 12,
        title: 'Dropping fines',
        revision: 3,
        digest: 'ab',
        changeNote: 'Finance asked for a cap.',
        sections: ['options', 'wrong'],
      },
      'Maria Silva (CX lead) saved revision 3 of D-12, which changes “Options” and “What would prove us wrong”. “Finance asked for a cap.”',
    ],
  ],
  'decision.handed-over': [
    [
      { number: 12, fromName: 'Maria Silva', toName: ana, byOwner: true },
      'Maria Silva (CX lead) handed D-12 over to Ana Lima.',
    ],
    [
      { number: 12, fromName: 'Bo Berg', toName: ana, byOwner: false },
      'Maria Silva (CX lead) handed D-12 over from Bo Berg to Ana Lima.',
    ],
  ],
  'decision.merged': [
    [
      { number: 12, title: 'Dropping fines', fromNumber: 14, fromTitle: 'No fines for children' },
      'Maria Silva (CX lead) merged D-14, “No fines for children”, into D-12, “Dropping fines”, which goes on.',
    ],
    [
      {
        ...{ number: 12, title: 'Dropping fines', fromNumber: 14, fromTitle: 'No fines' },
        along: { citations: 3, notes: 1, initiatives: 2 },
      },
      'Maria Silva (CX lead) merged D-14, “No fines”, into D-12, “Dropping fines”, which goes on, with three citations, one note and two links to initiatives.',
    ],
  ],
  'decision.split': [
    [
      { number: 12, title: 'Dropping fines', newNumber: 15, newTitle: 'Fines for companies' },
      'Maria Silva (CX lead) split D-12, “Dropping fines”, and began D-15, “Fines for companies”, with a part of it.',
    ],
    [
      {
        ...{ number: 12, title: 'Dropping fines', newNumber: 15, newTitle: 'Companies' },
        along: { citations: 0, notes: 12, initiatives: 0 },
      },
      'Maria Silva (CX lead) split D-12, “Dropping fines”, and began D-15, “Companies”, with a part of it, and with 12 notes.',
    ],
  ],
  'decider.named': [
    [{ number: 12, deciderName: ana }, 'Maria Silva (CX lead) named Ana Lima to decide D-12.'],
  ],
  'scoring.opened': [
    [
      {
        number: 12,
        revision: 1,
        // The end of 30 November in Kathmandu, where the reader is.
        closesAt: '2026-11-30T18:15:00.000Z',
        scorers: ['Ana', 'Bo', 'Cy', 'Di', 'Ed'],
      },
      'Maria Silva (CX lead) opened scoring of D-12 to five people until 30 Nov 2026: Ana, Bo, Cy, Di and Ed.',
    ],
  ],
  'scorer.invited': [
    [{ number: 12, personName: ana }, 'Maria Silva (CX lead) invited Ana Lima to score D-12.'],
  ],
  'scorer.removed': [
    [
      { number: 12, personName: ana },
      'Maria Silva (CX lead) took Ana Lima off the scorers of D-12.',
    ],
  ],
  'closing.moved': [
    [
      { number: 12, from: '2026-11-30T18:15:00.000Z', to: '2026-12-07T18:15:00.000Z' },
      'Maria Silva (CX lead) moved the closing date of D-12 from 30 Nov 2026 to 7 Dec 2026.',
    ],
  ],
  'scorecard.handed-in': [
    [
      { number: 12, revision: 1, isLate: false },
      'Maria Silva (CX lead) handed in a scorecard for D-12.',
    ],
    [
      { number: 12, revision: 1, isLate: true },
      'Maria Silva (CX lead) handed in a scorecard for D-12 after the reveal. It is kept, and left out of the result.',
    ],
  ],
  'scores.revealed': [
    [
      {
        number: 12,
        cause: 'all-in',
        reason: '',
        cardsIn: 5,
        invited: 5,
        impactIndex: 62,
        worstGroupName: 'Students',
        hasHarm: true,
      },
      'The scores of D-12 were revealed: 5 of 5 cards in. Impact index 62. Worst off: Students. Somebody is harmed.',
    ],
    [
      {
        number: 12,
        cause: 'closing-date',
        reason: '',
        cardsIn: 0,
        invited: 1,
        impactIndex: null,
        worstGroupName: null,
        hasHarm: false,
      },
      'The scores of D-12 were revealed on the closing date, with 0 of 1 card in. Nobody knew enough for an impact index.',
    ],
    [
      {
        number: 12,
        cause: 'early',
        reason: 'The council sits tonight.',
        cardsIn: 3,
        invited: 5,
        impactIndex: 50,
        worstGroupName: null,
        hasHarm: false,
      },
      'Maria Silva (CX lead) revealed the scores of D-12 early, with 3 of 5 cards in. Impact index 50. “The council sits tonight.”',
    ],
  ],
  'sign-off.started': [
    [
      { number: 12, revision: 2, functions: ['Finance', 'Customer seat'] },
      'Maria Silva (CX lead) asked Finance and Customer seat to sign revision 2 of D-12.',
    ],
  ],
  'seat.moved': [
    [
      { number: 12, fromName: 'Customer seat', toName: 'Service' },
      'Maria Silva (CX lead) made Service the customer seat in place of Customer seat: Service signs D-12, too, and Customer seat stays asked.',
    ],
  ],
  'sign-off.given': [
    [
      {
        number: 12,
        functionName: 'Customer seat',
        verdict: 'object',
        reason: 'Nobody asked the housebound.',
        revision: 2,
        revisionId: '1',
        digest: 'ab',
      },
      'Maria Silva (CX lead) objected to revision 2 of D-12 for Customer seat. “Nobody asked the housebound.”',
    ],
    [
      {
        number: 12,
        functionName: 'Finance',
        verdict: 'approve-with-conditions',
        reason: 'I want to see the figures.',
        revision: 2,
        revisionId: '1',
        digest: 'ab',
      },
      'Maria Silva (CX lead) approved revision 2 of D-12 with conditions for Finance. “I want to see the figures.”',
    ],
  ],
  'sign-offs.went-stale': [
    [
      { number: 12, revision: 3, functions: ['Finance'] },
      'What Finance signed is no longer the text: revision 3 of D-12 is. It has to sign again.',
    ],
    [
      { number: 12, revision: 3, functions: ['Finance', 'IT'] },
      'What Finance and IT signed is no longer the text: revision 3 of D-12 is. They have to sign again.',
    ],
  ],
  'mitigation.named': [
    [
      { number: 12, text: 'A van on Tuesdays.', ownerName: ana },
      'Maria Silva (CX lead) said what will be done about the harm in D-12. Ana Lima sees to it. “A van on Tuesdays.”',
    ],
  ],
  'harm.accepted': [
    [
      { number: 12, text: 'A van on Tuesdays.' },
      'Maria Silva (CX lead) accepted for the customer seat the harm that is left in D-12. “A van on Tuesdays.”',
    ],
  ],
  'decision.decided': [
    [
      {
        number: 12,
        outcome: 'approved-with-conditions',
        reason: 'It costs less than the stamps.',
        revision: 2,
        digest: 'ab',
      },
      'Maria Silva (CX lead) decided revision 2 of D-12: approved with conditions. “It costs less than the stamps.”',
    ],
  ],
  'decision.withdrawn': [
    [
      { number: 12, reason: 'The vendor is gone.' },
      'Maria Silva (CX lead) took back D-12. “The vendor is gone.”',
    ],
  ],
  'note.written': [
    [
      { number: 12, groupName: 'Students', stageName: 'Borrow' },
      'Maria Silva (CX lead) wrote a note on D-12 about Students at “Borrow”.',
    ],
    [{ number: null, groupName: null, stageName: null }, 'Maria Silva (CX lead) wrote a note.'],
  ],
}
