import type { Day } from '@/lib/time'
import { listed, type Missing } from './missing'
import { limits, type Option, type Proposal } from './schema'
import { framedTier, functionsNeeded, type Tier, tierLabels, tierRequirements } from './tier'

/** What the customer model and the organization say, archived ones left out. */
export type FramingFacts = {
  groups: readonly { id: string; name: string; isVulnerable: boolean }[]
  stages: readonly { id: string; name: string }[]
  functions: readonly { id: string; name: string; isSeat: boolean }[]
}

/**
 * Everything a proposal still lacks before others may judge it, in the order it is asked
 * (policy: Framing). Empty when scoring may open. Pure: the same proposal gives the same list.
 * @param today a day before which no deadline may lie; null once people have scored, for then the
 *   deadline may pass, and a text be mended all the same.
 */
export function whyNotOpenScoring(
  proposal: Proposal,
  facts: FramingFacts,
  today: Day | null,
): Missing[] {
  const tier = framedTier(
    proposal,
    facts.groups.filter(({ isVulnerable }) => isVulnerable).map(({ id }) => id),
  )
  return [
    ...missingInQuestion(proposal, today),
    ...missingInStart(proposal),
    ...missingInDrive(proposal, facts, tier),
    ...missingInGroups(proposal, facts),
    ...missingInGain(proposal),
    ...missingInCells(proposal, facts),
    ...missingInOptions(proposal, tier),
    ...missingInSize(proposal),
    ...missingInWrong(proposal),
  ]
}

function missingInQuestion({ question }: Proposal, today: Day | null): Missing[] {
  const { deadline } = question
  return [
    ...unless(
      question.title.length >= limits.title.min,
      'question.title',
      `Give it a title of at least ${limits.title.min} characters.`,
    ),
    ...unless(question.question, 'question.question', 'Say which question is being decided.'),
    ...unless(deadline, 'question.deadline', 'Say by when it has to be decided.'),
    ...unless(
      !deadline || !today || deadline >= today,
      'question.deadline',
      'That day is over. Say by when it has to be decided.',
    ),
  ]
}

function missingInStart({ start }: Proposal): Missing[] {
  return unless(
    start.startingPoint,
    'start.startingPoint',
    'Say where this starts: a customer’s life, or one of our own objectives. Both are allowed.',
  )
}

function missingInDrive({ drive }: Proposal, facts: FramingFacts, tier: Tier): Missing[] {
  const others = facts.functions.filter(({ isSeat }) => !isSeat)
  const chosen = others.filter(({ id }) => drive.functionIds.includes(id)).length
  const known = facts.functions.map(({ id }) => id)
  const needed = functionsNeeded(tier, others.length)
  return [
    ...unless(drive.core, 'drive.core', 'Choose the power core that drives it.'),
    ...unless(
      drive.core === null || drive.core !== drive.secondCore,
      'drive.secondCore',
      'Choose another core than the first, or none.',
    ),
    ...unless(drive.sponsorId, 'drive.sponsorId', 'Say who sponsors it.'),
    ...unless(
      drive.functionIds.every((id) => known.includes(id)),
      'drive.functionIds',
      'One of the functions no longer exists. Choose the functions again.',
    ),
    ...unless(
      chosen >= needed,
      'drive.functionIds',
      `${aDecision(tier)} is signed by at least ${counted(needed, 'function')} besides the customer seat; ${soMany(chosen)} chosen. Choose the functions it touches.`,
    ),
  ]
}

function missingInGroups({ groups }: Proposal, facts: FramingFacts): Missing[] {
  if (groups.length === 0) {
    return [{ path: 'groups', reason: 'Choose at least one customer group this touches.' }]
  }
  return groups.flatMap((group, index) => {
    const at = `groups[${index}]`
    const name = nameIn(facts.groups, group.groupId)
    if (name === null) {
      const reason = 'This group is no longer in the customer model. Take it out.'
      return [{ path: `${at}.groupId`, reason }]
    }
    const first = groups.findIndex(({ groupId }) => groupId === group.groupId)
    return [
      ...unless(first === index, `${at}.groupId`, `${name} is listed twice. Keep one.`),
      ...unless(group.useful, `${at}.useful`, `Say what is useful to ${name}, or that nothing is.`),
      ...unless(group.loses, `${at}.loses`, `Say what ${name} lose, or that they lose nothing.`),
      ...unless(
        group.bar !== null,
        `${at}.bar`,
        `Set the bar for ${name}: the impact we aim for, from −3 to +3.`,
      ),
    ]
  })
}

