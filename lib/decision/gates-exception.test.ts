import { describe, expect, test } from 'vitest'
import { type DecideFacts, gatesOf, whyNotDecide } from './gates'

/** Everything as it has to be; nobody is asked to sign. */
const ready: DecideFacts = {
  status: 'sign-off',
  actor: { personId: 'lena', isLeader: true },
  proposer: { personId: 'paul', name: 'Paul' },
  formerOwnerIds: [],
  decider: { personId: 'lena', name: 'Lena', isLeader: true },
  revision: { number: 3, digest: 'digest 3' },
  digestSeen: 'digest 3',
  round: { isRevealed: true, handedIn: 3, revisionNumber: 3, digest: 'digest 3' },
  tier: 'standard',
  scoresStillHold: false,
  standings: [],
  whyNotEnoughFunctions: null,
  harm: [],
  mitigation: null,
  exceptions: [],
  waivers: [],
  outcome: 'approved',
  conditions: [],
  today: '2026-11-22',
}

describe('an exception', () => {
  const never = {
    about: 'broken-never' as const,
    commitmentId: 'papers',
    line: 'Never ask for papers',
  }
  const vacuum = { about: 'vacuum' as const, commitmentId: null, line: '' }
  const days = { grantedOn: '2026-11-01', expiresOn: '2026-11-30', isSettled: false }
  const waiver = { ...never, ...days, reason: 'One branch.' }

  test('a broken never stops an approval until it is waived', () => {
    const [open] = whyNotDecide({ ...ready, exceptions: [never] })
    expect(open).toEqual({
      key: 'never:papers',
      cleared: false,
      reason:
        'It breaks “Never ask for papers”. It has no waiver. Mend it and have it scored again, or have it waived.',
      whoCanClear: 'Paul, or a CX lead with a waiver',
    })
    const waived = { ...ready, exceptions: [never], waivers: [waiver] }
    expect(whyNotDecide(waived)).toEqual([])
    expect(gatesOf(waived).at(-1)?.reason).toBe(
      'It breaks “Never ask for papers”. It is waived until 30 Nov 2026: One branch.',
    )
  })

  test('opens again the day after the waiver', () => {
    const facts = { ...ready, exceptions: [never], waivers: [waiver] }
    expect(whyNotDecide({ ...facts, today: '2026-11-30' })).toEqual([])
    expect(whyNotDecide({ ...facts, today: '2026-12-01' })).toMatchObject([{ key: 'never:papers' }])
  })

  test('standing on no evidence has a gate of its own', () => {
    const facts = { ...ready, exceptions: [vacuum], waivers: [waiver] }
    expect(whyNotDecide(facts)).toMatchObject([
      {
        key: 'vacuum',
        reason: 'It stands on no evidence. It has no waiver. Add evidence, or have it waived.',
      },
    ])
    const waived = { ...facts, waivers: [{ ...waiver, ...vacuum }] }
    expect(whyNotDecide(waived)).toEqual([])
    expect(gatesOf(waived).at(-1)?.reason).toBe(
      'It stands on no evidence. It is waived until 30 Nov 2026: One branch.',
    )
  })

  test.each(['rejected', 'deferred'] as const)('doesn’t stand in the way of %s', (outcome) => {
    expect(whyNotDecide({ ...ready, outcome, exceptions: [never, vacuum] })).toEqual([])
  })
})
