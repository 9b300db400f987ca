import { expect, it } from 'vitest'
import { experienceLimits } from './limits'
import { evidenceIdIn, restsInWords, whyNotRestOn } from './rest'

const own = { groupId: 'students', groupName: 'Students', isWithdrawn: false }

it.each([
  ['of the group itself', own, 0, null],
  ['that names no group', { ...own, groupId: null, groupName: null }, 3, null],
  ['that was withdrawn', { ...own, isWithdrawn: true }, 0, /withdrawn/],
  [
    'of another group',
    { ...own, groupId: 'older', groupName: 'Older readers' },
    0,
    /Older readers/,
  ],
  ['beyond the limit', own, experienceLimits.evidence, /Take one away/],
])('evidence %s', (_, evidence, rests, reason) => {
  const answer = whyNotRestOn(evidence, { groupId: 'students', rests })
  if (reason) expect(answer).toMatch(reason)
  else expect(answer).toBeNull()
})

it.each([
  [[], 'no evidence yet'],
  [[false], '1 piece of evidence'],
  [[false, false], '2 pieces of evidence'],
  [[false, true], '1 piece of evidence, 1 taken out of use'],
  [[true], 'no evidence in use, 1 taken out'],
  [[true, true], 'no evidence in use, 2 taken out'],
])('resting on pieces withdrawn or not, %s, it has %s', (pieces, words) => {
  expect(restsInWords(pieces.map((isWithdrawn) => ({ isWithdrawn })))).toBe(words)
})

const id = '01900000-0000-7000-8000-00000000abcd'

it.each([
  [`https://chair.example/evidence/${id}?said=saved`, id],
  [`/evidence/${id.toUpperCase()}`, id],
  [id, id],
  ['no seat after six', null],
  ['https://chair.example/evidence/12', null],
])('in “%s” it finds %s', (typed, found) => {
  expect(evidenceIdIn(typed)).toBe(found)
})
