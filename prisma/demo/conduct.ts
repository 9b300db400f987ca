import type { Side, Towards } from '@/lib/commitment/code'
import type { StageKey } from './customers'
import type { PersonKey } from './people'

/** Days from today, as in the stories. */
type DayFromNow = number
type ProofTold = { day: DayFromNow; about?: DayFromNow; text: string; link?: string }

/** One line of the library's code, as it was first written, and how it was proved since. */
export type LineTold = {
  at: StageKey
  towards: Towards
  side: Side
  text: string
  owner: PersonKey
  /** Months between two affirmations. */
  every: 3 | 6 | 12
  /** Written down with the first ones, unless it came later. */
  added?: DayFromNow
  reworded?: { day: DayFromNow; text: string }
  handedOver?: { day: DayFromNow; to: PersonKey }
  retired?: DayFromNow
  proofs?: ProofTold[]
}

const customers = { towards: 'customers' } as const
const employees = { towards: 'employees' } as const
const always = { side: 'always' } as const
const never = { side: 'never' } as const

/** What the library always and never does, to those who come and to each other. */
export const lineFacts = {
  everybody: {
    ...{ at: 'hear', ...customers, ...always, owner: 'grace', every: 12 },
    text: 'say that it is free, and that everybody may come',
    proofs: [{ day: -92, text: 'On the posters, the bus and the website. I read them all aloud.' }],
  },
  promise: {
    ...{ at: 'hear', ...customers, ...never, owner: 'grace', every: 12 },
    text: 'advertise what a branch doesn’t have',
    proofs: [
      { day: -60, text: 'Eleven leaflets checked against the shelves. One was wrong and is gone.' },
    ],
  },
  card: {
    ...{ at: 'join', ...customers, ...always, owner: 'aoife', every: 6 },
    text: 'give a card on the first visit',
  },
  papers: {
    ...{ at: 'join', ...customers, ...never, owner: 'aoife', every: 6 },
    text: 'send somebody away for a missing paper',
    reworded: { day: -88, text: 'send anybody away for a paper they can’t have' },
    proofs: [
      {
        day: -86,
        about: -88,
        text: 'We counted for four weeks: three were sent away, all at Harbour. Each has a card now.',
      },
    ],
  },
  shelf: {
    ...{ at: 'find', ...customers, ...always, owner: 'daniel', every: 6 },
    text: 'walk with you to the shelf',
    proofs: [
      { day: -240, text: 'A week of watching at Central: 61 of 64 asked were walked there.' },
      {
        day: -75,
        text: 'Again a week at Central, 70 of 71. The one had a pram and asked us not to.',
      },
    ],
  },
  catalogue: {
    ...{ at: 'find', ...customers, ...never, owner: 'tomasz', every: 12 },
    text: 'answer “the computer says it should be there”',
    proofs: [
      { day: -45, text: 'The catalogue now says “last seen” and the day. 400 found so far.' },
    ],
  },
  neighbour: {
    ...{ at: 'borrow', ...customers, ...always, owner: 'hannah', every: 6 },
    text: 'let a neighbour borrow for somebody who can’t come',
    proofs: [{ day: -50, text: '212 loans on a second card since June, none of them lost.' }],
  },
  machine: {
    ...{ at: 'borrow', ...customers, ...never, owner: 'tomasz', every: 12 },
    text: 'leave you alone with a machine',
  },
  room: {
    ...{ at: 'stay', ...customers, ...always, owner: 'sunita', every: 12 },
    text: 'keep one room warm and quiet until we close',
    proofs: [
      {
        day: -28,
        text: 'Twenty degrees at eight in the evening in every branch, all of October.',
        link: 'https://elm-valley-libraries.example/warm-rooms',
      },
    ],
  },
  table: {
    ...{ at: 'stay', ...customers, ...never, owner: 'ben', every: 12 },
    text: 'shut out somebody who has no other table',
    proofs: [{ day: -205, text: 'Nobody was asked to leave before closing time this winter.' }],
  },
  rent: {
    ...{ at: 'stay', ...customers, ...never, owner: 'eleanor', every: 12 },
    text: 'close a room to readers for somebody who pays',
    proofs: [
      { day: -100, text: 'Every letting of the year was after hours. The list is with me.' },
    ],
  },
  anywhere: {
    ...{ at: 'return', ...customers, ...always, owner: 'ben', every: 6 },
    text: 'take a book back at any branch, at any hour',
    proofs: [
      { day: -33, text: 'The last flap, at Fernhill, was fitted and has been emptied daily.' },
    ],
  },
  lecture: {
    ...{ at: 'return', ...customers, ...never, owner: 'leo', every: 6 },
    text: 'lecture anybody about a late book',
    proofs: [{ day: -225, text: 'We practised it at Mill Lane. “Good to have it back” works.' }],
  },
  greet: {
    ...{ at: 'again', ...customers, ...always, owner: 'leo', every: 3 },
    text: 'greet by name those who come every week',
    proofs: [
      { day: -170, text: 'Forty-one names on the card behind the desk, learned by heart.' },
      { day: -82, text: 'Fifty-six. Mrs Osei brought a cake for hers.' },
    ],
  },
  sell: {
    ...{ at: 'again', ...customers, ...never, owner: 'piotr', every: 12 },
    text: 'tell anybody what you have read',
    proofs: [
      { day: -110, text: 'Loans are forgotten after 28 days. An outsider looked and found none.' },
    ],
  },
  first: {
    ...{ at: 'hear', ...employees, ...always, owner: 'maria', every: 6 },
    text: 'tell the desks before the newspaper',
    proofs: [{ day: -40, text: 'All six announcements since May were at the desks a day before.' }],
  },
  why: {
    ...{ at: 'join', ...employees, ...never, owner: 'eleanor', every: 12 },
    text: 'make a colleague say no without telling them why',
    added: -190,
  },
  reading: {
    ...{ at: 'find', ...employees, ...always, owner: 'daniel', every: 12 },
    text: 'leave an hour a week to read what we lend',
    proofs: [{ day: -130, text: 'In every rota since July. Four in five took it.' }],
  },
  dark: {
    ...{ at: 'borrow', ...employees, ...never, owner: 'sunita', every: 6 },
    text: 'leave anybody alone at a desk after dark',
    proofs: [{ day: -25, text: 'Two names on every evening shift from October to March.' }],
  },
  free: {
    ...{ at: 'stay', ...employees, ...never, owner: 'ben', every: 12 },
    text: 'call anybody in on their free day',
    handedOver: { day: -95, to: 'sunita' },
    proofs: [{ day: -80, text: 'Three calls this year, all to ask where a key was.' }],
  },
  mistake: {
    ...{ at: 'return', ...employees, ...never, owner: 'ruth', every: 12 },
    text: 'charge a colleague for a mistake at the till',
    added: -150,
    proofs: [{ day: -149, text: '£318 of differences last year, all booked to the house.' }],
  },
  cake: {
    ...{ at: 'again', ...employees, ...always, owner: 'maria', every: 12 },
    text: 'ask those who leave what we should do better',
    proofs: [{ day: -65, text: 'Nine left, nine were asked. Five things they said are done.' }],
  },
  stamp: {
    ...{ at: 'borrow', ...customers, ...always, owner: 'daniel', every: 12 },
    text: 'stamp the date into the book',
    retired: -160,
  },
} as const satisfies Record<string, LineTold>
export type LineKey = keyof typeof lineFacts
