import type {
  Core,
  Door,
  Option,
  Outcome,
  Proposal,
  Reach,
  StartingPoint,
} from '@/lib/decision/schema'
import type { Confidence, Credit, Emotion, Impact } from '@/lib/score/schema'
import type { Verdict } from '@/lib/sign-off/schema'
import type { LineKey } from './conduct'
import type { GroupKey, StageKey } from './customers'
import type { FunctionKey, PersonKey } from './people'

/** Days from today: −30 is a month ago. The past is told as of the day the example is loaded. */
export type DayFromNow = number

/** One decision as it is written down here: short names for people, groups and stages. */
export type Story = {
  title: string
  question: string
  by: PersonKey
  decider?: PersonKey
  proposed: DayFromNow
  /** Empty for a draft that is only a thought yet. */
  framing?: Framing
  happens?: Happening[]
}

export type Framing = {
  deadline: DayFromNow
  startsFrom: StartingPoint
  why: string
  core: Core
  secondCore?: Core
  sponsor: PersonKey
  /** Asked to sign, besides the customer seat. */
  functions: FunctionKey[]
  groups: Partial<Record<GroupKey, TouchedGroup>>
  customerGains: string
  customerRewards: string
  weGain: string
  options: (Pick<Option, 'name'> & Partial<Omit<Option, 'key'>>)[]
  door: Door
  reach: Reach
  /** In pounds. */
  cost: number
  costNote?: string
  rollout: string
  provesWrong: string
  tryFirst: string
}

type TouchedGroup = {
  at: StageKey[]
  useful: string
  loses: string
  bar: Impact
  indirectly?: true
}

/** An impact, with the sentence it wants at ±2. What a card leaves out, its author doesn't know. */
export type Answer = Impact | [Impact, string] | [Impact, string, Confidence]
export type CellName = `${GroupKey}/${StageKey}`

type ConditionTold = { text: string; owner: PersonKey; due: DayFromNow }

export type Happening = { day: DayFromNow } & (
  | { does: 'open-scoring'; scorers: PersonKey[]; closes: DayFromNow }
  | {
      does: 'score'
      by: PersonKey
      cells: Partial<Record<CellName, Answer>>
      emotions?: Partial<Record<StageKey, Emotion>>
      /** What it keeps or breaks of the code; the rest isn’t touched. */
      code?: Partial<Record<LineKey, 'kept' | 'broken'>>
      credit: Credit
    }
  | { does: 'close-scoring' }
  | { does: 'reveal-early'; reason: string }
  | { does: 'revise'; note: string; change: (text: Proposal) => Proposal }
  | { does: 'name-mitigation'; text: string; owner: PersonKey; due: DayFromNow }
  | { does: 'accept-harm'; by: PersonKey }
  /** A line of the code; without one, that it stands on no evidence. */
  | { does: 'waive'; line?: LineKey; reason: string; until: DayFromNow }
  | { does: 'start-sign-off' }
  | {
      does: 'sign'
      by: PersonKey
      verdict: Verdict
      reason?: string
      until?: DayFromNow
      conditions?: ConditionTold[]
    }
  | {
      does: 'decide'
      outcome: Outcome
      reason: string
      conditions?: ConditionTold[]
      until?: DayFromNow
      /** What would bring it back. */
      reopenWhen?: string
      scoresStillHold?: true
    }
  | { does: 'withdraw'; reason: string }
)

/** "Do nothing", which is always one of the options. */
export function doNothing(description: string, rejectedBecause = ''): Framing['options'][number] {
  return { name: 'Do nothing', description, isDoNothing: true, rejectedBecause }
}
