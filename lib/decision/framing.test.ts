import { describe, expect, test } from 'vitest'
import { whyNotOpenScoring } from './framing'
import { emptyProposal, type Proposal } from './schema'

const facts = {
  groups: [
    { id: 'families', name: 'Families', isVulnerable: false },
    { id: 'older', name: 'Older readers', isVulnerable: true },
  ],
  stages: [
    { id: 'find', name: 'Find a book' },
    { id: 'return', name: 'Bring it back' },
  ],
  functions: [
    { id: 'seat', name: 'Readers', isSeat: true },
    { id: 'branches', name: 'Branches', isSeat: false },
    { id: 'finance', name: 'Finance', isSeat: false },
    { id: 'it', name: 'IT', isSeat: false },
    { id: 'legal', name: 'Legal', isSeat: false },
  ],
}

/** A light decision that lacks nothing. */
function complete(): Proposal {
  const option = { description: '', rejectedBecause: '', reopenWhen: '' }
  const group = {
    touch: 'direct' as const,
    useful: 'No fear of the desk',
    loses: 'Nothing',
    bar: 2,
  }
  return {
    question: { title: 'Drop fines', question: 'Do we drop fines?', deadline: '2026-12-01' },
    start: { startingPoint: 'customer-life', why: '' },
    drive: {
      core: 'customer',
      secondCore: null,
      sponsorId: 'sponsor',
      functionIds: ['branches', 'finance'],
    },
    groups: [
      { ...group, groupId: 'families' },
      { ...group, groupId: 'older' },
    ],
    gain: { customerGains: 'Time', customerRewards: 'They come back', weGain: 'Loans' },
    cells: [
      { groupId: 'families', stageId: 'return' },
      { groupId: 'older', stageId: 'return' },
    ],
    options: [
      { ...option, key: 'a', name: 'Drop them', isDoNothing: false, isChosen: true },
      { ...option, key: 'b', name: 'Keep them', isDoNothing: true, isChosen: false },
    ],
    size: { door: 'two-way', reach: 'few', cost: 0, costNote: '', rollout: '' },
    wrong: { provesWrong: 'Fewer books come back', tryFirst: 'One branch' },
  }
}

const today = '2026-11-22'
const pathsOf = (proposal: Proposal) =>
  whyNotOpenScoring(proposal, facts, today).map(({ path }) => path)

test('a complete proposal lacks nothing', () => {
  expect(whyNotOpenScoring(complete(), facts, today)).toEqual([])
})

test('an empty draft is told everything, in the order it is asked', () => {
  expect(pathsOf(emptyProposal())).toEqual([
    'question.title',
    'question.question',
    'question.deadline',
    'start.startingPoint',
    'drive.core',
    'drive.sponsorId',
    'drive.functionIds',
    'groups',
    'gain.customerGains',
    'gain.customerRewards',
    'gain.weGain',
    'options',
    'options',
    'options',
    'size.door',
    'size.reach',
    'size.cost',
    'wrong.provesWrong',
    'wrong.tryFirst',
  ])
})

test('the deadline may be today, and may pass once people have scored', () => {
  const proposal = complete()
  proposal.question.deadline = today
  expect(pathsOf(proposal)).toEqual([])
  proposal.question.deadline = '2001-01-01'
  expect(whyNotOpenScoring(proposal, facts, null)).toEqual([])
})

describe('one thing missing is named with its field', () => {
  test.each<[string, (proposal: Proposal) => void, string]>([
    [
      'question.title',
      (p) => (p.question.title = 'ab'),
      'Give it a title of at least 3 characters.',
    ],
    [
      'question.question',
      (p) => (p.question.question = ''),
      'Say which question is being decided.',
    ],
    ['question.deadline', (p) => (p.question.deadline = null), 'Say by when it has to be decided.'],
    [
      'question.deadline',
      (p) => (p.question.deadline = '2026-11-21'),
      'That day is over. Say by when it has to be decided.',
    ],
    [
      'drive.secondCore',
      (p) => (p.drive.secondCore = 'customer'),
      'Choose another core than the first, or none.',
    ],
    ['drive.sponsorId', (p) => (p.drive.sponsorId = null), 'Say who sponsors it.'],
    [
      'drive.functionIds',
      (p) => (p.drive.functionIds = ['branches']),
      'A light decision is signed by at least 2 functions besides the customer seat; 1 is chosen. Choose the functions it touches.',
    ],
    [
      'drive.functionIds',
      (p) => p.drive.functionIds.push('gone'),
      'One of the functions no longer exists. Choose the functions again.',
    ],
    [
      'groups[1].useful',
      (p) => (group(p, 1).useful = ''),
      'Say what is useful to Older readers, or that nothing is.',
    ],
    [
      'groups[0].loses',
      (p) => (group(p, 0).loses = ''),
      'Say what Families lose, or that they lose nothing.',
    ],
    [
      'groups[0].bar',
      (p) => (group(p, 0).bar = null),
      'Set the bar for Families: the impact we aim for, from −3 to +3.',
    ],
    ['groups[2].groupId', (p) => p.groups.push(group(p, 0)), 'Families is listed twice. Keep one.'],
    [
      'groups[2].groupId',
      (p) => {
        p.groups.push({ ...group(p, 0), groupId: 'gone' })
        p.cells.push({ groupId: 'gone', stageId: 'find' })
      },
      'This group is no longer in the customer model. Take it out.',
    ],
    ['cells', (p) => p.cells.pop(), 'Mark at least one stage for Older readers.'],
    [
      'cells',
      (p) => p.cells.push({ groupId: 'students', stageId: 'find' }),
      'A stage is marked for a group that is not among the groups touched. Add the group or clear the mark.',
    ],
    [
      'cells',
      (p) => p.cells.push({ groupId: 'older', stageId: 'gone' }),
      'A marked stage is no longer in the customer model. Clear the mark.',
    ],
    ['options[0].name', (p) => (option(p, 0).name = ''), 'Give this option a name.'],
    [
      'options',
      (p) => (option(p, 1).isDoNothing = false),
      'Have one option that is to do nothing, and say what that would mean.',
    ],
    ['options', (p) => (option(p, 0).isChosen = false), 'Mark the option you propose.'],
    [
      'options',
      (p) => (option(p, 1).isChosen = true),
      'Mark only one option as the one you propose.',
    ],
    [
      'size.reach',
      (p) => {
        p.size.reach = null
        p.drive.functionIds.push('it')
      },
      'Say how many customers feel it.',
    ],
    ['size.cost', (p) => (p.size.cost = null), 'Say what it costs. Nothing is an answer: write 0.'],
    ['wrong.tryFirst', (p) => (p.wrong.tryFirst = ''), 'Say what we could try small first.'],
  ])('%s', (path, change, reason) => {
    const proposal = complete()
    change(proposal)
    expect(whyNotOpenScoring(proposal, facts, today)).toEqual([{ path, reason }])
  })
})

