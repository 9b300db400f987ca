import { expect, it } from 'vitest'
import { changesBetween } from './changes'

it('Only what changed is told, in words, in the order of the labels', () => {
  const before = { name: 'Students', share: 30, isVulnerable: false, description: '' }
  const after = { name: 'Students', share: null, isVulnerable: true, description: 'In debt' }
  const labels = {
    name: 'name',
    description: 'description',
    isVulnerable: 'vulnerable',
    share: 'share',
  }
  expect(changesBetween(before, after, labels)).toEqual([
    { what: 'description', from: 'nothing', to: 'In debt' },
    { what: 'vulnerable', from: 'no', to: 'yes' },
    { what: 'share', from: '30', to: 'nothing' },
  ])
  expect(changesBetween(before, before, labels)).toEqual([])
})
