import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceBetween, partsOf, sectionsChanged } from './difference'
import { emptyProposal, type Proposal, proposalSchema, sections } from './schema'

const older = '01980000-0000-7000-8000-000000000001'
const families = '01980000-0000-7000-8000-000000000002'
const find = '01980000-0000-7000-8000-000000000003'
const names = new Map([
  [older, 'Older readers'],
  [families, 'Families'],
  [find, 'Find a book'],
])

const compare = (before: Proposal, after: Proposal) =>
  differenceBetween({ before, after, names, currency: 'EUR' })

describe('two revisions', () => {
  test('that are equal differ in nothing', () => {
    expect(sectionsChanged(emptyProposal(), emptyProposal())).toEqual([])
    expect(compare(emptyProposal(), emptyProposal())).toEqual([])
  })

  test('name the sections that differ, in the order of the proposal', () => {
    const after = emptyProposal()
    after.wrong.tryFirst = 'One branch'
    after.question.title = 'Drop fines'
    expect(sectionsChanged(emptyProposal(), after)).toEqual(['question', 'wrong'])
  })

  test('are compared word by word', () => {
    const before = emptyProposal()
    const after = emptyProposal()
    before.gain.weGain = 'We gain time at the desk'
    after.gain.weGain = 'We gain trust at the desk'
    expect(compare(before, after)).toEqual([
      {
        section: 'gain',
        sectionLabel: 'Who gains',
        field: 'weGain',
        label: 'How we gain',
        parts: [
          { kind: 'same', text: 'We gain ' },
          { kind: 'removed', text: 'time' },
          { kind: 'added', text: 'trust' },
          { kind: 'same', text: ' at the desk' },
        ],
      },
    ])
  })

  test('show names, dates, money and choices in words', () => {
    const after = proposalSchema.parse({
      question: { deadline: '2026-12-01' },
      groups: [{ groupId: older, useful: 'Calm', bar: -1 }],
      cells: [{ groupId: older, stageId: find }],
      size: { door: 'one-way', cost: 125_050 },
    })
    const added = compare(emptyProposal(), after).map(({ label, parts }) => [label, parts[0]?.text])
    expect(added).toEqual([
      ['Deadline', '1 Dec 2026'],
      ['Groups touched', 'Older readers'],
      ['Older readers: how it touches them', 'Directly'],
      ['Older readers: what is useful to them', 'Calm'],
      ['Older readers: the bar', '-1'],
      ['Older readers: stages', 'Find a book'],
      ['Reversible', 'We can’t go back (one-way door)'],
      ['Cost', '€1,250.50'],
    ])
  })

  test('keep what was taken out readable', () => {
    const before = proposalSchema.parse({ options: [{ key: 'a', name: 'Mobile library' }] })
    const gone = compare(before, emptyProposal())
    expect(gone.map(({ field, label }) => [field, label])).toEqual([
      ['order', 'Options named'],
      ['a.name', 'Mobile library: name'],
      ['a.isDoNothing', 'Mobile library: to do nothing'],
      ['a.isChosen', 'Mobile library: proposed'],
    ])
    expect(gone.flatMap(({ parts }) => parts).every(({ kind }) => kind === 'removed')).toBe(true)
  })

  test('show that groups were put in another order', () => {
    const before = proposalSchema.parse({ groups: [{ groupId: older }, { groupId: families }] })
    const after = proposalSchema.parse({ groups: [{ groupId: families }, { groupId: older }] })
    expect(compare(before, after).map(({ field }) => field)).toEqual(['order'])
  })

  test('call people, functions, groups and options by their names', () => {
    const after = proposalSchema.parse({
      drive: { sponsorId: older, functionIds: [families] },
      gain: { gainingFunctionIds: [families, find] },
      cells: [`${older}/${find}`, `${families}/${older}`],
      options: [
        { key: 'a', name: 'Mobile library' },
        { key: 'b', isDoNothing: true },
      ],
    })
    const added = compare(emptyProposal(), after).map(({ label, parts }) => [label, parts[0]?.text])
    expect(added).toEqual([
      ['Sponsor', 'Older readers'],
      ['Functions it touches', 'Families'],
      ['Functions that gain', 'Families\nFind a book'],
      ['Older readers: stages', 'Find a book'],
      ['Families: stages', 'Older readers'],
      ['Options named', 'Mobile library\nb'],
      ['Mobile library: name', 'Mobile library'],
      ['Mobile library: to do nothing', 'No'],
      ['Mobile library: proposed', 'No'],
      ['Option 2: to do nothing', 'Yes'],
      ['Option 2: proposed', 'No'],
    ])
    const nameless = proposalSchema.parse({ groups: [{ groupId: crypto.randomUUID() }] })
    expect(compare(emptyProposal(), nameless)[0]?.parts).toEqual([
      { kind: 'added', text: 'unnamed' },
    ])
  })

  test('differ in a section exactly when a field of it is shown', () => {
    /** Mostly alike, so that often one field alone makes the difference. */
    const mostly = <Value>(right: Value, ...others: Value[]) =>
      fc.oneof(
        { weight: 8, arbitrary: fc.constant(right) },
        { weight: 1, arbitrary: fc.constantFrom(...others) },
      )
    const text = mostly('a b', '', 'a c')
    const flag = mostly(false, true)
    const ids = mostly([older], [older, families], [families])
    const group = (groupId: string) =>
      fc.record({
        groupId: fc.constant(groupId),
        touch: mostly('direct', 'indirect'),
        ...{ useful: text, loses: text, bar: mostly<number | null>(-3, null, 0) },
      })
    const option = (key: string) =>
      fc.record({
        key: fc.constant(key),
        ...{ name: text, description: text, rejectedBecause: text, reopenWhen: text },
        ...{ isDoNothing: flag, isChosen: flag },
      })
    const proposal = fc
      .record({
        question: fc.record({
          ...{ title: text, question: text, deadline: mostly('2026-12-01', null, '2026-12-02') },
        }),
        start: fc.record({
          startingPoint: mostly('customer-life', null, 'own-objective'),
          why: text,
        }),
        drive: fc.record({
          ...{ core: mostly('customer', null, 'it'), secondCore: mostly(null, 'sales', 'it') },
          ...{ sponsorId: mostly(older, null, families), functionIds: ids },
        }),
        groups: fc.shuffledSubarray([older, families]).chain((all) => fc.tuple(...all.map(group))),
        gain: fc.record({
          ...{ customerGains: text, customerRewards: text, weGain: text },
          gainingFunctionIds: ids,
        }),
        cells: fc.subarray([`${older}/${find}`, `${families}/${find}`, `${families}/${older}`]),
        options: fc.subarray(['a', 'b', 'c']).chain((all) => fc.tuple(...all.map(option))),
        size: fc.record({
          ...{ door: mostly('two-way', null, 'one-way'), reach: mostly('few', null, 'all') },
          ...{ cost: mostly<number | null>(5, null, 0), costNote: text, rollout: text },
        }),
        wrong: fc.record({ provesWrong: text, tryFirst: text }),
      })
      .map((some) => proposalSchema.parse(some))
    fc.assert(
      fc.property(proposal, proposal, (before, after) => {
        const shown = new Set(compare(before, after).map(({ section }) => section))
        expect(sections.filter((section) => shown.has(section))).toEqual(
          sectionsChanged(before, after),
        )
      }),
      { numRuns: 300 },
    )
  })
})

test('the parts of a comparison give back both texts to the letter', () => {
  const text = fc
    .array(fc.constantFrom('fine', 'book', ' ', '  ', '\n', ', ', 'ä', '“x”'))
    .map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (was, is) => {
      const without = (kind: string) =>
        partsOf(was, is)
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('')
      expect(without('added')).toBe(was)
      expect(without('removed')).toBe(is)
    }),
  )
})

test('texts too far apart are shown as one gone and one come', () => {
  const words = (start: number) =>
    Array.from({ length: 1500 }, (_, i) => `w${start + i}`).join(' x ')
  expect(partsOf(words(0), words(5000)).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  expect(partsOf('', words(0)).map(({ kind }) => kind)).toEqual(['added'])
})
