import type { EventKind } from './event'
import type { DataOf } from './telling'

type CustomerKind = Extract<EventKind, `experience.${string}` | `initiative.${string}`>

const ana = 'Ana Lima'
const interview = {
  evidenceId: '01900000-0000-7000-8000-000000000000',
  evidenceKind: 'interview',
}

/** What was learned about customers, and how it is told by Maria Silva, the CX lead. */
export const customerExamples: { [K in CustomerKind]: [data: DataOf<K>, sentence: string][] } = {
  'experience.added': [
    [
      {
        groupName: 'Students',
        stageName: 'Borrow',
        feeling: 'frustration',
        text: 'No seat after six.',
      },
      'Maria Silva (CX lead) wrote down a frustration of Students at “Borrow”. “No seat after six.”',
    ],
    [
      { groupName: 'Students', stageName: null, feeling: 'delight', text: 'The long tables.' },
      'Maria Silva (CX lead) wrote down a delight of Students. “The long tables.”',
    ],
  ],
  'experience.changed': [
    [
      {
        groupName: 'Students',
        text: 'No seat after six.',
        changes: [{ what: 'stage', from: 'Join', to: 'Borrow' }],
      },
      'Maria Silva (CX lead) changed what was learned about Students: stage from “Join” to “Borrow”. “No seat after six.”',
    ],
  ],
  'experience.backed': [
    [
      { groupName: 'Students', text: 'No seat after six.', ...interview },
      'Maria Silva (CX lead) put an interview behind what was learned about Students. “No seat after six.”',
    ],
  ],
  'experience.unbacked': [
    [
      { groupName: 'Students', text: 'No seat after six.', ...interview },
      'Maria Silva (CX lead) took an interview away from what was learned about Students. “No seat after six.”',
    ],
  ],
  'experience.archived': [
    [
      { groupName: 'Students', text: 'No seat after six.' },
      'Maria Silva (CX lead) archived what was learned about Students. “No seat after six.”',
    ],
  ],
  'experience.restored': [
    [
      { groupName: 'Students', text: 'No seat after six.' },
      'Maria Silva (CX lead) took back into use what was learned about Students. “No seat after six.”',
    ],
  ],
  'initiative.added': [
    [{ name: 'Warm rooms' }, 'Maria Silva (CX lead) added the initiative “Warm rooms”.'],
  ],
  'initiative.changed': [
    [
      { name: 'Warm rooms', changes: [{ what: 'owner', from: 'Bo Berg', to: ana }] },
      'Maria Silva (CX lead) changed the initiative “Warm rooms”: owner from “Bo Berg” to “Ana Lima”.',
    ],
  ],
  'initiative.archived': [
    [{ name: 'Warm rooms' }, 'Maria Silva (CX lead) archived the initiative “Warm rooms”.'],
  ],
  'initiative.restored': [
    [
      { name: 'Warm rooms' },
      'Maria Silva (CX lead) took the initiative “Warm rooms” back into use.',
    ],
  ],
  'initiative.linked': [
    [
      { number: 12, name: 'Warm rooms', relation: 'serves', why: 'It keeps the lights on.' },
      'Maria Silva (CX lead) said that D-12 serves the initiative “Warm rooms”. “It keeps the lights on.”',
    ],
    [
      { number: 12, name: 'Warm rooms', relation: 'collides', why: 'It turns the lights off.' },
      'Maria Silva (CX lead) said that D-12 collides with the initiative “Warm rooms”. “It turns the lights off.”',
    ],
  ],
  'initiative.unlinked': [
    [
      { number: 12, name: 'Warm rooms' },
      'Maria Silva (CX lead) took back what was said about D-12 and the initiative “Warm rooms”.',
    ],
  ],
}
