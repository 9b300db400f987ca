import { beforeEach, describe, expect, test } from 'vitest'
import { atTime } from '@/lib/clock'
import { addCommitment, changeCommitment, retireCommitment } from '@/lib/commitment/commands'
import type { Outcome } from '@/lib/decision/schema'
import { needsYou } from '@/lib/needs/queries'
import type { Actor } from '@/lib/person/actor'
import { listDecisions } from '@/lib/register/queries'
import type { Case } from '@/lib/ruling/case'
import { exceptionsOf } from '@/lib/ruling/exceptions'
import { turnOf } from '@/lib/ruling/next-step'
import { gatesFor } from '@/lib/ruling/readiness'
import { handInScorecard, saveScorecardDraft } from '@/lib/score/commands'
import { ownScorecard } from '@/lib/score/queries'
import type { CommitmentAnswer } from '@/lib/score/schema'
import { grantWaiver, settleWaiver } from '@/lib/waiver/commands'
import type { WaiverInput } from '@/lib/waiver/schema'
import { type Alive, aCard, anOpened, linesOf, theCase } from '../support/life'
import { framedProposal } from '../support/proposal'
import { given, refusal } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

const today = '2026-11-22'
const noon = new Date(`${today}T12:00:00Z`)
const at = <T>(day: string, work: () => Promise<T>) => atTime(new Date(`${day}T12:00:00Z`), work)
const line = 'Never ask a child for papers'

let world: World
let papers: string
let greet: string
beforeEach(async () => {
  world = await newWorld()
  papers = await written('never', 'ask a child for papers')
  greet = await written('always', 'greet first')
})

async function written(side: 'always' | 'never', text: string): Promise<string> {
  const stageId = world.stages.join.id
  const ownerId = world.frontLine.personId
  const fact = { stageId, ownerId, side, text, towards: 'customers', cadence: 12 } as const
  const input = { ...fact, reaffirmBy: null }
  return given(await addCommitment(world.cxLead, input)).commitmentId
}

type Said = Partial<Record<'papers' | 'greet', CommitmentAnswer>>

function card(one: Alive, said: Said) {
  const commitments = [
    { commitmentId: papers, answer: said.papers ?? null },
    { commitmentId: greet, answer: said.greet ?? null },
  ]
  return {
    ...aCard(one, { proposal: framedProposal(world) }),
    commitments,
    restUntouched: false,
  }
}

/** Scored by two, revealed, and all of it on this day. */
function revealed(first: Said, second: Said = first, day = today): Promise<Alive> {
  return at(day, async () => {
    const one = await anOpened(world)
    given(await handInScorecard(world.finance, card(one, first)))
    given(await handInScorecard(world.frontLine, card(one, second)))
    return one
  })
}

const broken = { papers: 'broken', greet: 'kept' } as const

