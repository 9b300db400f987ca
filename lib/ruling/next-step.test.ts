import { describe, expect, test } from 'vitest'
import { digestOf } from '@/lib/decision/canonical'
import type { Actor } from '@/lib/person/actor'
import type { Case } from './case'
import { aCase, aReader, aRevealedCase, aRevision, aRound, aSignature, aText } from './case-example'
import { turnOf } from './next-step'

const today = '2026-11-22'
const paul = aReader('paul', 'contributor')
const cleo = aReader('cleo', 'cx-lead', {
  functionId: 'seat',
  functionName: 'Readers',
  isSeat: true,
})
const sam = aReader('sam', 'contributor', { functionId: 'sales', functionName: 'Sales' })
const lena = aReader('lena', 'leader')
const otto = aReader('otto', 'observer')

const turn = (one: Case, actor: Actor, missing = 0) => turnOf(one, { actor, missing, today })
/** What the reader is offered first, then beside it, each with why it can't be done yet. */
const offered = (one: Case, actor: Actor, missing = 0) => {
  const { primary, others } = turn(one, actor, missing)
  return [primary, ...others].map((step) => step && [step.label, step.whyNot !== null])
}

/** The current text as its digest is: nothing is unsaved. */
const saved = { ...aRevision(1), digest: digestOf(aText()) }
const harm = [{ kind: 'group' as const, groupId: 'families', value: -1, reason: 'They lose.' }]
const result = {
  ...{ formulaVersion: 2 as const, cards: 2, index: 30, impact: -1, terms: [], worstOff: null },
  ...{ coverage: { known: 1, touched: 1 }, cells: [], groups: [], agenda: [], harm },
}
const mitigation = {
  ...{ id: 'm', text: 'A drop box', ownerName: 'Paul', due: null, namedByName: 'Paul' },
  ...{ createdAt: new Date(), acceptedByName: null, acceptedAt: null },
}
const revealed = (change: Partial<Case> = {}) =>
  aRevealedCase({
    revision: saved,
    texts: [saved],
    round: aRound({ revealedAt: new Date(), digest: saved.digest, handedIn: 2 }),
    ...change,
  })
const signature = (functionId: string, digest = saved.digest) => aSignature(functionId, { digest })
const signing = (change: Partial<Case> = {}) =>
  revealed({ status: 'sign-off', signOffStartedAt: new Date(), ...change })

describe('a draft', () => {
  test('is framed by its proposer, and opened once nothing is missing', () => {
    expect(offered(aCase(), paul, 2)).toEqual([
      ['Go on framing', false],
      ['Open for scoring', true],
    ])
    expect(turn(aCase(), paul, 2).primary?.reason).toBe(
      '2 things are still missing before others may judge it.',
    )
    expect(turn(aCase(), paul, 1).others[0]).toMatchObject({
      reason: 'Once it is framed, people are invited to score it blind.',
      whyNot: '1 thing is missing in the framing.',
    })
    expect(offered(aCase(), paul)).toEqual([
      ['Open for scoring', false],
      ['Edit the proposal', false],
    ])
    expect(turn(aCase(), paul)).toMatchObject({
      primary: { reason: 'It is framed. Invite people to score it blind.' },
      others: [{ reason: '' }],
      waiting: '',
    })
  })

  test('is opened by the CX lead too, and waited for by everybody else', () => {
    expect(offered(aCase(), cleo)).toEqual([['Open for scoring', false]])
    expect(turn(aCase(), cleo, 1).primary?.whyNot).toBe('1 thing is missing in the framing.')
    expect(turn(aCase(), sam)).toEqual({
      ...{ primary: null, others: [] },
      waiting: 'Paul is still framing this. Nobody has scored it yet.',
    })
  })

  test('is nothing to do for a proposer who only reads by now', () => {
    expect(turn(aCase(), aReader('paul', 'observer')).primary).toBeNull()
  })
})

