import { moneyForField } from '@/lib/money'
import type { Proposal } from './schema'

/**
 * The fields of the form a proposal is written in: everything as text, the way inputs hold it.
 * No schema in here: the browser uses it to put back what somebody typed.
 */
export type ProposalForm = {
  question: { title: string; question: string; deadline: string }
  start: { startingPoint: string; why: string }
  drive: { core: string; secondCore: string; sponsorId: string; functionIds: string[] }
  /** Every group of the customer model, touched or not. */
  groups: GroupFields[]
  gain: {
    customerGains: string
    customerRewards: string
    weGain: string
    gainingFunctionIds: string[]
  }
  /** `groupId/stageId` of each box that is ticked. */
  cells: string[]
  options: OptionFields[]
  /** The key of the option that is proposed. */
  chosen: string
  size: { door: string; reach: string; cost: string; costNote: string; rollout: string }
  wrong: { provesWrong: string; tryFirst: string }
}
export type GroupFields = {
  groupId: string
  /** `no` while it isn't touched. */
  touch: string
  useful: string
  loses: string
  bar: string
}
export type OptionFields = {
  key: string
  name: string
  description: string
  /** `on` or empty, as a box holds it. */
  isDoNothing: string
  rejectedBecause: string
  reopenWhen: string
}

/** The form of a proposal. `groupIds`: the groups in use; those it names are added at the end. */
export function formOf(
  proposal: Proposal,
  { groupIds, currency }: { groupIds: readonly string[]; currency: string },
): ProposalForm {
  const { question, start, drive, size } = proposal
  return {
    question: { ...question, deadline: question.deadline ?? '' },
    start: { ...start, startingPoint: start.startingPoint ?? '' },
    drive: {
      core: drive.core ?? '',
      secondCore: drive.secondCore ?? '',
      sponsorId: drive.sponsorId ?? '',
      functionIds: drive.functionIds,
    },
    groups: groupFields(proposal, groupIds),
    gain: { ...proposal.gain, gainingFunctionIds: proposal.gain.gainingFunctionIds ?? [] },
    cells: proposal.cells.map(({ groupId, stageId }) => `${groupId}/${stageId}`),
    options: optionFields(proposal),
    chosen: chosenIn(proposal),
    size: {
      ...size,
      door: size.door ?? '',
      reach: size.reach ?? '',
      cost: size.cost === null ? '' : moneyForField(size.cost, currency),
    },
    wrong: proposal.wrong,
  }
}

/** The form as a browser sends it, or kept it: names and texts. What is missing is empty. */
export function formOfEntries(entries: Iterable<readonly [string, unknown]>): ProposalForm {
  const texts = new Map<string, string[]>()
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue
    const others = texts.get(name)
    if (others) others.push(value)
    else texts.set(name, [value])
  }
  const text = (name: string) => texts.get(name)?.at(-1) ?? ''
  const part = <K extends string>(at: string, keys: readonly K[]) => partOf(at, keys, text)
  return {
    question: part('question', ['title', 'question', 'deadline']),
    start: part('start', ['startingPoint', 'why']),
    drive: {
      ...part('drive', ['core', 'secondCore', 'sponsorId']),
      functionIds: texts.get('drive.functionIds') ?? [],
    },
    groups: rowsOf('groups', texts).map((at) =>
      part(at, ['groupId', 'touch', 'useful', 'loses', 'bar']),
    ),
    gain: {
      ...part('gain', ['customerGains', 'customerRewards', 'weGain']),
      gainingFunctionIds: texts.get('gain.gainingFunctionIds') ?? [],
    },
    cells: texts.get('cells') ?? [],
    options: rowsOf('options', texts).map((at) =>
      part(at, ['key', 'name', 'description', 'isDoNothing', 'rejectedBecause', 'reopenWhen']),
    ),
    chosen: text('chosen'),
    size: part('size', ['door', 'reach', 'cost', 'costNote', 'rollout']),
    wrong: part('wrong', ['provesWrong', 'tryFirst']),
  }
}

