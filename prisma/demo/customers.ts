import type { Part } from '@/lib/customer/parts'
import type { DayFromNow } from './story'

/** Whom the library is for: five groups who come, and the colleagues who serve them. */
export const groupFacts = {
  families: {
    name: 'Families with young children',
    description: 'Come with a pushchair, leave with twenty picture books and one shoe.',
    parts: ['chooser', 'user'],
    share: 30,
  },
  teens: {
    name: 'Teenage parents',
    description: 'Sixteen to nineteen, with a baby, often without papers or a quiet room.',
    parts: ['user'],
    share: 4,
  },
  students: {
    name: 'Students',
    description: 'Need a seat, a socket and silence until late.',
    parts: ['chooser', 'user'],
    share: 24,
  },
  older: {
    name: 'Older readers',
    description: 'Come every week, at the same hour, to the same person at the desk.',
    parts: ['chooser', 'influencer', 'payer', 'user'],
    share: 33,
  },
  housebound: {
    name: 'Housebound readers',
    description: 'Can’t come any more. We may be their only visitor that week.',
    parts: ['user'],
    isVulnerable: true,
    share: 9,
  },
  staff: {
    name: 'Branch staff',
    description: 'Colleagues at the desks, who have to explain what we decided.',
    parts: ['influencer', 'user'],
    isInternal: true,
    serves: ['families', 'teens', 'students', 'older'],
  },
  round: {
    name: 'Thursday drivers',
    description: 'Bring books to the door every Thursday, and stay for a cup of tea.',
    parts: ['influencer', 'user'],
    isInternal: true,
    serves: ['housebound'],
  },
  office: {
    name: 'Back-office colleagues',
    description: 'Keep the money, the computers and the buildings going.',
    parts: ['user'],
    isInternal: true,
    serves: ['staff', 'round'],
  },
} as const satisfies Record<string, Group>
export type GroupKey = keyof typeof groupFacts

type Group = {
  name: string
  description: string
  parts: readonly Part[]
  share?: number
  isVulnerable?: true
  isInternal?: true
  serves?: readonly string[]
}

/** The journey, in the customer's words, and how two of its stages were worded first. */
export const stageFacts = {
  hear: {
    name: 'I hear of it',
    emotion: 'curious',
    need: 'Find out that there is something here for me, and that it is free.',
  },
  join: {
    name: 'I join',
    emotion: 'welcome',
    need: 'Get a card today, with what I have in my pocket.',
    firstWritten: { need: 'Get a card, with proof of who I am and where I live.' },
    reworded: -214,
  },
  find: {
    name: 'I find something',
    emotion: 'in good hands',
    need: 'Find the right thing, or somebody who knows where it is.',
    firstWritten: { emotion: 'informed' },
    reworded: -176,
  },
  borrow: {
    name: 'I borrow it',
    emotion: 'at ease',
    need: 'Take it home without a queue or a lecture.',
  },
  stay: {
    name: 'I stay a while',
    emotion: 'at home',
    need: 'Sit down, be warm, be helped or be left alone.',
  },
  return: {
    name: 'I bring it back',
    emotion: 'relieved',
    need: 'Return it when life allows, without fear.',
  },
  again: {
    name: 'I come again',
    emotion: 'missed',
    need: 'Be remembered, and have a reason to come back.',
  },
} as const satisfies Record<string, Stage>
export type StageKey = keyof typeof stageFacts

type Stage = {
  name: string
  emotion: string
  need: string
  firstWritten?: { emotion?: string; need?: string }
  /** The day it got the words it has now. */
  reworded?: DayFromNow
}
