import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Proposal, proposalSchema, touches } from '@/lib/decision/schema'
import { type DraftFacts, mergedProposal, whyNotKeep, whyNotMerge } from './merge'

const id = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`
const from = { number: 12, title: 'No fines for children' }
const merged = (one: object, other: object) =>
  mergedProposal(proposalSchema.parse(one), proposalSchema.parse(other), from)

describe('who may merge', () => {
  const draft = (number: number, more: Partial<DraftFacts> = {}): DraftFacts => ({
    ...{ id: id(number), number, status: 'draft', proposerId: 'connie' },
    ...more,
  })
  const connie = { personId: 'connie', role: 'contributor' } as const
  const lead = { personId: 'cleo', role: 'cx-lead' } as const

  test.each<[string, DraftFacts, DraftFacts, typeof connie | typeof lead, RegExp | null]>([
    ['the proposer of both', draft(1), draft(2), connie, null],
    ['the CX lead', draft(1), draft(2, { proposerId: 'ivo' }), lead, null],
    [
      'the proposer of one',
      draft(1),
      draft(2, { proposerId: 'ivo' }),
      connie,
      /^Only the proposer/,
    ],
    ['one with itself', draft(1), draft(1), lead, /another draft/],
    ['one that is judged', draft(1), draft(2, { status: 'scoring' }), lead, /^D-2 is no longer/],
    [
      'into one that is judged',
      draft(1, { status: 'decided' }),
      draft(2),
      lead,
      /^D-1 is no longer/,
    ],
  ])('%s', (_, one, other, actor, reason) => {
    const why = whyNotMerge(one, other, actor)
    if (reason) expect(why).toMatch(reason)
    else expect(why).toBeNull()
  })
})

test('text stands under a heading where both have some, and is taken over where one is empty', () => {
  const { question, start, wrong } = merged(
    { question: { question: 'Ours?' }, start: { why: 'The same' }, wrong: { tryFirst: '' } },
    { question: { question: 'Theirs?' }, start: { why: 'The same' }, wrong: { tryFirst: 'One' } },
  )
  expect(question.question).toBe('Ours?\n\n**From D-12, No fines for children**\n\nTheirs?')
  expect(start.why).toBe('The same')
  expect(wrong.tryFirst).toBe('One')
})

test('single answers stay as the one that goes on gives them', () => {
  const { size, drive } = merged(
    { size: { door: 'two-way', cost: null }, drive: { core: null } },
    { size: { door: 'one-way', cost: 500 }, drive: { core: 'it', secondCore: 'sales' } },
  )
  expect(size).toMatchObject({ door: 'two-way', cost: 500 })
  expect(drive).toMatchObject({ core: 'it', secondCore: 'sales' })
})

test('a group both touch is touched once, directly if either says so, with the bar of the first', () => {
  const { groups } = merged(
    { groups: [{ groupId: id(1), touch: 'indirect', useful: 'A', bar: 1 }] },
    { groups: [{ groupId: id(1), touch: 'direct', useful: 'B', bar: 3 }, { groupId: id(2) }] },
  )
  expect(groups.map(({ groupId }) => groupId)).toEqual([id(1), id(2)])
  expect(groups[0]).toMatchObject({ touch: 'direct', bar: 1 })
  expect(groups[0]?.useful).toContain('B')
})

test('options stand side by side with keys of their own; doing nothing is one, and one is proposed', () => {
  const options = [
    { key: 'a', name: 'Do nothing', isDoNothing: true, description: 'Ours' },
    { key: 'b', name: 'One', isChosen: true },
  ]
  const theirs = [
    { key: 'a', name: 'Do nothing', isDoNothing: true, description: 'Theirs' },
    { key: 'b', name: 'Two', isChosen: true, reopenWhen: 'In May' },
  ]
  const both = merged({ options }, { options: theirs }).options
  expect(both.map(({ key, name, isChosen }) => [key, name, isChosen])).toEqual([
    ['a', 'Do nothing', false],
    ['b', 'One', true],
    ['d12-b', 'Two', false],
  ])
  expect(both[0]?.description).toMatch(/^Ours[\s\S]*Theirs$/)
  expect(both[2]?.reopenWhen).toBe('In May')
})

test('an option both name alike is one, with what either says of it', () => {
  const options = [{ key: 'a', name: 'Close on Sundays', description: 'All day', isChosen: true }]
  const theirs = [
    { key: 'a', name: 'Close on Sundays', rejectedBecause: 'No bus runs', isChosen: true },
    { key: 'b', name: 'Close on Sundays', rejectedBecause: 'Again' },
  ]
  const both = merged({ options }, { options: theirs }).options
  expect(both).toMatchObject([
    { key: 'a', description: 'All day', rejectedBecause: 'No bus runs', isChosen: true },
    { key: 'd12-b', rejectedBecause: 'Again', isChosen: false },
  ])
  expect(merged({}, { options: theirs }).options.map(({ key }) => key)).toHaveLength(2)
})

test('what is too long together is refused before anything is cut', () => {
  const long = { question: { question: 'x'.repeat(6000) } }
  const other = { question: { question: 'y'.repeat(6000) } }
  expect(whyNotKeep(merged(long, other))).toMatch(/^Together they are too long.*10,000/)
  expect(whyNotKeep(merged(long, {}))).toBeNull()
})

const text = fc.string({ unit: 'grapheme-ascii', maxLength: 20 }).map((one) => one.trim())
const anyProposal = fc
  .record({
    question: fc.record({ title: text, question: text }),
    gain: fc.record({ customerGains: text, weGain: text }),
    groups: fc.uniqueArray(
      fc.record({
        groupId: fc.constantFrom(id(1), id(2), id(3)),
        touch: fc.constantFrom(...touches),
        useful: text,
        bar: fc.option(fc.integer({ min: -3, max: 3 })),
      }),
      { selector: ({ groupId }) => groupId },
    ),
    cells: fc.subarray([1, 2, 3].map((number) => ({ groupId: id(number), stageId: id(9) }))),
    options: fc.array(
      fc.record({ key: fc.constantFrom('a', 'b'), name: text, isDoNothing: fc.boolean() }),
      {
        maxLength: 4,
      },
    ),
  })
  .map((shape): Proposal => proposalSchema.parse(shape))

test('nothing that either says is lost, and the result is a text that can be kept', () => {
  fc.assert(
    fc.property(anyProposal, anyProposal, (one, other) => {
      const both = mergedProposal(one, other, from)
      expect(proposalSchema.parse(both)).toEqual(both)
      const all = JSON.stringify(both)
      for (const said of [one, other]) {
        for (const words of [said.question.question, said.gain.weGain, said.gain.customerGains])
          expect(all).toContain(JSON.stringify(words).slice(1, -1))
        for (const { useful } of said.groups)
          expect(all).toContain(JSON.stringify(useful).slice(1, -1))
        for (const { isDoNothing, name } of said.options)
          if (!isDoNothing) expect(both.options.map((option) => option.name)).toContain(name)
      }
      expect(new Set(both.options.map(({ key }) => key)).size).toBe(both.options.length)
    }),
  )
})

test('merging with an empty draft changes nothing', () => {
  fc.assert(
    fc.property(anyProposal, (one) => {
      expect(mergedProposal(one, proposalSchema.parse({}), from)).toEqual(one)
    }),
  )
})
