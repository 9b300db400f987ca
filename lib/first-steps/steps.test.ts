import { describe, expect, test } from 'vitest'
import { type Beginning, firstSteps } from './steps'

const brandNew: Beginning = {
  roles: ['admin'],
  withoutSigner: ['Customer seat', 'Sales', 'Service', 'Product', 'Marketing', 'Finance'],
  hasOwnModel: false,
  hasDecision: false,
}
const ready: Beginning = {
  roles: ['admin', 'cx-lead', 'leader', 'contributor'],
  withoutSigner: [],
  hasOwnModel: true,
  hasDecision: true,
}
const admin = { role: 'admin' } as const
const cxLead = { role: 'cx-lead' } as const

describe('in a new organization', () => {
  test('there are people to invite, signers to name, a model to look over, a decision to bring', () => {
    const keys = firstSteps(brandNew, admin).map(({ key }) => key)
    expect(keys).toEqual(['invite', 'signers', 'model', 'propose', 'import'])
  })

  test('each says what it is for, and who does what the reader can’t', () => {
    const words = (reader: typeof admin | typeof cxLead) =>
      firstSteps(brandNew, reader).map(({ reason, href }) => `${href} ${reason}`)
    expect(words(admin).slice(0, 3)).toEqual([
      '/people/invite Still missing: a CX lead to keep the customer groups, a leader to decide and one more to score and sign.',
      '/people Nobody can sign yet for Customer seat, Sales, Service and 3 more.',
      '/customers They came with the organization. Make them your customers and their journey. The CX lead does this.',
    ])
    expect(words(cxLead).slice(0, 3)).toEqual([
      expect.stringMatching(/^\/people Still missing: .* An admin does this\.$/),
      expect.stringMatching(/^\/settings\/functions Nobody .* An admin does this\.$/),
      expect.stringMatching(/^\/customers .* their journey\.$/),
    ])
  })
})

test.each<[Partial<Beginning>, string]>([
  [{ roles: ['cx-lead', 'leader'] }, 'Still missing: 2 more to score and sign.'],
  [{ withoutSigner: ['A', 'B', 'C', 'D'] }, 'Nobody can sign yet for A, B, C and D.'],
  [{ withoutSigner: ['A', 'B', 'C', 'D', 'E'] }, 'Nobody can sign yet for A, B, C and 2 more.'],
])('%j: %s', (change, reason) => {
  const steps = firstSteps({ ...ready, ...change }, admin)
  expect(steps.map((step) => step.reason)).toEqual([reason])
})

test('nothing is left once everything is there', () => {
  expect(firstSteps(ready, admin)).toEqual([])
})

test.each<[Partial<Beginning>, string[]]>([
  [{ roles: ['admin', 'leader', 'leader', 'contributor'] }, ['invite']],
  [{ roles: ['admin', 'cx-lead', 'leader'] }, ['invite']],
  [{ withoutSigner: ['Legal'] }, ['signers']],
  [{ hasOwnModel: false }, ['model']],
  [{ hasDecision: false }, ['propose', 'import']],
])('with %j left: %j', (change, keys) => {
  expect(firstSteps({ ...ready, ...change }, cxLead).map(({ key }) => key)).toEqual(keys)
})