function missingInGain({ gain }: Proposal): Missing[] {
  return [
    ...unless(gain.customerGains, 'gain.customerGains', 'Say how the customer gains.'),
    ...unless(
      gain.customerRewards,
      'gain.customerRewards',
      'Say how the customer will reward us for it.',
    ),
    ...unless(gain.weGain, 'gain.weGain', 'Say how we gain.'),
  ]
}

function missingInCells({ groups, cells }: Proposal, facts: FramingFacts): Missing[] {
  const touched = new Set(groups.map(({ groupId }) => groupId))
  const untouched = groups.filter(({ groupId }) => !cells.some((cell) => cell.groupId === groupId))
  const names = untouched.flatMap(({ groupId }) => nameIn(facts.groups, groupId) ?? [])
  return [
    ...unless(
      names.length === 0,
      'cells',
      `Mark at least one stage for ${listed([...new Set(names)])}.`,
    ),
    ...unless(
      cells.every(({ groupId }) => touched.has(groupId)),
      'cells',
      'A stage is marked for a group that is not among the groups touched. Add the group or clear the mark.',
    ),
    ...unless(
      cells.every(({ stageId }) => nameIn(facts.stages, stageId) !== null),
      'cells',
      'A marked stage is no longer in the customer model. Clear the mark.',
    ),
  ]
}

function missingInOptions({ options }: Proposal, tier: Tier): Missing[] {
  const needed = tierRequirements[tier].options
  const chosen = options.filter(({ isChosen }) => isChosen).length
  const nothings = options.filter(({ isDoNothing }) => isDoNothing).length
  return [
    ...unless(
      options.length >= needed,
      'options',
      `${aDecision(tier)} names at least ${counted(needed, 'option')}; ${soMany(options.length)} named.`,
    ),
    ...unless(
      nothings === 1,
      'options',
      'Have one option that is to do nothing, and say what that would mean.',
    ),
    ...options.flatMap(({ name }, index) =>
      unless(name, `options[${index}].name`, 'Give this option a name.'),
    ),
    ...(chosen === 1 && nothings === 1 ? options.flatMap(missingInTurnedDown) : []),
    ...unless(
      chosen === 1,
      'options',
      chosen === 0
        ? 'Mark the option you propose.'
        : 'Mark only one option as the one you propose.',
    ),
  ]
}

/** An option that is turned down keeps the reason, and says when to look at it again. */
function missingInTurnedDown(option: Option, index: number): Missing[] {
  if (option.isChosen || option.isDoNothing || !option.name) return []
  const at = `options[${index}]`
  return [
    ...unless(option.rejectedBecause, `${at}.rejectedBecause`, 'Say why not this one.'),
    ...unless(
      option.reopenWhen,
      `${at}.reopenWhen`,
      'Say what would make us look at it again, or that nothing would.',
    ),
  ]
}

function missingInSize({ size }: Proposal): Missing[] {
  return [
    ...unless(size.door, 'size.door', 'Say whether we can go back: a two-way or a one-way door.'),
    ...unless(size.reach, 'size.reach', 'Say how many customers feel it.'),
    ...unless(
      size.cost !== null || size.costNote,
      'size.cost',
      'Say what it costs. Nothing is an answer: write 0.',
    ),
  ]
}

function missingInWrong({ wrong }: Proposal): Missing[] {
  return [
    ...unless(wrong.provesWrong, 'wrong.provesWrong', 'Say what would prove us wrong.'),
    ...unless(wrong.tryFirst, 'wrong.tryFirst', 'Say what we could try small first.'),
  ]
}

function unless(given: unknown, path: string, reason: string): Missing[] {
  return given ? [] : [{ path, reason }]
}

function aDecision(tier: Tier): string {
  return `A ${tierLabels[tier].toLowerCase()} decision`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function soMany(count: number): string {
  if (count === 0) return 'none is'
  return count === 1 ? '1 is' : `${count} are`
}

function nameIn(all: readonly { id: string; name: string }[], id: string): string | null {
  return all.find((one) => one.id === id)?.name ?? null
}
