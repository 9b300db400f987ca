import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Verdict, verdicts } from '@/lib/sign-off/schema'
import { type Standing, standing } from '@/lib/sign-off/staleness'
import { type DecideFacts, gatesOf, whyNotDecide } from './gates'
import { nobodyAsked } from './gates-example'
import { type Condition, outcomes, statuses } from './schema'

const condition: Condition = { text: 'Tell branches first', ownerId: 'olga', due: '2026-12-01' }
const functions = {
  seat: { id: 'seat', name: 'Readers', isSeat: true },
  sales: { id: 'sales', name: 'Sales', isSeat: false },
}

/** How a function stands on revision 3 after this verdict on revision `on`. */
function stands(
  who: keyof typeof functions,
  verdict: Verdict | null,
  on = 3,
  conditions: Condition[] = [condition],
): Standing {
  const signOff = verdict && {
    id: '1',
    functionId: who,
    personName: 'Sam',
    verdict,
    reason: 'Because',
    holdUntil: verdict === 'hold' ? '2026-12-24' : null,
    conditions: verdict === 'approve-with-conditions' ? conditions : [],
    revisionNumber: on,
    digest: `digest ${on}`,
    at: new Date(0),
  }
  const [one] = standing({
    required: [functions[who]],
    signOffs: signOff ? [signOff] : [],
    revision: { number: 3, digest: 'digest 3' },
    changedSince: () => ['options'],
  })
  if (!one) throw new Error('a required function has a standing')
  return one
}

const ready: DecideFacts = {
  ...nobodyAsked,
  standings: [stands('seat', 'approve'), stands('sales', 'approve')],
}

test('before sign-off starts nobody is said to be asked, and one voice is one', () => {
  const asked = (standings: DecideFacts['standings']) =>
    gatesOf({ ...ready, standings }).find(({ key }) => key === 'functions')?.reason
  expect(asked([])).toBeUndefined()
  expect(asked([stands('seat', 'approve')])).toBe('The customer seat alone is asked.')
})

test('when nothing is missing it can be decided, and the checklist says why', () => {
  expect(whyNotDecide(ready)).toEqual([])
  expect(gatesOf(ready).map(({ reason }) => reason)).toEqual([
    'It is in sign-off.',
    'Lena decides.',
    'You are the one to decide.',
    'You have read the current text.',
    'The scores are revealed.',
    '3 scorecards are in; 3 are needed.',
    'The scores judge revision 3, the current one.',
    '2 functions are asked, the customer seat among them.',
    'Readers (customer seat) approved revision 3.',
    'Sales approved revision 3.',
  ])
})

describe('one thing missing is one open gate, with who can clear it', () => {
  test.each<[string, Partial<DecideFacts>, string, string]>([
    [
      'status',
      { status: 'discussion' },
      'It is in discussion. It can be decided once sign-off has started.',
      'Paul',
    ],
    ['status', { status: 'decided' }, 'It is decided already.', 'nobody'],
    ['status', { status: 'withdrawn' }, 'It is withdrawn already.', 'nobody'],
    [
      'decider',
      { decider: { personId: 'lena', name: 'Lena', isLeader: false } },
      'Lena is no longer a leader here. Name somebody else.',
      'Paul or the CX lead',
    ],
    ['you', { actor: { personId: 'sam', isLeader: true } }, 'Only Lena decides this.', 'Lena'],
    [
      'you',
      { actor: { personId: 'lena', isLeader: false } },
      'Only a leader decides, and you are not one any more.',
      'an admin',
    ],
    [
      'text',
      { digestSeen: 'digest 2' },
      'The text changed while you were reading. Read revision 3, then decide.',
      'you',
    ],
    [
      'revealed',
      { round: { isRevealed: false, handedIn: 3, revisionNumber: 3, digest: 'digest 3' } },
      'The scores are still blind. They are revealed when all are in or at the closing date.',
      'the scorers, or the CX lead by revealing early',
    ],
    [
      'scorecards',
      { round: { isRevealed: true, handedIn: 1, revisionNumber: 3, digest: 'digest 3' } },
      '1 of the 3 scorecards a standard decision needs is in. Open it for scoring again.',
      'Paul',
    ],
    [
      'scorecards',
      { tier: 'deep' },
      '3 of the 5 scorecards a deep decision needs are in. Open it for scoring again.',
      'Paul',
    ],
    [
      'scores',
      { round: { isRevealed: true, handedIn: 3, revisionNumber: 2, digest: 'digest 2' } },
      'The scores judge revision 2; revision 3 is current. Say that they still hold, or have it scored again.',
      'Lena or the proposer',
    ],
    ['functions', { whyNotEnoughFunctions: 'Too few are asked.' }, 'Too few are asked.', 'Paul'],
    [
      'signature:sales',
      { standings: [stands('seat', 'approve'), stands('sales', null)] },
      'Sales has not signed yet.',
      'Sales',
    ],
    [
      'signature:sales',
      { standings: [stands('seat', 'approve'), stands('sales', 'approve', 2)] },
      'Sales approved revision 2; revision 3 changed Options. Sign again.',
      'Sales',
    ],
    [
      'signature:sales',
      { standings: [stands('seat', 'approve'), stands('sales', 'hold')] },
      'Sales held revision 3. They need time until 24 Dec 2026.',
      'Sales',
    ],
    [
      'signature:sales',
      { standings: [stands('seat', 'approve'), stands('sales', 'object')] },
      'Sales objected to revision 3. Mend the text and have it signed again, or ask them to sign anew.',
      'Sales or the proposer',
    ],
    [
      'signature:seat',
      { standings: [stands('seat', null), stands('sales', 'approve')] },
      'Readers (customer seat) has not signed yet.',
      'Readers (customer seat)',
    ],
    [
      'signature:seat',
      { standings: [stands('seat', 'abstain'), stands('sales', 'approve')] },
      'Readers (customer seat) abstained on revision 3. The seat signs every decision: another holder of it has to sign.',
      'Readers (customer seat)',
    ],
    [
      'conditions',
      {
        standings: [
          stands('seat', 'approve'),
          stands('sales', 'approve-with-conditions', 3, [{ ...condition, ownerId: null }]),
        ],
      },
      'A condition of Sales has no owner or no date. Sign again with both.',
      'Sales',
    ],
    [
      'conditions',
      {
        standings: [
          stands('seat', 'approve'),
          stands('sales', 'approve-with-conditions', 3, [condition, { ...condition, due: null }]),
        ],
      },
      'A condition of Sales has no owner or no date. Sign again with both.',
      'Sales',
    ],
    [
      'conditions',
      { outcome: 'approved-with-conditions' },
      'Name your conditions, each with an owner and a date that is not over.',
      'Lena',
    ],
  ])('%s with %j', (key, change, reason, whoCanClear) => {
    expect(whyNotDecide({ ...ready, ...change })).toEqual([
      { key, cleared: false, reason, whoCanClear },
    ])
  })
})