test.each<[string, (proposal: Proposal) => void]>([
  ['a title of three characters', (p) => (p.question.title = 'Fee')],
  [
    'a cost told in words',
    (p) => {
      p.size.cost = null
      p.size.costNote = 'About a week of work.'
    },
  ],
  ['a bar below 0 for a group that isn’t vulnerable', (p) => (group(p, 0).bar = -1)],
])('%s is enough', (_, change) => {
  const proposal = complete()
  change(proposal)
  expect(pathsOf(proposal)).toEqual([])
})

describe('how many there are is said', () => {
  const reasonsOf = (proposal: Proposal, functions = facts.functions) =>
    whyNotOpenScoring(proposal, { ...facts, functions }, today).map(({ reason }) => reason)

  test('of functions', () => {
    const proposal = complete()
    proposal.size.reach = 'many'
    expect(reasonsOf(proposal)).toEqual([
      'A standard decision is signed by at least 3 functions besides the customer seat; 2 are chosen. Choose the functions it touches.',
    ])
    proposal.drive.functionIds = []
    const small = facts.functions.filter(({ id }) => id === 'seat' || id === 'it')
    expect(reasonsOf(proposal, small)).toEqual([
      'A standard decision is signed by at least 1 function besides the customer seat; none is chosen. Choose the functions it touches.',
    ])
  })

  test('of options', () => {
    const proposal = complete()
    proposal.options = []
    expect(reasonsOf(proposal)).toContain(
      'A light decision names at least 1 option; none is named.',
    )
  })
})

describe('the tier raises what is asked', () => {
  test.each<[string, (proposal: Proposal) => void]>([
    ['a one-way door', (p) => (p.size.door = 'one-way')],
    ['many customers', (p) => (p.size.reach = 'many')],
    ['a bar below 0 for a vulnerable group', (p) => (group(p, 1).bar = -1)],
  ])('%s needs a third function', (_, change) => {
    const proposal = complete()
    change(proposal)
    expect(pathsOf(proposal)).toEqual(['drive.functionIds'])
    proposal.drive.functionIds.push('it')
    expect(pathsOf(proposal)).toEqual([])
  })

  test('the customer seat doesn’t count as one of the functions', () => {
    const proposal = complete()
    proposal.drive.functionIds = ['seat', 'branches']
    expect(pathsOf(proposal)).toEqual(['drive.functionIds'])
  })

  test('a one-way door needs two options', () => {
    const proposal = complete()
    proposal.size.door = 'one-way'
    proposal.drive.functionIds.push('it')
    proposal.options = [{ ...option(proposal, 1), isChosen: true }]
    expect(whyNotOpenScoring(proposal, facts, today)).toEqual([
      { path: 'options', reason: 'A deep decision names at least 2 options; 1 is named.' },
    ])
  })
})

function group(proposal: Proposal, index: number) {
  const found = proposal.groups[index]
  if (!found) throw new Error('no such group')
  return found
}

function option(proposal: Proposal, index: number) {
  const found = proposal.options[index]
  if (!found) throw new Error('no such option')
  return found
}

describe('an option that is turned down', () => {
  const turnedDown = {
    ...{ key: 'c', name: 'Drop them for children', description: '' },
    ...{ isDoNothing: false, isChosen: false, rejectedBecause: '', reopenWhen: '' },
  }
  const withOption = (option: Proposal['options'][number]): Proposal => {
    const proposal = complete()
    return { ...proposal, options: [...proposal.options, option] }
  }

  test('keeps the reason, and says when to look at it again', () => {
    expect(pathsOf(withOption(turnedDown))).toEqual([
      'options[2].rejectedBecause',
      'options[2].reopenWhen',
    ])
    const told = { ...turnedDown, rejectedBecause: 'Too little', reopenWhen: 'Nothing would.' }
    expect(pathsOf(withOption(told))).toEqual([])
    expect(pathsOf(withOption({ ...turnedDown, name: '' }))).toEqual(['options[2].name'])
  })

  test('is known as such only once another one is proposed', () => {
    const open = withOption(turnedDown)
    const options = open.options.map((option) => ({ ...option, isChosen: false }))
    expect(pathsOf({ ...open, options })).toEqual(['options'])
  })
})
