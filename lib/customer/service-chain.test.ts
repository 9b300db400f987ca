import { expect, it } from 'vitest'
import { whyNotServe } from './service-chain'

const families = { id: 'f', name: 'Families', isInternal: false, serves: [] }
const staff = { id: 's', name: 'Branch staff', isInternal: true, serves: ['f'] }
const payroll = { id: 'p', name: 'Payroll', isInternal: true, serves: ['s'] }
const groups = [families, staff, payroll]

it.each([
  ['customers need serve nobody', families, null],
  ['an internal group may serve customers', staff, null],
  ['an internal group may serve those who serve customers', payroll, null],
  [
    'customers serve nobody',
    { ...families, serves: ['s'] },
    'Only an internal group serves other groups.',
  ],
  ['nobody serves themselves', { ...staff, serves: ['s'] }, 'A group can’t serve itself.'],
  [
    'a group that is gone can’t be served',
    { ...staff, serves: ['gone'] },
    'One of these groups is not there any more.',
  ],
  [
    'nor can one beside others',
    { ...staff, serves: ['f', 'gone'] },
    'One of these groups is not there any more.',
  ],
  ['colleagues may serve each other, in a circle', { ...staff, serves: ['f', 'p'] }, null],
])('%s', (_, group, reason) => {
  expect(whyNotServe(groups, group)).toBe(reason)
})
