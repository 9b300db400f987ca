import { describe, expect, test } from 'vitest'
import { type DecideFacts, gatesOf, whyNotDecide } from './gates'
import { nobodyAsked } from './gates-example'

describe('who clears what', () => {
  test.each([
    ['paul', 'You proposed this, so somebody else decides.'],
    ['olga', 'It was your own before, so somebody else decides.'],
  ])('is the one who decides, for %s too, who doesn’t', (personId, reason) => {
    expect(whyNotDecide({ ...nobodyAsked, actor: { personId, isLeader: true } })).toEqual([
      { key: 'you', cleared: false, reason, whoCanClear: 'Lena' },
    ])
  })

  test('is somebody, where nobody is named, for all that only a decider clears', () => {
    const nobody: DecideFacts = { ...nobodyAsked, decider: null }
    const whoClears = (change: Partial<DecideFacts>, key: string) =>
      whyNotDecide({ ...nobody, ...change }).find((gate) => gate.key === key)?.whoCanClear
    expect(whoClears({ actor: { personId: 'paul', isLeader: true } }, 'you')).toBe('a leader')
    expect(whoClears({ actor: { personId: 'olga', isLeader: true } }, 'you')).toBe('a leader')
    expect(whoClears({ outcome: 'approved-with-conditions' }, 'conditions')).toBe('the decider')
    const round = { isRevealed: true, handedIn: 3, revisionNumber: 2, digest: 'digest 2' }
    expect(whoClears({ round }, 'scores')).toBe('the proposer')
  })

  test('is accepted by the seat, whoever will hold it', () => {
    const harm = [{ reason: 'Families at −2 in “Bring it back”.' }]
    const open = whyNotDecide({ ...nobodyAsked, harm })
    expect(open.find(({ key }) => key === 'harm-accepted')?.whoCanClear).toBe('the customer seat')
  })
})

test('a decision nobody has scored lacks the reveal, the cards and the scores', () => {
  const gates = whyNotDecide({ ...nobodyAsked, round: null })
  expect(gates.map(({ key }) => key)).toEqual(['revealed', 'scorecards', 'scores'])
  expect(gates[1]).toMatchObject({
    reason: '0 of the 3 scorecards a standard decision needs are in.',
    whoCanClear: 'the scorers',
  })
})

test('cards still to come are waited for; after the reveal it is opened again', () => {
  const round = { isRevealed: false, handedIn: 1, revisionNumber: 3, digest: 'digest 3' }
  expect(
    whyNotDecide({ ...nobodyAsked, round }).find(({ key }) => key === 'scorecards'),
  ).toMatchObject({
    reason: '1 of the 3 scorecards a standard decision needs is in.',
    whoCanClear: 'the scorers',
  })
})

test('whoever only looks at the list has not read a text to be judged by', () => {
  const keys = gatesOf({ ...nobodyAsked, digestSeen: null }).map(({ key }) => key)
  expect(keys).not.toContain('text')
  expect(whyNotDecide({ ...nobodyAsked, digestSeen: null })).toEqual([])
})

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
    const [open] = whyNotDecide({ ...nobodyAsked, exceptions: [never] })
    expect(open).toEqual({
      key: 'never:papers',
      cleared: false,
      reason:
        'It breaks “Never ask for papers”. It has no waiver. Mend it and have it scored again, or have it waived.',
      whoCanClear: 'Paul, or a CX lead with a waiver',
    })
    const waived = { ...nobodyAsked, exceptions: [never], waivers: [waiver] }
    expect(whyNotDecide(waived)).toEqual([])
    expect(gatesOf(waived).at(-1)?.reason).toBe(
      'It breaks “Never ask for papers”. It is waived until 30 Nov 2026: One branch.',
    )
  })

  test('opens again the day after the waiver', () => {
    const facts = { ...nobodyAsked, exceptions: [never], waivers: [waiver] }
    expect(whyNotDecide({ ...facts, today: '2026-11-30' })).toEqual([])
    expect(whyNotDecide({ ...facts, today: '2026-12-01' })).toMatchObject([{ key: 'never:papers' }])
  })

  test('standing on no evidence has a gate of its own', () => {
    const facts = { ...nobodyAsked, exceptions: [vacuum], waivers: [waiver] }
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
    expect(whyNotDecide({ ...nobodyAsked, outcome, exceptions: [never, vacuum] })).toEqual([])
  })
})
