import { expect, test } from 'vitest'
import { whyNotKnown } from './known'
import { emptyProposal, proposalSchema } from './schema'

const id = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`
const house = {
  groups: [{ id: id(1) }],
  stages: [{ id: id(2) }],
  functions: [{ id: id(3) }],
  isSponsorKnown: true,
}
const cell = { groupId: id(1), stageId: id(2) }

test('a text may point at anything the organization has, or at nothing', () => {
  const full = { groups: [{ groupId: id(1) }], cells: [cell], drive: { functionIds: [id(3)] } }
  expect(whyNotKnown(emptyProposal(), house)).toBeNull()
  expect(whyNotKnown(proposalSchema.parse(full), house)).toBeNull()
})

test.each([
  ['group', { groups: [{ groupId: id(9) }] }],
  ['group', { cells: [{ ...cell, groupId: id(9) }] }],
  ['stage', { cells: [{ ...cell, stageId: id(9) }] }],
  ['function', { drive: { functionIds: [id(9)] } }],
  ['function', { gain: { gainingFunctionIds: [id(3), id(9)] } }],
])('a foreign %s is not there', (what, text) => {
  const proposal = proposalSchema.parse(text)
  expect(whyNotKnown(proposal, house)).toBe(
    `A ${what} chosen here is not there any more. Load the page again.`,
  )
})

test('a foreign sponsor is not there', () => {
  expect(whyNotKnown(emptyProposal(), { ...house, isSponsorKnown: false })).toMatch(/^A person/)
})
