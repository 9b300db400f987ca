import { type Proposal, proposalSchema } from '@/lib/decision/schema'
import type { Day } from '@/lib/time'
import type { DayFromNow, Framing, Story } from './story'
import type { Cast } from './world'

/** The story's framing with ids for its short names, as the form would have sent it. */
export function proposalOf(
  { title, question, framing }: Story,
  cast: Cast,
  day: (offset: DayFromNow) => Day,
): Proposal {
  if (!framing) return proposalSchema.parse({ question: { title, question } })
  return proposalSchema.parse({
    question: { title, question, deadline: day(framing.deadline) },
    start: { startingPoint: framing.startsFrom, why: framing.why },
    drive: {
      core: framing.core,
      secondCore: framing.secondCore ?? null,
      sponsorId: cast.people[framing.sponsor].personId,
      functionIds: framing.functions.map((key) => cast.functions[key]),
    },
    groups: touchedGroups(framing, cast),
    gain: {
      customerGains: framing.customerGains,
      customerRewards: framing.customerRewards,
      weGain: framing.weGain,
    },
    cells: touchedCells(framing, cast),
    options: framing.options,
    size: {
      door: framing.door,
      reach: framing.reach,
      cost: framing.cost * 100,
      costNote: framing.costNote ?? '',
      rollout: framing.rollout,
    },
    wrong: { provesWrong: framing.provesWrong, tryFirst: framing.tryFirst },
  })
}

function touchedGroups({ groups }: Framing, cast: Cast) {
  return entriesOf(groups).map(([key, { useful, loses, bar, indirectly }]) => ({
    groupId: cast.groups[key],
    touch: indirectly ? 'indirect' : 'direct',
    useful,
    loses,
    bar,
  }))
}

function touchedCells({ groups }: Framing, cast: Cast) {
  return entriesOf(groups).flatMap(([key, { at }]) =>
    at.map((stage) => ({ groupId: cast.groups[key], stageId: cast.stages[stage] })),
  )
}

/** Object.entries forgets which keys they are. */
function entriesOf<K extends string, V>(facts: Partial<Record<K, V>>): [K, V][] {
  return Object.entries(facts) as [K, V][]
}
