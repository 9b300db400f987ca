import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verdicts } from './schema'
import { currentVerdict, isSaidAlready, type SignOffFact, standing } from './staleness'

const sales = { id: 'sales', name: 'Sales', isSeat: false }
const seat = { id: 'seat', name: 'Readers', isSeat: true }
const approved: SignOffFact = {
  id: '1',
  functionId: 'sales',
  personName: 'Sam',
  verdict: 'approve',
  reason: '',
  holdUntil: null,
  conditions: [],
  revisionNumber: 3,
  digest: 'three',
  at: new Date('2026-11-20T10:00:00Z'),
}
const facts = {
  required: [seat, sales],
  signOffs: [approved],
  revision: { number: 3, digest: 'three' },
  changedSince: () => ['options' as const],
}
const ofSales = (change: Partial<typeof facts>) => standing({ ...facts, ...change })[1]

describe('a required function', () => {
  test('that never signed is missing', () => {
    expect(standing(facts)[0]).toEqual({
      functionId: 'seat',
      functionName: 'Readers',
      isSeat: true,
      state: 'missing',
      latest: null,
      changed: [],
      sentence: 'has not signed yet',
    })
  })

  test('that signed this exact text is current', () => {
    expect(ofSales({})).toMatchObject({ state: 'current', sentence: 'approved revision 3' })
  })

  test('that signed with conditions says so behind what it signed', () => {
    const conditional = { ...approved, verdict: 'approve-with-conditions' as const }
    expect(ofSales({ signOffs: [conditional] })?.sentence).toBe(
      'approved revision 3 with conditions',
    )
  })

  test('that signed an earlier text is stale, its old verdict readable', () => {
    expect(ofSales({ revision: { number: 5, digest: 'five' } })).toMatchObject({
      state: 'stale',
      latest: approved,
      changed: ['options'],
      sentence: 'approved revision 3; revision 5 changed Options',
    })
  })

  test('is stale though no section is known to have changed', () => {
    const revision = { number: 5, digest: 'five' }
    expect(standing({ ...facts, revision, changedSince: () => [] })[1]?.sentence).toBe(
      'approved revision 3; revision 5 changed the text',
    )
  })

  test('is current again when the text is put back as it was', () => {
    expect(ofSales({ revision: { number: 6, digest: 'three' } })?.state).toBe('current')
  })

  test('stands by its latest word, whatever order the rows come in', () => {
    const objected = {
      ...approved,
      id: '0',
      verdict: 'object' as const,
      at: new Date('2026-11-21T10:00:00Z'),
    }
    expect(ofSales({ signOffs: [objected, approved] })?.latest).toBe(objected)
    expect(ofSales({ signOffs: [approved, objected] })?.latest).toBe(objected)
  })

  test('stands by the later row when two came in the same moment', () => {
    const held = { ...approved, id: '2', verdict: 'hold' as const }
    expect(ofSales({ signOffs: [held, approved] })?.latest).toBe(held)
    expect(ofSales({ signOffs: [approved, held] })?.latest).toBe(held)
  })
})

describe('the last word of a function', () => {
  const condition = { text: 'Tell branches first', ownerId: 'olga', due: '2026-12-01' }
  const word = { ...approved, holdUntil: '2026-12-01', conditions: [condition] }

  test.each<[string, Partial<SignOffFact>]>([
    ['by somebody else', { personName: 'Sue' }],
    ['with another verdict', { verdict: 'object' }],
    ['for another reason', { reason: 'It hurts' }],
    ['on another text', { digest: 'four' }],
  ])('is another one %s', (_, change) => {
    expect(isSaidAlready(word, { ...word, ...change })).toBe(false)
  })

  test.each<[SignOffFact['verdict'], { holdUntil: boolean; conditions: boolean }]>([
    ['approve', { holdUntil: true, conditions: true }],
    ['hold', { holdUntil: false, conditions: true }],
    ['approve-with-conditions', { holdUntil: true, conditions: false }],
  ])('to %s is the same whatever stands in fields of other verdicts', (verdict, isSame) => {
    const said = { ...word, verdict }
    expect(isSaidAlready(said, said)).toBe(true)
    expect(isSaidAlready(said, { ...said, holdUntil: '2026-12-02' })).toBe(isSame.holdUntil)
    expect(isSaidAlready(said, { ...said, conditions: [] })).toBe(isSame.conditions)
    const later = [{ ...condition, due: '2026-12-02' }]
    expect(isSaidAlready(said, { ...said, conditions: later })).toBe(isSame.conditions)
  })

  test('is nothing before the first', () => {
    expect(isSaidAlready(null, word)).toBe(false)
  })
})

test('a function that is not required has no standing', () => {
  expect(standing({ ...facts, required: [seat] }).map(({ functionId }) => functionId)).toEqual([
    'seat',
  ])
})

test('whatever was signed, no signature on another text counts', () => {
  const digest = fc.constantFrom('one', 'two', 'three')
  const signOff = fc.record({
    id: fc.uuid(),
    functionId: fc.constantFrom('sales', 'seat', 'it'),
    verdict: fc.constantFrom(...verdicts),
    digest,
    at: fc.date({ noInvalidDate: true }),
  })
  fc.assert(
    fc.property(fc.array(signOff), digest, (rows, current) => {
      const signOffs = rows.map((row) => ({ ...approved, ...row }))
      const revision = { number: 9, digest: current }
      for (const one of standing({ ...facts, signOffs, revision })) {
        expect(currentVerdict(one) !== null).toBe(one.latest?.digest === current)
        expect(one.state === 'missing').toBe(one.latest === null)
      }
    }),
  )
})
