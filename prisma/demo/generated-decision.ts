import { v7 } from 'uuid'
import { digestOf } from '@/lib/decision/canonical'
import {
  type Cell,
  type Core,
  cores,
  doors,
  type Outcome,
  outcomes,
  type Proposal,
  proposalSchema,
  reaches,
  type Status,
} from '@/lib/decision/schema'
import type { ModelGroup } from '@/lib/score/formula'
import { gains, losses, objects, purposes, reasons, verbs } from './generated-words'

/** A source of chance that gives the same answers for the same seed (mulberry32). */
export type Chance = ReturnType<typeof chance>
export function chance(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  function pick<T>(all: readonly T[]): T {
    const found = all[below(all.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  /** Some of them, each once, in their order. */
  function some<T>(all: readonly T[], count: number): T[] {
    const left = all.map((_, index) => index)
    const taken = Array.from({ length: Math.min(count, all.length) }, () =>
      left.splice(below(left.length), 1).at(0),
    )
    return all.filter((_, index) => taken.includes(index))
  }
  /** One of them by weight. */
  function weighed<T extends string>(weights: Record<T, number>): T {
    // Its keys are the keys of `weights`.
    const names = Object.keys(weights) as T[]
    let left = next() * names.reduce((sum, name) => sum + weights[name], 0)
    for (const name of names) {
      left -= weights[name]
      if (left < 0) return name
    }
    return pick(names)
  }
  return { next, below, pick, some, weighed }
}

export type Somebody = {
  id: string
  name: string
  role: string
  functionId: string
  functionName: string
}
export type House = {
  functions: { id: string; name: string; isSeat: boolean }[]
  groups: ModelGroup[]
  stages: { id: string; name: string; emotion: string; need: string }[]
  people: Somebody[]
}

export type Generated = {
  id: string
  revisionId: string
  number: number
  status: Status
  outcome: Outcome | null
  proposer: Somebody
  decider: Somebody
  proposal: Proposal
  digest: string
  cells: Cell[]
  createdAt: Date
  /** When the scores were, or are to be, revealed. */
  revealAt: Date
  activityAt: Date
}

const dayLong = 86_400_000

/** One decision of the past three years. Young ones are in the making, old ones mostly settled. */
export function generatedDecision(
  house: House,
  { number, createdAt, now }: { number: number; createdAt: Date; now: Date },
): Generated {
  const luck = chance(number)
  const age = (now.getTime() - createdAt.getTime()) / dayLong
  const status = statusAt(age, luck)
  const lasted = status === 'decided' ? 5 + luck.next() * 60 : 1 + luck.next() * 35
  const activityAt = new Date(
    Math.min(createdAt.getTime() + lasted * dayLong, now.getTime() - luck.below(3600) * 1000),
  )
  const proposers = house.people.filter(({ role }) => role === 'leader' || role === 'contributor')
  const proposer = pickOwner(proposers, luck)
  const leaders = house.people.filter(({ id, role }) => role === 'leader' && id !== proposer.id)
  const cells = touchedCells(house, luck)
  const proposal = generatedProposal(house, { proposer, cells, createdAt, luck })
  const length = activityAt.getTime() - createdAt.getTime()
  return {
    id: v7({ msecs: createdAt.getTime() }),
    revisionId: v7({ msecs: createdAt.getTime() }),
    number,
    status,
    outcome: status === 'decided' ? outcomeOf(luck) : null,
    proposer,
    decider: luck.pick(leaders),
    proposal,
    digest: digestOf(proposal),
    cells: proposal.cells,
    createdAt,
    revealAt:
      status === 'scoring'
        ? new Date(now.getTime() + (1 + luck.below(14)) * dayLong)
        : new Date(createdAt.getTime() + length * 0.6),
    activityAt,
  }
}

/**
 * Where a decision stands at an age in days. Nothing stays under way for long, at the pace of each:
 * framed by its tenth day, scored by its third week, talked over and signed by its sixth, and settled
 * within a quarter at the slowest. What is older is settled, or was never finished. So a long history
 * has as much under way as a short one of the same busyness: a hundred thousand decisions in three
 * years are ninety a day, of which some three thousand are under way.
 */
function statusAt(age: number, luck: Chance): Status {
  const days = age / (0.5 + luck.next() * 1.5)
  const settled = luck.weighed({ decided: 88, withdrawn: 10, draft: 2 })
  if (days < 10) return 'draft'
  if (days < 21) return 'scoring'
  if (days < 28) return 'discussion'
  return days < 42 ? 'sign-off' : settled
}

function outcomeOf(luck: Chance): Outcome {
  const weights = [60, 20, 15, 5]
  return luck.weighed(
    Object.fromEntries(outcomes.map((one, index) => [one, weights[index] ?? 1])) as Record<
      Outcome,
      number
    >,
  )
}

/** Some people propose ten times as much as others. */
function pickOwner(people: Somebody[], luck: Chance): Somebody {
  const place = Math.floor(luck.next() ** 2 * people.length)
  return people[place] ?? luck.pick(people)
}

function touchedCells(house: House, luck: Chance): Cell[] {
  const groups = luck.some(house.groups, 1 + luck.below(3))
  const stages = luck.some(house.stages, 1 + luck.below(2))
  return groups.flatMap((group) =>
    stages.map((stage) => ({ groupId: group.id, stageId: stage.id })),
  )
}

/** The core that a function usually starts from. */
const usualCore: Record<string, Core> = {
  Sales: 'sales',
  Service: 'customer',
  Product: 'product',
  Marketing: 'marketing',
  Operations: 'vertical-business',
  IT: 'it',
}

function generatedProposal(
  house: House,
  facts: { proposer: Somebody; cells: Cell[]; createdAt: Date; luck: Chance },
): Proposal {
  const { proposer, cells, luck } = facts
  const object = luck.pick(objects)
  const title = `${luck.pick(verbs)} ${object} ${luck.pick(purposes)}`
  const usual = usualCore[proposer.functionName] ?? 'other'
  const others = house.functions.filter(({ id, isSeat }) => !isSeat && id !== proposer.functionId)
  const reason = luck.pick(reasons)
  return proposalSchema.parse({
    question: {
      title,
      question: `Should we ${title.charAt(0).toLowerCase()}${title.slice(1)}? ${reason}`,
      deadline: new Date(facts.createdAt.getTime() + (20 + luck.below(100)) * dayLong)
        .toISOString()
        .slice(0, 10),
    },
    start: {
      startingPoint: luck.next() < 0.55 ? 'customer-life' : 'own-objective',
      why: reason,
    },
    drive: {
      core: luck.next() < 0.7 ? usual : luck.pick(cores),
      functionIds: luck.some(others, 3).map(({ id }) => id),
    },
    groups: [...new Set(cells.map(({ groupId }) => groupId))].map((groupId) => ({
      groupId,
      touch: luck.next() < 0.8 ? 'direct' : 'indirect',
      useful: luck.pick(gains),
      loses: luck.pick(losses),
      bar: luck.below(3) + 1,
    })),
    gain: {
      customerGains: luck.pick(gains),
      customerRewards: 'They stay, and tell others why.',
      weGain: 'Fewer calls, and a bill that is paid on time.',
    },
    cells,
    options: [
      { key: 'option-1', name: title, description: reason, isChosen: true },
      {
        key: 'option-2',
        name: 'Do nothing',
        isDoNothing: true,
        rejectedBecause: 'The calls stay.',
        reopenWhen: 'If the calls stop by themselves for a quarter.',
      },
    ],
    size: {
      door: luck.next() < 0.75 ? doors[0] : doors[1],
      reach: luck.next() < 0.85 ? luck.pick(reaches.slice(0, 2)) : 'all',
      cost: luck.below(500) * 100_00,
      rollout: 'One branch first, the rest after a month.',
    },
    wrong: {
      provesWrong: `More than five complaints a week about ${object}.`,
      tryFirst: 'Two weeks with one team.',
    },
  })
}
