import { describe, expect, test } from 'vitest'
import type { Status } from '@/lib/decision/schema'
import type { Harm } from '@/lib/score/harm'
import { whyNotAcceptHarm, whyNotNameMitigation } from './mitigation'

const harm: Harm[] = [{ kind: 'group', groupId: 'g', value: -1, reason: 'They lose.' }]
const named = { status: 'discussion' as Status, harm, mitigation: { isAccepted: false } }

describe('a mitigation is named', () => {
  test.each<[Status, boolean]>([
    ['draft', false],
    ['scoring', false],
    ['discussion', true],
    ['sign-off', true],
    ['decided', false],
    ['withdrawn', false],
  ])('in %s: %s', (status, may) => {
    const reason = whyNotNameMitigation({ ...named, status, actsForProposal: true })
    expect(reason === null).toBe(may)
  })

  test('only where there is harm', () => {
    expect(whyNotNameMitigation({ ...named, harm: [], actsForProposal: true })).toMatch(/no harm/)
  })

  test('by the proposer or the CX lead alone', () => {
    expect(whyNotNameMitigation({ ...named, actsForProposal: false })).toMatch(/Only the proposer/)
  })
})

describe('harm is accepted', () => {
  const bySeat = { ...named, isSeat: true, isProposer: false }

  test.each<[Status, boolean]>([
    ['draft', false],
    ['scoring', false],
    ['discussion', true],
    ['sign-off', true],
    ['decided', false],
    ['withdrawn', false],
  ])('in %s: %s', (status, may) => {
    expect(whyNotAcceptHarm({ ...bySeat, status }) === null).toBe(may)
  })

  test('by the customer seat', () => {
    expect(whyNotAcceptHarm(bySeat)).toBeNull()
    expect(whyNotAcceptHarm({ ...bySeat, isSeat: false })).toMatch(/Only the customer seat/)
  })

  test('never by a seat that proposed it', () => {
    expect(whyNotAcceptHarm({ ...bySeat, isProposer: true })).toMatch(/Another holder/)
  })

  test('only together with a mitigation, and once', () => {
    expect(whyNotAcceptHarm({ ...bySeat, mitigation: null })).toMatch(/No mitigation/)
    expect(whyNotAcceptHarm({ ...bySeat, mitigation: { isAccepted: true } })).toMatch(/already/)
  })
})