describe('the code on a scorecard', () => {
  test('is frozen when scoring opens, whatever becomes of it', async () => {
    const one = await anOpened(world)
    given(await retireCommitment(world.cxLead, { commitmentId: greet }))
    const { round } = await theCase(world.observer, one)
    expect(round?.model.codeVersion).toBe(2)
    expect(round?.model.commitments).toEqual([
      expect.objectContaining({ id: greet, side: 'always', text: 'greet first' }),
      expect.objectContaining({ id: papers, stageId: world.stages.join.id }),
    ])
  })

  test('is answered before the card is handed in, and then stays as it is', async () => {
    const one = await anOpened(world)
    const half = card(one, { papers: 'kept' })
    expect(await handInScorecard(world.finance, half)).toMatchObject({
      fields: {
        'commitments[1].answer': ['Say whether it is kept, broken or not touched.'],
      },
    })
    const { decisionId: _, ...draft } = half
    given(await saveScorecardDraft(world.finance, one.number, draft))
    const roundId = (await theCase(world.finance, one)).round?.id ?? ''
    expect((await ownScorecard(world.finance, roundId))?.answers.commitments).toEqual(
      half.commitments,
    )
    given(await handInScorecard(world.finance, { ...half, restUntouched: true }))
    expect((await ownScorecard(world.finance, roundId))?.answers.commitments).toEqual(
      expect.arrayContaining([
        { commitmentId: papers, answer: 'kept' },
        { commitmentId: greet, answer: 'not-touched' },
      ]),
    )
    expect(refusal(await handInScorecard(world.finance, card(one, broken)))).toMatch(/handed in/)
  })

  test('makes the journey fit, opens to what each said, and names the never that is broken', async () => {
    const one = await revealed(broken, { papers: 'not-touched', greet: 'kept' })
    const { round } = await theCase(world.observer, one)
    expect(round?.result?.journey).toMatchObject({
      // Joining: all earn it, of two promises one is kept. Borrowing: all earn it, no promise there.
      fit: 88,
      brokenNevers: [{ commitmentId: papers, line, kept: 0, broken: 1 }],
    })
    expect(round?.cards.map(({ commitments }) => commitments.length)).toEqual([2, 2])
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'scores.revealed',
      data: { journeyFit: 88, brokenNevers: [line] },
    })
  })
})

const until = (one: Alive, expiresOn: string, change: Partial<WaiverInput> = {}): WaiverInput => ({
  decisionId: one.id,
  about: 'broken-never',
  commitmentId: papers,
  reason: 'One branch, for a season.',
  expiresOn,
  ...change,
})

const grant = (actor: Actor, input: WaiverInput, day = today) =>
  at(day, () => grantWaiver(actor, input))

async function gate(one: Alive, day = today) {
  const found = await theCase(world.leader, one)
  const gates = gatesFor(found, { actor: world.leader, today: day })
  return gates.find(({ key }) => key === `never:${papers}`)
}

