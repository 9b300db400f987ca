import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical'
import {
  entriesOf,
  formOf,
  formOfEntries,
  freeKey,
  type ProposalForm,
  placeOf,
} from './proposal-form'
import { proposalOfForm } from './proposal-of-form'
import { cores, doors, emptyProposal, type Proposal, proposalSchema, reaches } from './schema'

const id = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`
const groupIds = [1, 2, 3].map(id)

describe('a proposal and its form', () => {
  test('any proposal comes back from its form, sent as names and texts, as it was', () => {
    fc.assert(
      fc.property(proposals(), (proposal) => {
        const form = formOf(proposal, { groupIds, currency: 'EUR' })
        const sent = formOfEntries(entriesOf(form))
        const { proposal: back, unread } = proposalOfForm(sent, 'EUR', emptyProposal())
        expect([canonicalJson(back), unread]).toEqual([canonicalJson(proposal), {}])
      }),
      { numRuns: 300 },
    )
  })

  test('an empty draft offers every group, untouched, and to do nothing', () => {
    const form = formOf(emptyProposal(), { groupIds, currency: 'EUR' })
    expect(form.groups.map(({ touch }) => touch)).toEqual(['no', 'no', 'no'])
    expect(form.options).toMatchObject([{ name: 'Do nothing', isDoNothing: 'on' }])
  })

  test('what the title says is the first option, and the one proposed until a hand says otherwise', () => {
    const draft = proposalSchema.parse({ question: { title: 'Drop overdue fines' } })
    const form = formOf(draft, { groupIds, currency: 'EUR' })
    expect(form.options.map(({ name }) => name)).toEqual(['Drop overdue fines', 'Do nothing'])
    expect(form.chosen).toBe(form.options[0]?.key)
    const { proposal } = proposalOfForm({ ...form, chosen: '' }, 'EUR', draft)
    expect(formOf(proposal, { groupIds, currency: 'EUR' }).chosen).toBe('')
  })

  test('a group that left the customer model stays in the form until it is taken out', () => {
    const proposal = proposalSchema.parse({ groups: [{ groupId: id(9), useful: 'Much' }] })
    const form = formOf(proposal, { groupIds, currency: 'EUR' })
    expect(form.groups.map(({ groupId }) => groupId)).toEqual([...groupIds, id(9)])
  })
})

describe('what can’t be read is said by its place', () => {
  test.each([
    ['size.cost', { size: { cost: 'a lot' } }, /digits/],
    ['size.cost', { size: { cost: '12.345' } }, /digits/],
    ['question.deadline', { question: { deadline: 'soon' } }, /date/],
    ['question.title', { question: { title: 'x'.repeat(161) } }, /160 characters/],
    ['question.question', { question: { question: 'x'.repeat(10_001) } }, /10,000 characters/],
    ['cells', { cells: ['no-cell'] }, /./],
    ['drive.functionIds', { drive: { functionIds: ['x'] } }, /./],
    [`groups.${id(2)}.useful`, { groups: [{ touch: 'no' }, aGroup('useful')] }, /4,000/],
    [`groups.${id(2)}.bar`, { groups: [{ touch: 'no' }, aGroup('bar')] }, /−3 to \+3/],
    ['options.b.name', { options: [{ key: 'a', name: 'A' }, longOption('b')] }, /300/],
    ['options', { options: Array.from({ length: 31 }, () => ({ name: 'A' })) }, /30 options/],
  ])('%s', (place, typed, words) => {
    const { unread } = proposalOfForm(formOfEntries(entriesOf(typed)), 'EUR', emptyProposal())
    expect(unread).toEqual({ [place]: [expect.stringMatching(words)] })
  })

  test('a currency without cents takes none', () => {
    const typed = formOfEntries([['size.cost', '1200.50']])
    const costIn = (currency: string) => proposalOfForm(typed, currency, emptyProposal())
    expect(costIn('JPY').unread).toHaveProperty(['size.cost'])
    expect(costIn('EUR').proposal.size.cost).toBe(120_050)
  })

  test('what somebody made up never breaks the form', () => {
    const names = fc.constantFrom('groups[0].bar', 'options[1]', 'cells', '__proto__.x', 'size')
    const entry = fc.tuple(fc.oneof(names, fc.string()), fc.anything())
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const form: ProposalForm = formOfEntries(entries)
        const { proposal } = proposalOfForm(form, 'EUR', emptyProposal())
        expect(proposalSchema.parse(proposal)).toEqual(proposal)
      }),
    )
  })
})

describe('a field that can’t be read holds nothing else back: the draft keeps what it says there', () => {
  const kept = proposalSchema.parse({
    question: { title: 'Drop overdue fines', deadline: '2027-01-31' },
    drive: { functionIds: [id(11)] },
    groups: [{ groupId: id(1), useful: 'Much', bar: 1 }],
    cells: [{ groupId: id(1), stageId: id(20) }],
    options: [{ key: 'a', name: 'Drop them', isChosen: true }],
    size: { cost: 1200 },
  })
  const form = formOf(kept, { groupIds, currency: 'EUR' })
  const [one, two] = form.groups
  const [drop, nothing] = form.options
  if (!one || !two || !drop || !nothing) throw new Error('the form above has them')
  const x = (length: number) => 'x'.repeat(length)

  const { question, drive, gain, size } = kept
  const [group] = kept.groups
  const [option, doNothing] = proposalOfForm(form, 'EUR', kept).proposal.options

  test.each<[string, Partial<ProposalForm>, Partial<Record<keyof Proposal, unknown>>]>([
    [
      'a date',
      { question: { ...form.question, question: 'New', deadline: '31 Jan' } },
      { question: { ...question, question: 'New' } },
    ],
    [
      'a number',
      { size: { ...form.size, cost: '12x', rollout: 'New' } },
      { size: { ...size, rollout: 'New' } },
    ],
    [
      'a title',
      { question: { ...form.question, title: x(161), question: 'New' } },
      { question: { ...question, question: 'New' } },
    ],
    [
      'a text of a group, wherever its row is',
      { groups: [two, { ...one, useful: x(4001), loses: 'New' }] },
      { groups: [{ ...group, loses: 'New' }] },
    ],
    [
      'a bar never set before',
      { groups: [one, { ...two, touch: 'direct', bar: '7', useful: 'New' }] },
      { groups: [group, { ...group, groupId: id(2), bar: null, useful: 'New' }] },
    ],
    [
      'a text of an option, wherever its row is',
      { options: [nothing, { ...drop, name: x(301), description: 'New' }] },
      { options: [doNothing, { ...option, description: 'New' }] },
    ],
    [
      'too many options',
      { options: Array.from({ length: 31 }, () => drop), cells: [] },
      { options: kept.options, cells: [] },
    ],
    [
      'a cell nobody offered',
      { cells: ['no-cell'], gain: { ...form.gain, weGain: 'New' } },
      { gain: { ...gain, weGain: 'New' } },
    ],
    [
      'a function nobody offered',
      { drive: { ...form.drive, core: 'it', functionIds: ['x'] } },
      { drive: { ...drive, core: 'it' } },
    ],
    [
      'a group nobody offered',
      {
        groups: [
          { ...two, touch: 'direct', groupId: 'x' },
          { ...one, loses: 'New' },
        ],
      },
      { groups: [{ ...group, loses: 'New' }] },
    ],
  ])('%s', (_, typed, changed) => {
    const { proposal, unread } = proposalOfForm({ ...form, ...typed }, 'EUR', kept)
    expect(Object.keys(unread)).toHaveLength(1)
    const options = [option, doNothing]
    expect(proposal).toEqual({ ...kept, options, ...changed })
  })
})

test('a field keeps its place when rows are moved', () => {
  const rows = { groups: [{ groupId: 'g' }], options: [{ key: 'a' }, { key: 'b' }] }
  expect(placeOf('groups[0].bar', rows)).toBe('groups.g.bar')
  expect(placeOf('options[1].name', rows)).toBe('options.b.name')
  expect(placeOf('size.cost', rows)).toBe('size.cost')
})

test('a new option never takes the key of another', () => {
  expect(freeKey([])).toBe('option-1')
  expect(freeKey(['option-2', 'x'])).toBe('option-3')
  expect(freeKey(['option-3', 'option-4'])).toBe('option-5')
})

function aGroup(wrong: 'useful' | 'bar') {
  const field = wrong === 'useful' ? { useful: 'x'.repeat(4001) } : { bar: '7' }
  return { groupId: id(2), touch: 'direct', ...field }
}

function longOption(key: string) {
  return { key, name: 'x'.repeat(301) }
}

/** Proposals as they are stored, with exactly one option to do nothing and one proposed at most. */
function proposals(): fc.Arbitrary<Proposal> {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 })
  const bar = fc.option(fc.integer({ min: -3, max: 3 }))
  const group = fc.record({
    touch: fc.constantFrom('direct', 'indirect'),
    useful: text,
    loses: text,
    bar,
  })
  const option = fc.record({
    name: text.map((one) => `Option ${one}`),
    description: text,
    reopenWhen: text,
  })
  return fc
    .record({
      question: fc.record({ title: text, question: text }),
      deadline: fc.constantFrom('2027-02-28', null),
      start: fc.record({ startingPoint: fc.constantFrom('customer-life', null), why: text }),
      core: fc.option(fc.constantFrom(...cores)),
      functionIds: fc.subarray([11, 12, 13].map(id)),
      touched: fc.subarray(groupIds),
      group,
      cells: fc.subarray(groupIds.map((groupId) => ({ groupId, stageId: id(20) }))),
      gain: fc.record(
        {
          customerGains: text,
          customerRewards: text,
          weGain: text,
          gainingFunctionIds: fc.subarray([11, 12, 13].map(id), { minLength: 1 }),
        },
        { requiredKeys: ['customerGains', 'customerRewards', 'weGain'] },
      ),
      options: fc.array(option, { maxLength: 4 }),
      nothing: fc.nat(3),
      chosen: fc.option(fc.nat(4)),
      size: fc.record({
        door: fc.option(fc.constantFrom(...doors)),
        reach: fc.option(fc.constantFrom(...reaches)),
        cost: fc.option(fc.integer({ min: 0, max: 100_000_000_000_00 })),
        costNote: text,
        rollout: text,
      }),
      wrong: fc.record({ provesWrong: text, tryFirst: text }),
    })
    .map(({ deadline, core, functionIds, touched, group, options, nothing, chosen, ...rest }) => {
      const rows = [...options, { name: 'Do nothing' }]
      return proposalSchema.parse({
        ...rest,
        question: { ...rest.question, deadline },
        drive: { core, functionIds, sponsorId: id(30) },
        groups: touched.map((groupId) => ({ ...group, groupId })),
        options: rows.map((row, index) => ({
          ...row,
          key: `key-${index}`,
          isDoNothing: index === Math.min(nothing, options.length),
          isChosen: index === chosen,
        })),
      })
    })
}
