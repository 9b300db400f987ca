import { expect, test } from 'vitest'
import { conductExamples } from './conduct-examples'
import { customerExamples } from './customer-examples'
import { type EventKind, eventKinds, eventSchema } from './event'
import { evidenceExamples } from './evidence-examples'
import { inWords, sentenceOf } from './sentence'
import type { DataOf } from './telling'

type Example<K extends EventKind> = [data: DataOf<K>, sentence: string]
const ana = 'Ana Lima'
const role = [{ what: 'role', from: 'Contributor', to: 'Leader' }]

/** Every kind has at least one example: a kind without one doesn't compile. */
const examples: { [K in EventKind]: Example<K>[] } = {
  ...conductExamples,
  ...customerExamples,
  ...evidenceExamples,
  'organization.set-up': [[{ name: 'Elm Valley' }, 'Maria Silva (CX lead) set up Elm Valley.']],
  'organization.changed': [
    [
      { changes: [{ what: 'name', from: 'Elm', to: 'Elm Valley' }] },
      'Maria Silva (CX lead) changed the organization: name from “Elm” to “Elm Valley”.',
    ],
  ],
  'person.invited': [
    [
      { email: 'ana@elm.test', role: 'cx-lead', functionName: 'Finance' },
      'Maria Silva (CX lead) invited ana@elm.test as CX lead for Finance.',
    ],
    [
      { email: '', role: 'Admin', functionName: null },
      'Maria Silva (CX lead) invited the first admin as Admin.',
    ],
  ],
  'invitation.withdrawn': [
    [{ email: 'ana@elm.test' }, 'Maria Silva (CX lead) took back the invitation of ana@elm.test.'],
  ],
  'person.joined': [
    [
      { name: ana, role: 'leader', functionName: 'Finance' },
      'Ana Lima joined as Leader for Finance.',
    ],
  ],
  'person.changed': [
    [
      { personId: '1', name: ana, changes: role },
      'Maria Silva (CX lead) changed Ana Lima: role from “Contributor” to “Leader”.',
    ],
    [
      {
        personId: '1',
        name: ana,
        changes: [
          { what: 'function', from: '', to: 'IT' },
          { what: 'name', from: 'Ana', to: '' },
        ],
      },
      'Maria Silva (CX lead) changed Ana Lima: function is now “IT” and name “Ana” was taken out.',
    ],
  ],
  'person.disabled': [
    [
      { personId: '1', name: ana },
      'Maria Silva (CX lead) closed the account of Ana Lima, who can no longer sign in.',
    ],
  ],
  'person.enabled': [
    [{ personId: '1', name: ana }, 'Maria Silva (CX lead) let Ana Lima sign in again.'],
  ],
  'person.signed-in': [[{}, 'Maria Silva (CX lead) signed in.']],
  'person.signed-out': [[{}, 'Maria Silva (CX lead) signed out.']],
  'sign-in.refused': [
    [
      { email: 'ana@elm.test', reason: 'Wrong password.' },
      'Somebody tried to sign in as ana@elm.test and was not let in. “Wrong password.”',
    ],
  ],
  'password-link.made': [
    [
      { personId: '1', name: ana, replaces: false },
      'Maria Silva (CX lead) made a link with which Ana Lima can choose a new password.',
    ],
    [
      { personId: '1', name: ana, replaces: true },
      'Maria Silva (CX lead) made a link with which Ana Lima can choose a new password; the one before no longer works.',
    ],
  ],
  'password.changed': [
    [{}, 'Maria Silva (CX lead) changed their password.'],
    [{ via: 'link' }, 'Maria Silva (CX lead) chose a new password with a link.'],
  ],
  'session.ended': [
    [{ browser: 'Firefox on Linux' }, 'Maria Silva (CX lead) ended a session: Firefox on Linux.'],
  ],
  'function.added': [
    [
      { name: 'Customer seat', isSeat: true },
      'Maria Silva (CX lead) added the function Customer seat, the customer seat.',
    ],
    [{ name: 'IT', isSeat: false }, 'Maria Silva (CX lead) added the function IT.'],
  ],
  'function.changed': [
    [
      { name: 'IT', changes: [{ what: 'name', from: 'ICT', to: 'IT' }] },
      'Maria Silva (CX lead) changed the function IT: name from “ICT” to “IT”.',
    ],
  ],
  'function.archived': [[{ name: 'IT' }, 'Maria Silva (CX lead) archived the function IT.']],
  'group.added': [[{ name: 'Students' }, 'Maria Silva (CX lead) added the group Students.']],
  'group.changed': [
    [
      { name: 'Students', changes: [{ what: 'share', from: '', to: '30 %' }] },
      'Maria Silva (CX lead) changed the group Students: share is now “30 %”.',
    ],
  ],
  'group.archived': [[{ name: 'Students' }, 'Maria Silva (CX lead) archived the group Students.']],
  'stage.added': [[{ name: 'Borrow' }, 'Maria Silva (CX lead) added the stage Borrow.']],
  'stage.changed': [
    [
      { name: 'Borrow', changes: [{ what: 'need', from: 'Find it', to: 'Find it fast' }] },
      'Maria Silva (CX lead) changed the stage Borrow: need from “Find it” to “Find it fast”.',
    ],
  ],
  'stage.archived': [[{ name: 'Borrow' }, 'Maria Silva (CX lead) archived the stage Borrow.']],
  'stages.reordered': [
    [
      { names: ['Join', 'Borrow', 'Return'] },
      'Maria Silva (CX lead) put the stages in this order: Join, Borrow and Return.',
    ],
  ],
  'decisions.imported': [
    [
      { file: 'council.csv', added: 2000, unchanged: 0, digest: 'ab' },
      'Maria Silva (CX lead) brought in 2,000 decisions from council.csv.',
    ],
    [
      { file: 'council.csv', added: 1, unchanged: 3, digest: 'ab' },
      'Maria Silva (CX lead) brought in one decision from council.csv; 3 were here already and stayed as they were.',
    ],
  ],
  'attempt.refused': [
    [
      { attempt: 'decide D-12', reason: 'Only a leader can do this.' },
      'Maria Silva (CX lead) tried to decide D-12. It was refused and nothing changed. “Only a leader can do this.”',
    ],
  ],
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

const table = eventKinds.flatMap((kind) =>
  examples[kind].map(([data, sentence]) => ({ kind, data, sentence })),
)

test.each(table)('$kind reads: $sentence', ({ kind, data, sentence }) => {
  const fact = eventSchema.parse({ kind, data })
  const told = { actorName: 'Maria Silva', actorRole: 'CX lead', fact }
  expect(inWords(sentenceOf(told, { timeZone: 'Asia/Kathmandu' }))).toBe(sentence)
})

test('the app itself is named without a role', () => {
  const fact = eventSchema.parse({ kind: 'organization.set-up', data: { name: 'Elm Valley' } })
  const told = { actorName: 'Empty Chair', actorRole: '', fact }
  expect(inWords(sentenceOf(told, { timeZone: 'UTC' }))).toBe('Empty Chair set up Elm Valley.')
})

test('a decision and the exact revision can be followed from a sentence', () => {
  const fact = eventSchema.parse({
    kind: 'sign-off.given',
    data: examples['sign-off.given'][0]?.[0],
  })
  const { parts } = sentenceOf({ actorName: 'Bo', actorRole: '', fact }, { timeZone: 'UTC' })
  expect(parts).toContainEqual({ text: 'revision 2 of D-12', decision: 12, revision: 2 })

  const refused = eventSchema.parse({
    kind: 'attempt.refused',
    data: { attempt: 'withdraw D-7', reason: 'No.' },
  })
  const attempt = sentenceOf({ actorName: 'Bo', actorRole: '', fact: refused }, { timeZone: 'UTC' })
  expect(attempt.parts).toContainEqual({ text: 'D-7', decision: 7 })
})
