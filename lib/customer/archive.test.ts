import { expect, it } from 'vitest'
import { whyNotArchiveGroup, whyNotArchiveStage } from './archive'

const families = { id: 'f', name: 'Families', isInternal: false }
const students = { id: 's', name: 'Students', isInternal: false }
const staff = { id: 'b', name: 'Branch staff', isInternal: true }

it('One of several groups of customers may be archived', () => {
  expect(whyNotArchiveGroup([families, students, staff], 'f')).toBeNull()
})

it('An internal group may always be archived', () => {
  expect(whyNotArchiveGroup([families, staff], 'b')).toBeNull()
})

it('The last group of customers stays, even beside internal groups', () => {
  expect(whyNotArchiveGroup([families, staff], 'f')).toMatch(/only group of customers/)
})

it('The last stage stays', () => {
  expect(whyNotArchiveStage([{ id: '1' }, { id: '2' }], '1')).toBeNull()
  expect(whyNotArchiveStage([{ id: '1' }], '1')).toMatch(/only stage/)
})