describe('while it is scored', () => {
  const scoring = (change: Partial<ReturnType<typeof aRound>> = {}) =>
    aCase({ status: 'scoring', revision: saved, texts: [saved], round: aRound(change) })
  const own = { isInvited: true, savedAt: null, handedInAt: null }

  test('whoever is invited scores', () => {
    expect(turn(scoring({ own }), sam)).toEqual({
      primary: {
        ...{ kind: 'score', label: 'Score it', whyNot: null },
        reason: 'You are invited to score. Nobody sees your card before the reveal.',
      },
      others: [],
      waiting: '1 of 2 in. Scores stay blind until all are in or the closing date comes.',
    })
    const begun = { ...own, savedAt: new Date() }
    expect(turn(scoring({ own: begun }), sam).primary?.label).toBe('Go on scoring')
    const done = { ...begun, handedInAt: new Date() }
    expect(turn(scoring({ own: done }), sam).primary).toBeNull()
    expect(turn(scoring(), sam).primary).toBeNull()
    expect(turn(scoring({ own }), otto).primary).toBeNull()
  })

  test('its proposer and the CX lead see who is invited', () => {
    for (const reader of [paul, cleo])
      expect(offered(scoring(), reader)).toEqual([['See who is invited', false]])
    expect(turn(scoring(), paul).primary?.reason).toMatch(/invite more people/)
    expect(turn(scoring(), aReader('paul', 'observer')).primary).toBeNull()
  })

  test('closed with no card in, the date is moved', () => {
    const empty = { isClosedEmpty: true, handedIn: 0, own }
    expect(turn(scoring(empty), paul).primary).toMatchObject({
      label: 'Move the closing date',
      reason: 'The closing date is over and no card is in. Scorers can’t hand in any more.',
    })
    expect(turn(scoring(empty), sam)).toMatchObject({
      primary: null,
      waiting: 'Scoring closed with no card in. Paul can move the date.',
    })
  })
})

describe('once the scores are revealed', () => {
  test('its proposer asks the functions to sign', () => {
    expect(turn(revealed(), paul)).toEqual({
      primary: {
        ...{ kind: 'start-sign-off', label: 'Start sign-off', whyNot: null },
        reason: 'The scores are revealed. Once they are talked over, ask the functions to sign.',
      },
      ...{ others: [], waiting: '' },
    })
    expect(turn(revealed(), sam)).toEqual({
      ...{ primary: null, others: [] },
      waiting: 'The scores are revealed. Paul starts sign-off once they are talked over.',
    })
  })

  test('a card that comes late is kept', () => {
    const own = { isInvited: true, savedAt: null, handedInAt: null }
    const round = aRound({ revealedAt: new Date(), digest: saved.digest, handedIn: 2, own })
    expect(turn(revealed({ round }), sam).primary?.reason).toMatch(/marked late and left out/)
  })

  test('harm is mitigated first, and accepted by the seat', () => {
    const round = aRound({ revealedAt: new Date(), digest: saved.digest, handedIn: 2, result })
    expect(offered(revealed({ round }), paul)).toEqual([
      ['Name a mitigation', false],
      ['Start sign-off', false],
    ])
    const named = revealed({ round, mitigation })
    expect(offered(named, paul)).toEqual([['Start sign-off', false]])
    expect(offered(named, cleo)[0]).toEqual(['Look at the harm', false])
    const accepted = { ...mitigation, acceptedAt: new Date(), acceptedByName: 'Cleo' }
    expect(offered(revealed({ round, mitigation: accepted }), cleo)).toHaveLength(1)
  })
})

