import { describe, expect, test } from 'vitest'
import type { Case } from './case'
import { aCase, aReader, aRevealedCase, aRevision, aRound, aText } from './case-example'
import {
  exceptionsHrefOf,
  exceptionsOf,
  shownExceptions,
  vacuumWaiver,
  waiversOver,
  whyNotSettleThis,
  whyNotWaive,
} from './exceptions'

const never = {
  ...{ commitmentId: 'papers', stageId: 'join', line: 'Never ask for papers' },
  ...{ kept: 0, broken: 2 },
}
const result = {
  ...{ formulaVersion: 2 as const, cards: 2, index: 60, impact: 1, terms: [], worstOff: null },
  ...{ coverage: { known: 1, touched: 1 }, groups: [], agenda: [], harm: [] },
  cells: [],
  journey: { fit: 50, stages: [], brokenNevers: [never] },
}
const breaking = (change: Partial<Case> = {}) =>
  aRevealedCase({ round: aRound({ revealedAt: new Date(0), result }), ...change })
const waiver = {
  ...{ id: 'w', about: 'vacuum' as const, commitmentId: null, line: '', reason: 'Soon.' },
  ...{ grantedByName: 'Cleo', grantedAt: new Date('2026-11-01T20:00:00Z') },
  ...{ expiresOn: '2026-11-30', settledAt: null, settledByName: null, settledReason: '' },
}
const ruling = (outcome: 'approved' | 'rejected' | 'deferred') => ({
  ...{ outcome, reason: '', conditions: [], deferredUntil: null, reopenWhen: '' },
  ...{ at: new Date(0), byName: 'Lena' },
})

describe('what stops a decision', () => {
  const about = (one: Case) => exceptionsOf(one).map((each) => each.commitmentId ?? each.about)

  test('is every never the revealed scores break, and standing on no evidence', () => {
    expect(about(breaking())).toEqual(['papers', 'vacuum'])
    expect(about(aRevealedCase())).toEqual(['vacuum'])
    const silent = aRevision(1, aText({ groups: [], cells: [] }))
    expect(about(breaking({ revision: silent, texts: [silent] }))).toEqual(['papers'])
  })

  test('is nothing yet for a draft, and nothing any more for what was turned down or taken back', () => {
    expect(about(aCase())).toEqual([])
    expect(about(breaking({ status: 'withdrawn' }))).toEqual([])
    expect(about(breaking({ status: 'decided', ruling: ruling('rejected') }))).toEqual([])
    expect(about(breaking({ status: 'decided', ruling: ruling('deferred') }))).toEqual([])
    expect(about(breaking({ status: 'decided', ruling: ruling('approved') }))).toHaveLength(2)
  })

  test('has its place on the page, as has what was waived once', () => {
    const place = '/decisions/7#exceptions'
    expect(exceptionsHrefOf(breaking())).toBe(place)
    expect(exceptionsHrefOf(breaking({ status: 'withdrawn', waivers: [waiver] }))).toBe(place)
    expect(exceptionsHrefOf(aCase())).toBeNull()
  })
})

describe('a waiver', () => {
  const today = '2026-11-22'
  const cleo = aReader('cleo', 'cx-lead')
  const asked = { about: 'broken-never' as const, commitmentId: 'papers' }
  const waived = { ...waiver, ...asked }
  const whyNot = (one: Case, actor = cleo) => whyNotWaive(one, asked, { actor, today })

  test('is granted by a CX lead for what is broken, once, and never for their own', () => {
    expect(whyNot(breaking())).toBeNull()
    expect(whyNot(breaking(), aReader('lena', 'leader'))).toMatch(/^Only a CX lead/)
    expect(whyNot(breaking(), aReader('paul', 'cx-lead'))).not.toBeNull()
    expect(whyNot(breaking({ formerOwnerIds: ['cleo'] }))).not.toBeNull()
    expect(whyNot(aRevealedCase())).not.toBeNull()
    expect(whyNot(breaking({ status: 'decided', ruling: ruling('rejected') }))).not.toBeNull()
  })

  test('is granted again only when none of those before it holds', () => {
    const over = { ...waived, id: 'o', expiresOn: '2026-11-21' }
    const settled = { ...waived, id: 's', settledAt: new Date(0) }
    expect(whyNot(breaking({ waivers: [over, settled] }))).toBeNull()
    expect(whyNot(breaking({ waivers: [over, waived] }))).not.toBeNull()
  })

  test('holds from the day it was granted, where the reader is', () => {
    const one = breaking({ waivers: [waived] })
    const on = (day: string) => whyNotWaive(one, asked, { actor: cleo, today: day }) === null
    // 1 November, 20:00 UTC is the second in Kathmandu.
    expect([on('2026-11-01'), on('2026-11-02'), on('2026-11-30'), on('2026-12-01')]).toEqual([
      ...[true, false, false, true],
    ])
  })

  test('of a vacuum is the one that holds today, as long as nothing is cited', () => {
    const at = (one: Case, today = '2026-11-22') =>
      vacuumWaiver(one, { timeZone: 'Asia/Kathmandu', today })?.id
    expect(at(aRevealedCase({ waivers: [waived, waiver] }))).toBe('w')
    expect(at(aRevealedCase({ waivers: [waiver] }), '2026-12-01')).toBeUndefined()
    expect(at(aRevealedCase({ waivers: [{ ...waived, id: 'never' }] }))).toBeUndefined()
    const silent = aRevision(1, aText({ groups: [], cells: [] }))
    const claimsNothing = { revision: silent, texts: [silent], waivers: [waiver] }
    expect(at(aRevealedCase(claimsNothing))).toBeUndefined()
  })

  test('of a broken never is said beside it for as long as it holds', () => {
    const about = { about: 'broken-never' as const, commitmentId: 'papers' }
    const until = (one: Case, today = '2026-11-22') =>
      shownExceptions(one, { timeZone: 'Asia/Kathmandu', today }).waivedUntil('papers')
    const papers = { ...waiver, ...about }
    expect(until(breaking({ waivers: [papers] }))).toBe('2026-11-30')
    expect(until(breaking({ waivers: [papers] }), '2026-12-01')).toBeNull()
    expect(until(breaking({ waivers: [waiver] }))).toBeNull()
    expect(until(breaking({ waivers: [{ ...papers, settledAt: new Date(0) }] }))).toBeNull()
  })

  test('is settled by a CX lead once, and never for their own', () => {
    expect(whyNotSettleThis(breaking(), waiver, cleo)).toBeNull()
    expect(whyNotSettleThis(breaking(), waiver, aReader('lena', 'leader'))).toMatch(/^Only a CX/)
    expect(whyNotSettleThis(breaking({ formerOwnerIds: ['cleo'] }), waiver, cleo)).not.toBeNull()
    const settled = { ...waiver, settledAt: new Date(0) }
    expect(whyNotSettleThis(breaking(), settled, cleo)).not.toBeNull()
  })

  test('that is over comes back while its decision stands', () => {
    const over = { ...waived, expiresOn: '2026-11-21' }
    const idsOf = (one: Case) => waiversOver(one, { actor: cleo, today }).map(({ id }) => id)
    expect(idsOf(breaking({ waivers: [over, { ...waived, id: 'holds' }] }))).toEqual(['w'])
    const decided = { status: 'decided' as const, waivers: [over] }
    expect(idsOf(breaking({ ...decided, ruling: ruling('approved') }))).toEqual(['w'])
    expect(idsOf(breaking({ ...decided, ruling: ruling('rejected') }))).toEqual([])
  })
})
