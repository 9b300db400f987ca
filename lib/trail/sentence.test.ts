import { expect, test } from 'vitest'
import { conductExamples } from './conduct-examples'
import { customerExamples } from './customer-examples'
import { decisionExamples } from './decision-examples'
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
  ...decisionExamples,
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
  'function.restored': [
    [{ name: 'IT' }, 'Maria Silva (CX lead) took the function IT back into use.'],
  ],
  'group.added': [[{ name: 'Students' }, 'Maria Silva (CX lead) added the group Students.']],
  'group.changed': [
    [
      { name: 'Students', changes: [{ what: 'share', from: '', to: '30 %' }] },
      'Maria Silva (CX lead) changed the group Students: share is now “30 %”.',
    ],
  ],
  'group.archived': [[{ name: 'Students' }, 'Maria Silva (CX lead) archived the group Students.']],
  'group.restored': [
    [{ name: 'Students' }, 'Maria Silva (CX lead) took the group Students back into use.'],
  ],
  'stage.added': [[{ name: 'Borrow' }, 'Maria Silva (CX lead) added the stage Borrow.']],
  'stage.changed': [
    [
      { name: 'Borrow', changes: [{ what: 'need', from: 'Find it', to: 'Find it fast' }] },
      'Maria Silva (CX lead) changed the stage Borrow: need from “Find it” to “Find it fast”.',
    ],
  ],
  'stage.archived': [[{ name: 'Borrow' }, 'Maria Silva (CX lead) archived the stage Borrow.']],
  'stage.restored': [
    [{ name: 'Borrow' }, 'Maria Silva (CX lead) took the stage Borrow back into use.'],
  ],
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