describe('a waiver', () => {
  test('clears the gate of a broken never until its last day', async () => {
    const one = await revealed(broken)
    expect(await gate(one)).toMatchObject({ cleared: false })
    given(await grant(world.cxLead, until(one, '2026-12-31')))
    expect(await gate(one)).toMatchObject({
      cleared: true,
      reason: `It breaks “${line}”. It is waived until 31 Dec 2026: One branch, for a season.`,
    })
    expect(await gate(one, '2027-01-01')).toMatchObject({ cleared: false })
    const { waivers } = await theCase(world.observer, one)
    expect(waivers).toMatchObject([
      { line, grantedByName: 'Cleo Lead', grantedAt: noon, expiresOn: '2026-12-31' },
    ])
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'waiver.granted',
      data: { number: one.number, line, expiresOn: '2026-12-31', renews: false },
    })
  })

  test('says the line as it was scored, also when it was reworded since', async () => {
    const one = await revealed(broken)
    const change = {
      ...{ commitmentId: papers, stageId: world.stages.join.id, side: 'never' as const },
      ...{ towards: 'customers' as const, ownerId: world.frontLine.personId },
      ...{ text: 'ask anybody for papers', cadence: 12 as const, reaffirmBy: null },
    }
    given(await grant(world.cxLead, until(one, '2026-12-31')))
    given(await changeCommitment(world.cxLead, change))
    const found = await theCase(world.observer, one)
    const broke = { about: 'broken-never', commitmentId: papers, line }
    expect(exceptionsOf(found)).toContainEqual(broke)
    expect(found.waivers).toMatchObject([broke])
    const waiverId = found.waivers[0]?.id ?? ''
    given(await settleWaiver(world.cxLead, { decisionId: one.id, waiverId, reason: 'Mended.' }))
    expect((await linesOf(world.observer, one)).at(-1)?.data).toMatchObject({ line })
  })

  test.each(['admin', 'leader', 'contributor', 'finance', 'observer'] as const)(
    'is not granted or settled by %s',
    async (who) => {
      const one = await revealed(broken)
      expect(refusal(await grant(world[who], until(one, today)))).toMatch(/Only a CX lead/)
      given(await grant(world.cxLead, until(one, today)))
      const [waiver] = (await theCase(world.cxLead, one)).waivers
      const input = { decisionId: one.id, waiverId: waiver?.id ?? '', reason: 'It is over.' }
      expect(refusal(await settleWaiver(world[who], input))).toMatch(/Only a CX lead/)
    },
  )

  test('is not for one’s own proposal', async () => {
    const proposer = { ...world.cxLead, personId: world.contributor.personId }
    const one = await revealed(broken)
    expect(refusal(await grant(proposer, until(one, today)))).toBe(
      'You proposed this, so another CX lead has to judge the exception.',
    )
  })

  test('lets a decision stand on no evidence as soon as others score it', async () => {
    const one = await at(today, () => anOpened(world))
    const vacuum = until(one, '2026-12-31', { about: 'vacuum', commitmentId: null })
    given(await grant(world.cxLead, vacuum))
    const { waivers } = await theCase(world.observer, one)
    expect(waivers).toMatchObject([{ about: 'vacuum', line: '' }])
  })

  test('is refused where nothing is broken, before the reveal, or twice', async () => {
    const kept = await revealed({ papers: 'kept', greet: 'kept' })
    expect(refusal(await grant(world.cxLead, until(kept, today)))).toMatch(/nothing to waive/)
    const blind = await at(today, () => anOpened(world))
    expect(refusal(await grant(world.cxLead, until(blind, today)))).toMatch(/not revealed/)
    const one = await revealed(broken)
    const always = until(one, today, { commitmentId: greet })
    expect(refusal(await grant(world.cxLead, always))).toMatch(/nothing to waive/)
    given(await grant(world.cxLead, until(one, today)))
    expect(refusal(await grant(world.cxLead, until(one, today)))).toMatch(/waived already/)
  })

  test.each([
    ['2026-11-21', 'Choose today or a later day.'],
    ['2027-11-23', 'A waiver holds for a year at most: 22 Nov 2027.'],
  ])('is refused until %s', async (expiresOn, reason) => {
    const one = await revealed(broken)
    expect(await grant(world.cxLead, until(one, expiresOn))).toMatchObject({
      fields: { expiresOn: [reason] },
    })
    expect((await theCase(world.cxLead, one)).waivers).toEqual([])
  })

  test('nothing of another organization is there', async () => {
    const elsewhere = await otherWorld()
    const one = await revealed(broken)
    expect(refusal(await grant(elsewhere.cxLead, until(one, today)))).toMatch(/not there/)
    given(await grant(world.cxLead, until(one, today)))
    const [waiver] = (await theCase(world.cxLead, one)).waivers
    const input = { decisionId: one.id, waiverId: waiver?.id ?? '', reason: 'It is over.' }
    expect(refusal(await settleWaiver(elsewhere.cxLead, input))).toMatch(/not there/)
  })
})

test.each<['decided' | 'withdrawn', Outcome | null, boolean]>([
  ['decided', 'approved', true],
  ['decided', 'approved-with-conditions', true],
  ['decided', 'rejected', false],
  ['decided', 'deferred', false],
  ['withdrawn', null, false],
])('what is %s, %s, breaks what it broke: %s', async (status, outcome, breaks) => {
  const one = await revealed(broken)
  const found = await ended(one, status, outcome)
  const about = exceptionsOf(found).map((exception) => exception.about)
  expect(about).toEqual(breaks ? ['broken-never', 'vacuum'] : [])
})

/** The case as it would be once it is over; ending it has tests of its own. */
async function ended(one: Alive, status: 'decided' | 'withdrawn', outcome: Outcome | null) {
  const found = await theCase(world.observer, one)
  const word = { reason: '', conditions: [], deferredUntil: null, reopenWhen: '', byName: null }
  const ruling = outcome && { ...word, outcome, at: noon }
  return { ...found, status, ruling, withdrawn: ruling ? null : { at: noon, reason: '' } }
}

