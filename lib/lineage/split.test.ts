import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposalSchema } from '@/lib/decision/schema'
import { splitProposal, whyNotPart, whyNotSplit } from './split'

const id = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`

const whole = proposalSchema.parse({
  question: { title: 'Fines', question: 'Do we drop fines?', deadline: '2027-01-01' },
  start: { startingPoint: 'customer-life', why: 'A mother' },
  drive: { core: 'customer', functionIds: [id(50)] },
  groups: [
    { groupId: id(1), useful: 'Books' },
    { groupId: id(2), useful: 'Rooms' },
  ],
  cells: [
    { groupId: id(1), stageId: id(9) },
    { groupId: id(2), stageId: id(9) },
  ],
  gain: { weGain: 'Loans' },
  options: [
    { key: 'nothing', name: 'Do nothing', isDoNothing: true },
    { key: 'a', name: 'All', isChosen: true },
    { key: 'b', name: 'Children', rejectedBecause: 'Parents', reopenWhen: 'In May' },
  ],
})
const rooms = { title: 'Fines for rooms', groupIds: [id(2)], optionKeys: ['b'] }

test.each([
  ['draft', 'connie', 'contributor', null],
  ['draft', 'cleo', 'cx-lead', null],
  ['draft', 'ivo', 'contributor', /^Only the proposer/],
  ['scoring', 'connie', 'contributor', /no longer a draft/],
  ['withdrawn', 'cleo', 'cx-lead', /no longer a draft/],
] as const)('a %s by %s (%s)', (status, personId, role, reason) => {
  const why = whyNotSplit(
    { id: id(1), number: 4, status, proposerId: 'connie' },
    { personId, role },
  )
  if (reason) expect(why).toMatch(reason)
  else expect(why).toBeNull()
})

describe('a part', () => {
  test.each([
    ['with a title, and something on both sides', rooms, null],
    ['without a title', { ...rooms, title: '' }, /title/],
    ['of nothing', { ...rooms, groupIds: [], optionKeys: [] }, /^Choose what goes/],
    ['of nothing that is here', { ...rooms, groupIds: [id(7)], optionKeys: ['x'] }, /^Choose what/],
    ['of only doing nothing', { ...rooms, groupIds: [], optionKeys: ['nothing'] }, /^Choose what/],
    ['of all', { ...rooms, groupIds: [id(1), id(2)], optionKeys: ['a', 'b'] }, /^Leave something/],
  ])('%s', (_, parting, reason) => {
    const why = whyNotPart(whole, parting)
    if (reason) expect(why?.reason).toMatch(reason)
    else expect(why).toBeNull()
  })
})

test('the groups go with their stages, the options as they are; both keep doing nothing', () => {
  const { stays, goes } = splitProposal(whole, rooms, { number: 4 })
  expect(goes.question).toEqual({
    title: 'Fines for rooms',
    question: 'Do we drop fines?\n\nSplit from D-4.',
    deadline: '2027-01-01',
  })
  expect(goes.groups.map(({ useful }) => useful)).toEqual(['Rooms'])
  expect(goes.cells).toEqual([{ groupId: id(2), stageId: id(9) }])
  expect(goes.options.map(({ name }) => name)).toEqual(['Do nothing', 'Children'])
  expect(goes.options[1]).toMatchObject({ rejectedBecause: 'Parents', reopenWhen: 'In May' })
  expect(goes.drive).toEqual(whole.drive)
  expect(stays.groups.map(({ useful }) => useful)).toEqual(['Books'])
  expect(stays.options.map(({ name }) => name)).toEqual(['Do nothing', 'All'])
  expect(stays.gain).toEqual(whole.gain)
})

test('every group, stage and option is on exactly one side, and both sides can be kept', () => {
  const some = fc.record({
    title: fc.constant('Rooms'),
    groupIds: fc.subarray([id(1), id(2)]),
    optionKeys: fc.subarray(['a', 'b']),
  })
  fc.assert(
    fc.property(some, (parting) => {
      const { stays, goes } = splitProposal(whole, parting, { number: 4 })
      const groups = [...stays.groups, ...goes.groups].map(({ groupId }) => groupId)
      expect(groups.sort()).toEqual([id(1), id(2)])
      expect(stays.cells.length + goes.cells.length).toBe(whole.cells.length)
      const named = [...stays.options, ...goes.options].filter(({ isDoNothing }) => !isDoNothing)
      expect(named.map(({ key }) => key).sort()).toEqual(['a', 'b'])
      for (const side of [stays, goes]) expect(proposalSchema.parse(side)).toEqual(side)
    }),
  )
})

test('a question that fills its field still says where it comes from', () => {
  const long = { ...whole, question: { ...whole.question, question: 'x'.repeat(10_000) } }
  const { goes } = splitProposal(long, rooms, { number: 4 })
  expect(goes.question.question).toMatch(/Split from D-4\.$/)
})
