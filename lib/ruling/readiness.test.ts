import { describe, expect, test } from 'vitest'
import { digestOf } from '@/lib/decision/canonical'
import type { Case } from './case'
import { aCase, aReader, aRevealedCase, aRevision, aRound, aSignature, aText } from './case-example'
import {
  gatesFor,
  hasUnsavedChanges,
  scoresAreOlder,
  touchedCells,
  whyNotAccept,
  whyNotHandInThis,
  whyNotMitigate,
  whyNotMoveThisClosing,
  whyNotOpenRound,
  whyNotScoreThis,
  whyNotSignThis,
  whyNotStartSigning,
  whyNotSteerRound,
  whyNotWithdrawThis,
} from './readiness'

const today = '2026-11-22'
const now = new Date('2026-11-22T10:00:00Z')
const paul = aReader('paul', 'contributor')
const cleo = aReader('cleo', 'cx-lead')
const sam = aReader('sam', 'contributor', { functionId: 'sales', functionName: 'Sales' })
const otto = aReader('otto', 'observer')
const saved = { ...aRevision(1), digest: digestOf(aText()) }
const own = { isInvited: true, savedAt: null, handedInAt: null }

const scoring = (change: Parameters<typeof aRound>[0] = {}) =>
  aCase({ status: 'scoring', revision: saved, texts: [saved], round: aRound(change) })
const revealed = (change: Partial<Case> = {}) =>
  aRevealedCase({
    revision: saved,
    texts: [saved],
    round: aRound({ revealedAt: now, digest: saved.digest, handedIn: 2 }),
    ...change,
  })
const signing = (change: Partial<Case> = {}) =>
  revealed({ status: 'sign-off', signOffStartedAt: now, ...change })
const edited = { draft: aText({ cells: [] }) }

describe('a round', () => {
  test('is opened by the proposer or the CX lead, with the text that was saved', () => {
    expect(whyNotOpenRound(aCase(), paul)).toBeNull()
    expect(whyNotOpenRound(aCase(), cleo)).toBeNull()
    expect(whyNotOpenRound(aCase(), otto)).toMatch(/^Only an admin/)
    expect(whyNotOpenRound(aCase(), sam)).toMatch(/proposer/)
    expect(whyNotOpenRound(scoring(), paul)).not.toBeNull()
  })

  test('is opened again when a card is short or the text is another, not for the same', () => {
    expect(whyNotOpenRound(revealed(), paul)).not.toBeNull()
    const short = aRound({ revealedAt: now, digest: saved.digest, handedIn: 1 })
    expect(whyNotOpenRound(revealed({ round: short }), paul)).toBeNull()
    const older = aRound({ revealedAt: now, digest: 'older', handedIn: 2 })
    expect(whyNotOpenRound(revealed({ round: older }), paul)).toBeNull()
    const unsaved = revealed({ round: older, ...edited })
    expect(whyNotOpenRound(unsaved, paul)).toBeNull()
    expect(whyNotOpenRound(unsaved, cleo)).toMatch(/changes/)
  })

  test('is steered while it is open', () => {
    expect(whyNotSteerRound(scoring(), paul)).toBeNull()
    expect(whyNotSteerRound(revealed(), paul)).toBe('Scoring is not open.')
    expect(whyNotSteerRound(scoring(), sam)).toMatch(/^Only the proposer or the CX lead invites/)
    expect(whyNotSteerRound(scoring(), otto)).toMatch(/Your role is Observer/)
    expect(whyNotMoveThisClosing(scoring(), { actor: paul, now })).toBeNull()
    expect(whyNotMoveThisClosing(scoring(), { actor: sam, now })).toMatch(/^Only the proposer/)
    expect(whyNotMoveThisClosing(scoring(), { actor: otto, now })).toMatch(/Your role is/)
  })

  test('is scored by who is invited, unless it was ever theirs, and in time', () => {
    const why = (change: Partial<Case> = {}, actor = sam) =>
      whyNotScoreThis({ ...scoring({ own }), ...change }, actor)
    expect(why()).toBeNull()
    expect(why({ formerOwnerIds: ['sam'] })).not.toBeNull()
    expect(why({ proposer: { id: 'sam', name: 'Sam', functionId: null } })).not.toBeNull()
    expect(why({ round: aRound() })).not.toBeNull()
    expect(why({ round: null })).not.toBeNull()
    expect(why({}, otto)).toMatch(/Your role is Observer/)
    const late = scoring({ own, isClosedEmpty: true, handedIn: 0 })
    expect(whyNotScoreThis(late, sam)).toBeNull()
    expect(whyNotHandInThis(late, sam)).toMatch(/29 Nov 2026/)
    expect(whyNotHandInThis(scoring({ own }), sam)).toBeNull()
  })
})