/** The names and texts of a form, nested the way `action` gives it back. */
export function entriesOf(nested: unknown, at = ''): [string, string][] {
  if (typeof nested === 'string') return [[at, nested]]
  if (Array.isArray(nested)) {
    return nested.flatMap((one, index) =>
      typeof one === 'string' ? entriesOf(one, at) : entriesOf(one, `${at}[${index}]`),
    )
  }
  if (nested === null || typeof nested !== 'object') return []
  return Object.entries(nested).flatMap(([key, one]) => entriesOf(one, at ? `${at}.${key}` : key))
}

/** A key no option has yet. */
export function freeKey(taken: readonly string[]): string {
  let number = taken.length + 1
  while (taken.includes(`option-${number}`)) number += 1
  return `option-${number}`
}

/**
 * The place of a field that stays when rows are added or moved: `groups[0].bar` becomes
 * `groups.<the group's id>.bar`, an option is named by its key. Fields of the form have these ids.
 */
export function placeOf(
  path: string,
  rows: { groups: readonly { groupId: string }[]; options: readonly { key: string }[] },
): string {
  return path.replace(/^(groups|options)\[(\d+)\]/, (_, list: string, index: string) => {
    const row =
      list === 'groups' ? rows.groups[Number(index)]?.groupId : rows.options[Number(index)]?.key
    return `${list}.${row ?? index}`
  })
}

function groupFields(proposal: Proposal, groupIds: readonly string[]): GroupFields[] {
  const touched = new Map(proposal.groups.map((group) => [group.groupId, group]))
  const others = [...touched.keys()].filter((id) => !groupIds.includes(id))
  return [...groupIds, ...others].map((groupId) => {
    const group = touched.get(groupId)
    if (!group) return { groupId, touch: 'no', useful: '', loses: '', bar: '' }
    return { ...group, bar: group.bar === null ? '' : String(group.bar) }
  })
}

/** As long as nothing was said of options, what the title says is what is proposed. */
function chosenIn({ options, question }: Proposal): string {
  if (options.length === 0 && question.title !== '') return freeKey([])
  return options.find(({ isChosen }) => isChosen)?.key ?? ''
}

/**
 * To do nothing is always among the options, and the first of the others is mostly what the title
 * says: both rows are there before anything is typed.
 */
function optionFields({ options, question }: Proposal): OptionFields[] {
  const rows = options.map(({ isChosen: _, isDoNothing, ...option }) => ({
    ...option,
    isDoNothing: isDoNothing ? 'on' : '',
  }))
  if (rows.length === 0 && question.title !== '')
    rows.push({ ...emptyOption(freeKey([])), name: question.title })
  if (rows.some(({ isDoNothing }) => isDoNothing)) return rows
  const key = freeKey(rows.map((row) => row.key))
  return [...rows, { ...emptyOption(key), name: 'Do nothing', isDoNothing: 'on' }]
}

export function emptyOption(key: string): OptionFields {
  return {
    key,
    name: '',
    description: '',
    isDoNothing: '',
    rejectedBecause: '',
    reopenWhen: '',
  }
}

function partOf<K extends string>(
  at: string,
  keys: readonly K[],
  text: (name: string) => string,
): Record<K, string> {
  const part: Partial<Record<K, string>> = {}
  for (const key of keys) part[key] = text(`${at}.${key}`)
  // Every key was just given its text.
  return part as Record<K, string>
}

/** `options[0]`, `options[2]`, … in the order of their numbers. */
function rowsOf(list: string, texts: ReadonlyMap<string, unknown>): string[] {
  const numbers = new Set<number>()
  for (const name of texts.keys()) {
    const match = /^(\w+)\[(\d{1,4})\]\./.exec(name)
    if (match?.[1] === list) numbers.add(Number(match[2]))
  }
  return [...numbers].sort((a, b) => a - b).map((number) => `${list}[${number}]`)
}