describe('while the functions sign', () => {
  test('whoever signs for one that is asked signs, and signs again what changed', () => {
    expect(turn(signing(), sam)).toEqual({
      primary: {
        ...{ kind: 'sign', label: 'Sign for Sales', whyNot: null },
        reason: 'Sales is asked to sign this text.',
      },
      ...{ others: [], waiting: '' },
    })
    expect(turn(signing({ signOffs: [signature('sales', 'older')] }), sam).primary).toMatchObject({
      label: 'Read what changed and sign again',
      reason:
        'Sales approved revision 1; revision 1 changed the text. Your signature no longer counts.',
    })
    expect(turn(signing({ signOffs: [signature('sales')] }), sam)).toEqual({
      ...{ primary: null, others: [] },
      waiting: 'Waiting for Readers and IT to sign.',
    })
  })

  test('the decider may decide, and is told what is still open', () => {
    expect(turn(signing(), lena).primary).toMatchObject({
      label: 'Decide',
      whyNot: null,
      reason:
        '4 things are still open. See the gates. You are named to decide. You can reject or defer it before everybody agrees.',
    })
    const signed = signing({ signOffs: ['seat', 'sales', 'it'].map((id) => signature(id)) })
    const withEvidence = { ...signed, draft: aText(), citations: [] }
    const onNothing = turn(withEvidence, lena).primary
    expect(onNothing?.reason).toMatch(/^1 thing is still open/)
    const free = aRevision(1, aText({ groups: [], cells: [] }))
    const claims = { revision: { ...free, digest: saved.digest }, texts: [], draft: free.sections }
    const nothingMissing = turn({ ...signed, ...claims }, lena).primary
    expect(nothingMissing?.reason).toBe('Nothing is missing. It is yours to decide.')
  })

  describe('everybody else, once every function has signed', () => {
    const lenaDecides = { id: 'lena', name: 'Lena', isLeader: true }
    const read = (facts: Partial<Case>) => {
      const free = aRevision(1, aText({ groups: [], cells: [] }))
      const claimless = { revision: { ...free, digest: saved.digest }, draft: free.sections }
      const signOffs = ['seat', 'sales', 'it'].map((id) => signature(id))
      return turn(
        signing({ signOffs, decider: lenaDecides, texts: [], ...claimless, ...facts }),
        otto,
      ).waiting
    }

    test('reads who decides', () => {
      expect(read({})).toBe('Every function has signed. Lena decides.')
      expect(read({ decider: { ...lenaDecides, isLeader: false } })).toBe(
        'Every function has signed. Lena, named to decide, is no longer a leader here.',
      )
      expect(read({ decider: null })).toBe(
        'Every function has signed. Nobody is named to decide yet.',
      )
    })

    test('reads who is against it before anything else', () => {
      const objection = { verdict: 'object' as const, reason: 'It hurts.' }
      const hold = { verdict: 'hold' as const, reason: 'Later.', holdUntil: '2026-12-01' }
      const { digest } = saved
      const signOffs = [
        aSignature('seat', { digest, ...objection }),
        signature('sales'),
        aSignature('it', { digest, ...hold }),
      ]
      expect(read({ signOffs })).toBe(
        'Readers objected and IT asked for time. 2 things are still open. See the gates. Lena decides.',
      )
    })

    test('reads what is still open though everybody agrees', () => {
      expect(read({ revision: saved, draft: aText(), citations: [] })).toBe(
        'Every function has signed. 1 thing is still open. See the gates. Lena decides.',
      )
    })
  })
})

describe('a waiver that is over', () => {
  const waiver = {
    ...{ id: 'w', about: 'vacuum' as const, commitmentId: null, line: '', reason: 'Soon.' },
    ...{ grantedByName: 'Cleo', grantedAt: new Date('2026-11-01T10:00:00Z') },
    ...{ expiresOn: '2026-11-21', settledAt: null, settledByName: null, settledReason: '' },
  }
  const ruling = {
    ...{ outcome: 'approved' as const, reason: '', conditions: [], deferredUntil: null },
    ...{ reopenWhen: '', at: new Date(), byName: 'Lena' },
  }
  const decided = (change: Partial<typeof waiver> = {}) =>
    revealed({ status: 'decided', ruling, waivers: [{ ...waiver, ...change }] })

  test('is looked at again by the CX lead, and waited for by the proposer', () => {
    expect(turn(decided(), cleo)).toEqual({
      primary: {
        ...{ kind: 'look-again', label: 'Look at it again', whyNot: null },
        reason:
          'The waiver for standing on no evidence held until 21 Nov 2026. Renew it, or settle it with a reason.',
      },
      ...{ others: [], waiting: '' },
    })
    const line = 'Never ask for papers'
    expect(turn(decided({ line }), paul)).toEqual({
      ...{ primary: null, others: [] },
      waiting:
        'The waiver for “Never ask for papers” held until 21 Nov 2026. Mend what it breaks, or ask a CX lead to renew it.',
    })
    expect(turn(decided(), otto)).toEqual({ primary: null, others: [], waiting: '' })
    expect(turn(decided({ expiresOn: today }), cleo).primary).toBeNull()
  })
})
