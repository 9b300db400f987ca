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
    expect(gone.map(({ field }) => field)).toEqual([
      'order',
      'a.name',
      'a.isDoNothing',
      'a.isChosen',
    ])
    expect(gone.flatMap(({ parts }) => parts).every(({ kind }) => kind === 'removed')).toBe(true)
  })

  test('show that groups were put in another order', () => {
    const before = proposalSchema.parse({ groups: [{ groupId: older }, { groupId: families }] })
    const after = proposalSchema.parse({ groups: [{ groupId: families }, { groupId: older }] })
    expect(compare(before, after).map(({ field }) => field)).toEqual(['order'])
  })

  test('differ in a section exactly when a field of it is shown', () => {
    const text = fc.constantFrom('', 'a b', 'a c')
    const proposal = fc
      .record({
        title: text,
        why: text,
        bar: fc.constantFrom(null, -3, 0),
        groups: fc.uniqueArray(fc.constantFrom(older, families)),
        cells: fc.uniqueArray(fc.constantFrom(`${older}/${find}`, `${families}/${find}`)),
        options: fc.array(fc.record({ name: text, isChosen: fc.boolean(), reopenWhen: text }), {
          maxLength: 3,
        }),
        cost: fc.constantFrom(null, 0, 5),
      })
      .map((some) =>
        proposalSchema.parse({
          question: { title: some.title },
          start: { why: some.why },
          groups: some.groups.map((groupId) => ({ groupId, bar: some.bar })),
          cells: some.cells,
          options: some.options,
          size: { cost: some.cost },
        }),
      )
    fc.assert(
      fc.property(proposal, proposal, (before, after) => {
        const shown = new Set(compare(before, after).map(({ section }) => section))
        expect(sections.filter((section) => shown.has(section))).toEqual(
          sectionsChanged(before, after),
        )
      }),
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
})