describe('the decider', () => {
  test('must be named', () => {
    const gates = whyNotDecide({ ...ready, decider: null })
    expect(gates.map(({ key, reason, whoCanClear }) => [key, reason, whoCanClear])).toEqual([
      ['decider', 'Nobody is named to decide. Name a leader.', 'Paul or the CX lead'],
      ['you', 'You are not named to decide this.', 'a leader'],
    ])
  })

  test('is never the proposer, even when named', () => {
    const decider = { personId: 'paul', name: 'Paul', isLeader: true }
    const gates = whyNotDecide({ ...ready, decider, actor: { personId: 'paul', isLeader: true } })
    expect(gates.map(({ key }) => key)).toEqual(['decider', 'you'])
  })
})

test('nobody decides what was their own before', () => {
  const decider = { personId: 'olga', name: 'Olga', isLeader: true }
  const gates = whyNotDecide({ ...ready, decider, actor: { personId: 'olga', isLeader: true } })
  expect(gates.map(({ reason }) => reason)).toEqual([
    'It was Olga’s own before, and nobody decides their own proposal. Name another leader.',
    'It was your own before, so somebody else decides.',
  ])
})

test('scores of an earlier revision hold when the decider says so', () => {
  const round = { isRevealed: true, handedIn: 3, revisionNumber: 2, digest: 'digest 2' }
  expect(whyNotDecide({ ...ready, round, scoresStillHold: true })).toEqual([])
})

test('a seat that is called so is not said to be it twice', () => {
  const seat = { ...stands('seat', 'approve'), functionName: 'Customer seat' }
  const reasons = gatesOf({ ...ready, standings: [seat] }).map(({ reason }) => reason)
  expect(reasons).toContain('Customer seat approved revision 3.')
})

test('another function than the seat may abstain', () => {
  const standings = [stands('seat', 'approve'), stands('sales', 'abstain')]
  expect(whyNotDecide({ ...ready, standings })).toEqual([])
})

describe('harm', () => {
  const harm = [{ reason: 'Families at −2 in “Bring it back”.' }]
  test('needs a mitigation and the acceptance of the seat', () => {
    expect(
      whyNotDecide({ ...ready, harm }).map(({ key, whoCanClear }) => [key, whoCanClear]),
    ).toEqual([
      ['mitigation', 'Paul'],
      ['harm-accepted', 'Readers'],
    ])
  })
  test('is not accepted by naming a mitigation, nor mitigated by acceptance alone', () => {
    const named = { text: 'A drop box', isAccepted: false }
    expect(whyNotDecide({ ...ready, harm, mitigation: named }).map(({ key }) => key)).toEqual([
      'harm-accepted',
    ])
    const empty = { text: ' ', isAccepted: true }
    expect(whyNotDecide({ ...ready, harm, mitigation: empty }).map(({ key }) => key)).toEqual([
      'mitigation',
      'harm-accepted',
    ])
  })
  test('stands in nobody’s way once mitigated and accepted', () => {
    const mitigation = { text: 'A drop box', isAccepted: true }
    expect(whyNotDecide({ ...ready, harm, mitigation })).toEqual([])
    expect(gatesOf({ ...ready, harm, mitigation }).at(-2)?.reason).toBe(
      'Harm: Families at −2 in “Bring it back”. Mitigation: A drop box',
    )
  })
})

