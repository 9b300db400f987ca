import {
  type Cell,
  limits,
  type Option,
  type Proposal,
  proposalSchema,
  type Status,
  type TouchedGroup,
} from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'

/** A draft as far as it is judged whether it may be merged or split. */
export type DraftFacts = { id: string; number: number; status: Status; proposerId: string }

/**
 * Why the other draft can't become part of this one; null when it can. Both are still drafts, and
 * both are the actor's, or the actor is the CX lead.
 */
export function whyNotMerge(
  one: DraftFacts,
  other: DraftFacts,
  actor: Pick<Actor, 'personId' | 'role'>,
): string | null {
  if (one.id === other.id) return 'Choose another draft than this one.'
  const judged = [one, other].find(({ status }) => status !== 'draft')
  if (judged) return `D-${judged.number} is no longer a draft. Only drafts are merged.`
  const isTheirs = [one, other].every(({ proposerId }) => proposerId === actor.personId)
  if (isTheirs || actor.role === 'cx-lead') return null
  return 'Only the proposer of both, or the CX lead, merges two drafts.'
}

/**
 * The draft that goes on, with everything the other one says: its text under a heading where both
 * have some, taken over where this one is empty. Single answers (a date, a bar, the core) stay as
 * this one gives them. Groups, stages and functions are united; options stand side by side, and
 * what both say of doing nothing, or of one of the same name, is one option.
 */
export function mergedProposal(
  one: Proposal,
  other: Proposal,
  from: { number: number; title: string },
): Proposal {
  const heading = `**From D-${from.number}${from.title ? `, ${from.title}` : ''}**`
  const both = (mine: string, theirs: string) => joined(mine, theirs, heading)
  const gaining = [...(one.gain.gainingFunctionIds ?? []), ...(other.gain.gainingFunctionIds ?? [])]
  return {
    question: {
      title: one.question.title || other.question.title,
      question: both(one.question.question, other.question.question),
      deadline: one.question.deadline ?? other.question.deadline,
    },
    start: {
      startingPoint: one.start.startingPoint ?? other.start.startingPoint,
      why: both(one.start.why, other.start.why),
    },
    drive: {
      core: one.drive.core ?? other.drive.core,
      secondCore: one.drive.core ? one.drive.secondCore : other.drive.secondCore,
      sponsorId: one.drive.sponsorId ?? other.drive.sponsorId,
      functionIds: united([...one.drive.functionIds, ...other.drive.functionIds]),
    },
    groups: unitedGroups(one.groups, other.groups, both),
    gain: {
      customerGains: both(one.gain.customerGains, other.gain.customerGains),
      customerRewards: both(one.gain.customerRewards, other.gain.customerRewards),
      weGain: both(one.gain.weGain, other.gain.weGain),
      ...(gaining.length > 0 && { gainingFunctionIds: united(gaining) }),
    },
    cells: unitedCells([...one.cells, ...other.cells]),
    options: unitedOptions(one.options, other.options, { both, prefix: `d${from.number}` }),
    size: {
      door: one.size.door ?? other.size.door,
      reach: one.size.reach ?? other.size.reach,
      cost: one.size.cost ?? other.size.cost,
      costNote: both(one.size.costNote, other.size.costNote),
      rollout: both(one.size.rollout, other.size.rollout),
    },
    wrong: {
      provesWrong: both(one.wrong.provesWrong, other.wrong.provesWrong),
      tryFirst: both(one.wrong.tryFirst, other.wrong.tryFirst),
    },
  }
}

/** Why the merged text can't be kept: together it is longer than a field holds. Null when it can. */
export function whyNotKeep(merged: Proposal): string | null {
  const { success, error } = proposalSchema.safeParse(merged)
  if (success) return null
  const [issue] = error.issues
  return `Together they are too long to be kept. ${issue?.message ?? ''} Shorten one of them first.`
}

type Join = (mine: string, theirs: string) => string

function joined(mine: string, theirs: string, heading: string): string {
  if (theirs === '' || theirs === mine) return mine
  return mine === '' ? theirs : `${mine}\n\n${heading}\n\n${theirs}`
}

function unitedGroups(
  mine: readonly TouchedGroup[],
  theirs: readonly TouchedGroup[],
  both: Join,
): TouchedGroup[] {
  const united = mine.map((group): TouchedGroup => {
    const same = theirs.find(({ groupId }) => groupId === group.groupId)
    if (!same) return group
    return {
      groupId: group.groupId,
      touch: [group, same].some(({ touch }) => touch === 'direct') ? 'direct' : 'indirect',
      useful: both(group.useful, same.useful),
      loses: both(group.loses, same.loses),
      bar: group.bar ?? same.bar,
    }
  })
  const known = new Set(mine.map(({ groupId }) => groupId))
  return [...united, ...theirs.filter(({ groupId }) => !known.has(groupId))]
}

function unitedOptions(
  mine: readonly Option[],
  theirs: readonly Option[],
  { both, prefix }: { both: Join; prefix: string },
): Option[] {
  const twins = new Map<Option, Option>()
  const others = theirs.filter((option) => {
    const twin = mine.find((one) => !twins.has(one) && isSame(one, option))
    if (twin) twins.set(twin, option)
    return !twin
  })
  const hasNothing = mine.some(({ isDoNothing }) => isDoNothing)
  const isSettled = mine.some(({ isChosen }) => isChosen)
  const taken = new Set(mine.map(({ key }) => key))
  const kept = mine.map((option) => {
    const twin = twins.get(option)
    return twin ? withTextOf(option, twin, both, isSettled) : option
  })
  const added = others
    .filter(({ isDoNothing }) => !(isDoNothing && hasNothing))
    .map((option) => {
      const key = freeKey(`${prefix}-${option.key}`.slice(0, 36), taken)
      taken.add(key)
      return { ...option, key, isChosen: option.isChosen && !isSettled }
    })
  return [...kept, ...added]
}

function isSame(one: Option, other: Option): boolean {
  if (one.isDoNothing || other.isDoNothing) return one.isDoNothing && other.isDoNothing
  return one.name !== '' && one.name === other.name
}

function withTextOf(mine: Option, theirs: Option, both: Join, isSettled: boolean): Option {
  return {
    ...mine,
    isChosen: mine.isChosen || (theirs.isChosen && !isSettled),
    description: both(mine.description, theirs.description),
    rejectedBecause: both(mine.rejectedBecause, theirs.rejectedBecause),
    reopenWhen: both(mine.reopenWhen, theirs.reopenWhen),
  }
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  let key = wanted
  for (let number = 2; taken.has(key); number += 1) key = `${wanted}-${number}`
  return key
}

function united(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort().slice(0, limits.functions)
}

function unitedCells(cells: readonly Cell[]): Cell[] {
  const byKey = new Map(cells.map((cell) => [`${cell.groupId}/${cell.stageId}`, cell]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}
