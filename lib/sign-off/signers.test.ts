import { expect, test } from 'vitest'
import { type Member, whyNobodySigns } from './signers'

const paul: Member = { id: 'paul', role: 'contributor', functionId: 'finance' }
const lena: Member = { id: 'lena', role: 'leader', functionId: 'finance' }
const flo: Member = { id: 'flo', role: 'front-line', functionId: 'service' }

test.each<[string, Member[], string, string | null]>([
  ['somebody of the function may sign', [paul, lena], 'finance', null],
  ['nobody belongs to the function', [paul, lena], 'it', 'Nobody signs for it yet'],
  ['its people have a role that may not sign', [flo], 'service', 'Nobody signs for it yet'],
  ['only the owner belongs to it', [paul], 'finance', 'Only you could sign, and it is yours'],
])('when %s', (_, people, functionId, expected) => {
  expect(whyNobodySigns(functionId, { people, ownerId: 'paul' })).toBe(expected)
})