describe('rejecting and deferring', () => {
  test.each(['rejected', 'deferred'] as const)(
    '%s needs every voice but nobody’s consent',
    (outcome) => {
      const standings = [stands('seat', 'object'), stands('sales', 'hold')]
      const harm = [{ reason: 'Families at −2.' }]
      expect(whyNotDecide({ ...ready, outcome, standings, harm })).toEqual([])
      const silent = [stands('seat', 'object'), stands('sales', null)]
      expect(whyNotDecide({ ...ready, outcome, standings: silent }).map(({ key }) => key)).toEqual([
        'signature:sales',
      ])
    },
  )

  test('an objection, a hold or a harm stops an approval', () => {
    const standings = [stands('seat', 'object'), stands('sales', 'hold')]
    expect(whyNotDecide({ ...ready, standings }).map(({ key }) => key)).toEqual([
      'signature:seat',
      'signature:sales',
    ])
  })
})

test('conditions of a signature are enough, each with an owner and a date', () => {
  const standings = [stands('seat', 'approve'), stands('sales', 'approve-with-conditions')]
  expect(whyNotDecide({ ...ready, standings })).toEqual([])
  expect(gatesOf({ ...ready, standings }).at(-1)).toMatchObject({
    key: 'conditions',
    reason: 'Every condition has an owner and a date.',
  })
  expect(gatesOf(ready).map(({ key }) => key)).not.toContain('conditions')
})

test('a decision with conditions of its own is complete when each has an owner and a date', () => {
  const outcome = 'approved-with-conditions'
  expect(whyNotDecide({ ...ready, outcome, conditions: [condition] })).toEqual([])
  const over = { ...condition, due: '2026-11-21' }
  expect(whyNotDecide({ ...ready, outcome, conditions: [over] }).map(({ key }) => key)).toEqual([
    'conditions',
  ])
})

test('nothing is approved unless it is in sign-off, by its decider, who did not propose it, with every current voice for it', () => {
  /** Mostly as it should be, so that decisions nothing stands against are tried too. */
  const mostly = <Value>(right: Value, any: fc.Arbitrary<Value>) =>
    fc.oneof({ weight: 6, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: any })
  const verdict = mostly<Verdict | null>('approve', fc.option(fc.constantFrom(...verdicts)))
  const facts = fc.record({
    status: mostly('sign-off', fc.constantFrom(...statuses)),
    personId: mostly('lena', fc.constantFrom('paul', 'sam')),
    isLeader: mostly(true, fc.boolean()),
    decider: mostly<string | null>('lena', fc.constantFrom('paul', null)),
    isDeciderLeader: mostly(true, fc.boolean()),
    seat: verdict,
    sales: verdict,
    on: mostly(3, fc.constant(2)),
    handedIn: mostly(4, fc.nat(5)),
    isRevealed: mostly(true, fc.boolean()),
    harmed: fc.boolean(),
    isAccepted: fc.boolean(),
    outcome: fc.constantFrom(null, ...outcomes),
  })
  fc.assert(
    fc.property(facts, (some) => {
      const gates = gatesOf({
        ...ready,
        status: some.status,
        actor: { personId: some.personId, isLeader: some.isLeader },
        decider: some.decider
          ? { personId: some.decider, name: some.decider, isLeader: some.isDeciderLeader }
          : null,
        standings: [stands('seat', some.seat), stands('sales', some.sales, some.on)],
        round: {
          isRevealed: some.isRevealed,
          handedIn: some.handedIn,
          revisionNumber: 3,
          digest: 'digest 3',
        },
        harm: some.harmed ? [{ reason: 'Families at −3.' }] : [],
        mitigation: { text: 'A drop box', isAccepted: some.isAccepted },
        outcome: some.outcome,
        conditions: [condition],
      })
      const consents = (one: Verdict | null, also: Verdict | null) =>
        one === 'approve' || one === 'approve-with-conditions' || (one !== null && one === also)
      const needsConsent = some.outcome !== 'rejected' && some.outcome !== 'deferred'
      const heard =
        some.seat !== null && some.seat !== 'abstain' && some.sales !== null && some.on === 3
      const agreed = consents(some.seat, null) && consents(some.sales, 'abstain')
      const allowed =
        some.status === 'sign-off' &&
        some.personId === 'lena' &&
        some.isLeader &&
        some.decider === 'lena' &&
        some.isDeciderLeader &&
        some.isRevealed &&
        some.handedIn >= 3 &&
        heard &&
        (!needsConsent || (agreed && (!some.harmed || some.isAccepted)))
      expect(gates.every(({ cleared }) => cleared)).toBe(allowed)
      for (const gate of gates) expect(gate.cleared).toBe(gate.whoCanClear === null)
      expect(new Set(gates.map(({ key }) => key)).size).toBe(gates.length)
    }),
    { numRuns: 2000 },
  )
})
