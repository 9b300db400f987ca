import { expect, it } from 'vitest'
import {
  usesOfGroupInWords,
  usesOfStageInWords,
  whyNotArchiveGroup,
  whyNotArchiveStage,
} from './archive'

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

it.each([
  [{ decisions: 0, initiatives: 0, servedBy: 0 }, 'Nothing that still goes on uses it.'],
  [
    { decisions: 5, initiatives: 1, servedBy: 0 },
    '5 open decisions touch them and keep them. 1 initiative is for them and keeps them.',
  ],
  [{ decisions: 0, initiatives: 0, servedBy: 2 }, '2 groups of our own staff serve them.'],
])('Before a group is archived it is said what uses it: %o', (uses, words) => {
  expect(usesOfGroupInWords(uses)).toBe(words)
})

it.each([
  [{ decisions: 0, initiatives: 0, commitments: 0 }, 'Nothing that still goes on uses it.'],
  [
    { decisions: 1, initiatives: 0, commitments: 3 },
    '1 open decision touches it and keeps it. 3 commitments stand there until they are moved or retired.',
  ],
  [
    { decisions: 0, initiatives: 2, commitments: 0 },
    '2 initiatives are noticed there and keep it.',
  ],
])('And before a stage is: %o', (uses, words) => {
  expect(usesOfStageInWords(uses)).toBe(words)
})