describe('when a waiver is over', () => {
  const waiting = (actor: Actor, day: string) =>
    at(day, async () => (await needsYou({ ...actor })).filter(({ kind }) => kind === 'waiver-over'))
  const registered = async () => (await listDecisions(world.observer, {}, null)).rows[0]

  test('it comes back to the owner and the CX lead until it is renewed', async () => {
    const one = await revealed(broken)
    given(await grant(world.cxLead, until(one, '2026-12-31')))
    expect(await waiting(world.cxLead, '2026-12-31')).toEqual([])
    expect(await waiting(world.contributor, '2027-01-01')).toMatchObject([
      { number: one.number, dueDay: '2026-12-31', reason: expect.stringMatching(/ask a CX lead/) },
    ])
    expect(await waiting(world.cxLead, '2027-01-01')).toMatchObject([
      { number: one.number, reason: expect.stringMatching(/Connie Contributor goes on with it/) },
    ])
    expect(await waiting(world.leader, '2027-01-01')).toEqual([])
    expect(await registered()).toMatchObject({ number: one.number, waivedUntil: '2026-12-31' })

    given(await grant(world.cxLead, until(one, '2027-06-30'), '2027-01-01'))
    expect(await waiting(world.cxLead, '2027-01-01')).toEqual([])
    expect(await registered()).toMatchObject({ waivedUntil: '2027-06-30' })
    const { waivers } = await theCase(world.observer, one)
    expect(waivers).toMatchObject([
      { settledByName: 'Cleo Lead', settledReason: 'Renewed until 30 Jun 2027.' },
      { settledAt: null, expiresOn: '2027-06-30' },
    ])
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      data: { renews: true },
    })
  })

  test('its page says so to those it waits for, before it is decided and after', async () => {
    const one = await revealed(broken)
    given(await grant(world.cxLead, until(one, '2026-12-31')))
    const approved = await ended(one, 'decided', 'approved')
    const open = await theCase(world.observer, one)
    const turn = (found: Case, actor: Actor, day: string) =>
      turnOf(found, { actor, today: day, missing: 0 })
    const said = `The waiver for “${line}” held until 31 Dec 2026.`
    for (const found of [approved, open]) {
      expect(turn(found, world.cxLead, '2026-12-31').primary?.kind).not.toBe('look-again')
      expect(turn(found, world.cxLead, '2027-01-01').primary).toMatchObject({
        kind: 'look-again',
        reason: expect.stringContaining(said),
      })
    }
    expect(turn(approved, world.contributor, '2027-01-01')).toMatchObject({
      primary: null,
      waiting: `${said} Mend what it breaks, or ask a CX lead to renew it.`,
    })
    const rejected = await ended(one, 'decided', 'rejected')
    for (const [found, actor] of [
      [approved, world.leader],
      [rejected, world.cxLead],
      [rejected, world.contributor],
    ] as const)
      expect(turn(found, actor, '2027-01-01')).toEqual({ primary: null, others: [], waiting: '' })
  })

  test('or settled with a reason', async () => {
    const one = await revealed(broken)
    given(await grant(world.cxLead, until(one, '2026-12-31')))
    const [waiver] = (await theCase(world.cxLead, one)).waivers
    const input = { decisionId: one.id, waiverId: waiver?.id ?? '', reason: 'No papers any more.' }
    given(await settleWaiver(world.cxLead, input))
    expect(refusal(await settleWaiver(world.cxLead, input))).toMatch(/settled already/)
    expect(await waiting(world.cxLead, '2027-01-01')).toEqual([])
    expect(await registered()).toMatchObject({ waivedUntil: null })
    expect(await gate(one)).toMatchObject({ cleared: false })
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'waiver.settled',
      data: { line, reason: 'No papers any more.' },
    })
  })
})
