import type { Relation } from '@/lib/initiative/schema'
import type { GroupKey, StageKey } from './customers'
import type { PersonKey } from './people'
import type { DayFromNow } from './story'

/** Work that goes on for months, and what proposals said about it. */
export type InitiativeTold = {
  name: string
  description: string
  owner: PersonKey
  /** The day it was written down. */
  added: DayFromNow
  from: DayFromNow
  to: DayFromNow | null
  groups: GroupKey[]
  stages: StageKey[]
  links: { by: PersonKey; day: DayFromNow; title: string; relation: Relation; why: string }[]
}

export const initiatives: InitiativeTold[] = [
  {
    name: 'A second chance',
    description:
      'Whoever stayed away because of an old debt hears from us that it is forgotten, once, by a person and not by a letter.',
    ...{ owner: 'ruth', added: -262, from: -260, to: -150 },
    ...{ groups: ['families', 'teens'], stages: ['return', 'again'] },
    links: [
      {
        ...{ by: 'maria', day: -258, title: 'Drop overdue fines', relation: 'serves' },
        why: 'Without fines there is nothing left to forgive.',
      },
    ],
  },
  {
    name: 'To every door',
    description:
      'Nobody in the valley lives further than a knock from a book of their own choice. First the villages without a branch, then the homes.',
    ...{ owner: 'grace', added: -200, from: -198, to: null },
    ...{ groups: ['housebound', 'older', 'round'], stages: ['find', 'borrow', 'again'] },
    links: [
      {
        ...{ by: 'grace', day: -50, title: 'A library on wheels', relation: 'serves' },
        why: 'The bus is how the choice gets to the door.',
      },
      {
        ...{ by: 'grace', day: -12, title: 'A membership app', relation: 'collides' },
        why: 'It moves the choosing to a screen, and away from the person at the door.',
      },
    ],
  },
  {
    name: 'Warm rooms in winter',
    description:
      'From November to March every branch has a warm place to sit until closing time, without buying or borrowing anything.',
    ...{ owner: 'eleanor', added: -70, from: -22, to: 120 },
    ...{ groups: ['students', 'older', 'families'], stages: ['stay'] },
    links: [
      {
        ...{ by: 'ben', day: -5, title: 'Weddings in the reading room', relation: 'collides' },
        why: 'On Saturdays the warmest room would be taken.',
      },
      {
        ...{ by: 'grace', day: -4, title: 'A homework club with hot soup', relation: 'serves' },
        why: 'Two warm hours, and something warm in the stomach.',
      },
    ],
  },
  {
    name: 'Known by name',
    description:
      'Every branch learns the names of those who come each week, and what they read last. No screen needed: a notebook will do.',
    ...{ owner: 'maria', added: -30, from: 24, to: 210 },
    ...{ groups: ['older', 'families'], stages: ['borrow', 'again'] },
    links: [
      {
        ...{ by: 'aoife', day: -28, title: 'Self-checkout at every desk', relation: 'collides' },
        why: 'It takes away the one moment in which the desk says a name.',
      },
    ],
  },
]