describe('sign-off', () => {
  test('starts with the text that was saved and functions enough', () => {
    expect(whyNotStartSigning(revealed(), paul)).toBeNull()
    expect(whyNotStartSigning(revealed(), sam)).toMatch(/proposer/)
    expect(whyNotStartSigning(revealed(), otto)).toMatch(/Your role is Observer/)
    expect(whyNotStartSigning(revealed(edited), paul)).toMatch(/^You have changes/)
    expect(whyNotStartSigning(revealed(edited), cleo)).not.toMatch(/^You have changes/)
    const alone = aText({ drive: { ...aText().drive, functionIds: ['sales'] } })
    const revision = { ...aRevision(1, alone), digest: digestOf(alone) }
    expect(whyNotStartSigning(revealed({ revision, draft: alone }), paul)).toMatch(
      /signed by at least 2 functions/,
    )
  })

  test('is for functions that are asked, and nobody it ever belonged to', () => {
    expect(whyNotSignThis(signing(), sam)).toBeNull()
    expect(whyNotSignThis(signing({ formerOwnerIds: ['sam'] }), sam)).toMatch(/^Nobody signs/)
    expect(whyNotSignThis(signing(), { ...sam, functionId: 'legal' })).toMatch(/not asked to sign/)
    expect(whyNotSignThis(signing(), { ...sam, role: 'front-line' })).toMatch(/Your role is/)
  })
})

test('harm is mitigated and accepted by those alone who may propose and sign', () => {
  expect(whyNotMitigate(revealed(), paul)).toBe('The scores show no harm.')
  expect(whyNotMitigate(revealed(), otto)).toMatch(/Your role is Observer/)
  expect(whyNotAccept(revealed(), sam)).toBe('The scores show no harm.')
  expect(whyNotAccept(revealed(), otto)).toMatch(/Your role is Observer/)
})

test('a proposal is taken back by its proposer or the CX lead, until it is decided', () => {
  expect(whyNotWithdrawThis(revealed(), paul)).toBeNull()
  expect(whyNotWithdrawThis(revealed(), sam)).not.toBeNull()
  expect(whyNotWithdrawThis(revealed(), otto)).toMatch(/Your role is Observer/)
  expect(whyNotWithdrawThis(revealed({ status: 'decided' }), paul)).not.toBeNull()
})

describe('the gates', () => {
  const lena = aReader('lena', 'leader')
  const openFor = (change: Partial<Case>) =>
    gatesFor(signing(change), { actor: lena, today }).flatMap(({ key, cleared }) =>
      cleared ? [] : key,
    )
  const result = {
    ...{ formulaVersion: 2 as const, cards: 2, index: 30, impact: -1, terms: [], worstOff: null },
    ...{ coverage: { known: 1, touched: 1 }, cells: [], groups: [], agenda: [] },
    harm: [{ kind: 'group' as const, groupId: 'families', value: -1, reason: 'They lose.' }],
  }
  const mitigation = {
    ...{ id: 'm', text: 'A drop box', ownerName: 'Paul', due: null, namedByName: 'Paul' },
    ...{ createdAt: now, acceptedByName: null, acceptedAt: null },
  }
  const signOffs = ['seat', 'sales', 'it'].map((id) => aSignature(id, { digest: saved.digest }))

  test('are none before there is a revision', () => {
    expect(gatesFor(aCase(), { actor: lena, today })).toEqual([])
  })

  test('are judged by everything the case knows', () => {
    expect(openFor({ signOffs })).toEqual(['vacuum'])
    expect(openFor({ signOffs, decider: null })).toEqual(['decider', 'you', 'vacuum'])
    expect(openFor({ signOffs, round: null })).toEqual([
      ...['revealed', 'scorecards', 'scores', 'vacuum'],
    ])
    const round = aRound({ revealedAt: now, digest: saved.digest, handedIn: 2, result })
    expect(openFor({ signOffs, round })).toEqual(['mitigation', 'harm-accepted', 'vacuum'])
    expect(openFor({ signOffs, round, mitigation })).toEqual(['harm-accepted', 'vacuum'])
    const accepted = { ...mitigation, acceptedAt: now, acceptedByName: 'Cleo' }
    expect(openFor({ signOffs, round, mitigation: accepted })).toEqual(['vacuum'])
  })
})

test('what was changed since it was saved, or since it was scored, is known', () => {
  expect(hasUnsavedChanges(aCase())).toBe(false)
  expect(hasUnsavedChanges(revealed())).toBe(false)
  expect(hasUnsavedChanges(revealed(edited))).toBe(true)
  expect(scoresAreOlder(aCase())).toBe(false)
  expect(scoresAreOlder(aCase({ revision: saved }))).toBe(false)
  expect(scoresAreOlder(revealed())).toBe(false)
  expect(scoresAreOlder(revealed({ revision: null }))).toBe(false)
  expect(scoresAreOlder(revealed({ revision: aRevision(2) }))).toBe(true)
})

test('the cells to score are those of the text that is scored', () => {
  const other = aRevision(2, aText({ cells: [] }))
  expect(touchedCells(revealed({ revision: other, texts: [saved, other] }))).toHaveLength(1)
  expect(touchedCells(revealed({ revision: other, texts: [other] }))).toEqual([])
  expect(touchedCells(aCase())).toHaveLength(1)
})
