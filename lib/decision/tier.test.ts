import { describe, expect, test } from 'vitest'
import { emptyProposal } from './schema'
import { framedTier, functionsNeeded, tierOf, tierRequirements } from './tier'

describe('the tier follows from reversibility, reach and who is hurt', () => {
  test.each([
    ['two-way', 'few', false, 'light'],
    ['two-way', 'many', false, 'standard'],
    ['two-way', 'all', false, 'deep'],
    ['one-way', 'few', false, 'deep'],
    ['one-way', 'all', true, 'deep'],
    ['two-way', 'few', true, 'deep'],
    [null, 'few', false, 'standard'],
    ['two-way', null, false, 'standard'],
    [null, null, false, 'standard'],
    [null, 'all', false, 'deep'],
  ] as const)('door %s, reach %s, vulnerable hurt %s: %s', (door, reach, vulnerableHurt, tier) => {
    expect(tierOf({ door, reach, vulnerableHurt })).toBe(tier)
  })
})

test('the requirements are those of the policy', () => {
  expect(tierRequirements).toEqual({
    light: { scorers: 2, functions: 2, options: 1 },
    standard: { scorers: 3, functions: 3, options: 2 },
    deep: { scorers: 5, functions: 'all-touched', options: 2 },
  })
})

test('a bar below 0 for a vulnerable group makes a small decision deep', () => {
  const proposal = emptyProposal()
  proposal.size = { ...proposal.size, door: 'two-way', reach: 'few' }
  const group = { groupId: 'older', touch: 'direct' as const, useful: '', loses: '', bar: -1 }
  proposal.groups = [group]
  expect(framedTier(proposal, ['older'])).toBe('deep')
  expect(framedTier(proposal, ['somebody else'])).toBe('light')
  proposal.groups = [{ ...group, bar: 0 }]
  expect(framedTier(proposal, ['older'])).toBe('light')
})

test.each([
  ['light', 6, 2],
  ['standard', 6, 3],
  ['deep', 6, 3],
  ['standard', 2, 2],
  ['light', 0, 0],
] as const)(
  'a %s decision where %i functions exist asks at least %i',
  (tier, available, needed) => {
    expect(functionsNeeded(tier, available)).toBe(needed)
  },
)
