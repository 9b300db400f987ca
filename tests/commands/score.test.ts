import { beforeAll, describe, expect, test } from 'vitest'
import { saveDraft } from '@/lib/decision/commands'
import type { Actor } from '@/lib/person/actor'
import { saveRevision } from '@/lib/revision/commands'
import { turnOf } from '@/lib/ruling/next-step'
import {
  handInScorecard,
  inviteScorers,
  openScoring,
  removeScorer,
  saveScorecardDraft,
} from '@/lib/score/commands'
import { ownScorecard } from '@/lib/score/queries'
import { endOfDay } from '@/lib/time'
import {
  type Alive,
  aCard,
  aFramed,
  anOpened,
  handIn,
  later,
  linesOf,
  statusesOf,
  theCase,
} from '../support/life'
import { framedProposal } from '../support/proposal'
import { given, refusal } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

let world: World
let elsewhere: World
let proposal: ReturnType<typeof framedProposal>
beforeAll(async () => {
  world = await newWorld()
  elsewhere = await otherWorld()
  proposal = framedProposal(world)
})

const opening = (one: Alive, ...scorers: Actor[]) => ({
  decisionId: one.id,
  scorerIds: scorers.map(({ personId }) => personId),
  closesOn: later,
})

describe('opening scoring', () => {
  test('freezes the text, invites, keeps the customer model and wakes the worker at the closing date', async () => {
    const one = await anOpened(world)
    const found = await theCase(world.observer, one)
    expect(found.status).toBe('scoring')
    expect(found.revision?.sections).toEqual(proposal)
    expect(found.round).toMatchObject({
      number: 1,
      invited: 2,
      handedIn: 0,
      result: null,
      cards: [],
    })
    expect(found.round?.closesAt).toEqual(endOfDay(later, 'Europe/Berlin'))
    expect(found.round?.model.groups.map(({ name }) => name)).toContain('Housebound readers')
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'scoring.opened',
      actorName: 'Connie Contributor',
      data: { revision: 1, scorers: ['Finn Finance', 'Flo Frontline'] },
    })
    expect(await statusesOf(world.observer, one)).toEqual({ stored: 'scoring', derived: 'scoring' })
  })

  test('the CX lead may open it for the proposer', async () => {
    const one = await aFramed(world)
    given(await openScoring(world.cxLead, opening(one, world.finance, world.it)))
    expect((await theCase(world.cxLead, one)).status).toBe('scoring')
  })

  test('what the proposer is still changing is not frozen in their name', async () => {
    const one = await aFramed(world)
    given(await saveRevision(world.contributor, one.number, 'As agreed'))
    const half = { ...proposal, gain: { ...proposal.gain, weGain: 'Half a sen' } }
    given(await saveDraft(world.contributor, one.number, half))
    const input = opening(one, world.finance, world.it)
    const reason = 'The proposer has changes that are not in a revision.'
    expect(refusal(await openScoring(world.cxLead, input))).toBe(reason)
    const found = await theCase(world.cxLead, one)
    const turn = turnOf(found, { actor: world.cxLead, missing: 0, today: '2026-11-22' })
    expect(turn.primary).toMatchObject({ kind: 'open-scoring', whyNot: reason })
    given(await openScoring(world.contributor, input))
    expect((await theCase(world.cxLead, one)).revision?.sections).toEqual(half)
  })

  test('every missing thing is listed with its field', async () => {
    const lacking = {
      ...proposal,
      gain: { ...proposal.gain, weGain: '' },
      wrong: { ...proposal.wrong, tryFirst: '' },
    }
    const one = await aFramed(world, lacking)
    const refused = await openScoring(world.contributor, opening(one, world.finance))
    expect(refused).toMatchObject({
      ok: false,
      fields: {
        'gain.weGain': ['Say how we gain.'],
        'wrong.tryFirst': ['Say what we could try small first.'],
        scorerIds: ['A light decision needs at least 2 scorers; 1 invited.'],
      },
    })
    expect((await theCase(world.contributor, one)).status).toBe('draft')
  })

  test.each<[string, () => Actor, RegExp]>([
    ['the proposer', () => world.contributor, /proposer doesn’t score/],
    ['an observer', () => world.observer, /Otto Observer can’t score/],
    ['somebody of another organization', () => elsewhere.finance, /not there any more/],
  ])('%s can’t be invited', async (_who, scorer, reason) => {
    const one = await aFramed(world)
    const refused = await openScoring(
      world.contributor,
      opening(one, world.finance, world.it, scorer()),
    )
    expect(refused.ok ? '' : refused.fields?.scorerIds?.join(' ')).toMatch(reason)
  })

  test('a closing date that is over is refused', async () => {
    const one = await aFramed(world)
    const refused = await openScoring(world.contributor, {
      ...opening(one, world.finance, world.it),
      closesOn: '2020-01-01',
    })
    expect(refused.ok ? {} : refused.fields).toHaveProperty('closesOn')
  })

  test('nobody else opens it, and from elsewhere it is not there', async () => {
    const one = await aFramed(world)
    const input = opening(one, world.finance, world.it)
    expect(refusal(await openScoring(world.leader, input))).toMatch(/Only the proposer/)
    expect(refusal(await openScoring(world.observer, input))).toMatch(/Your role is Observer/)
    expect(refusal(await openScoring(elsewhere.cxLead, input))).toMatch(/not there/)
  })
})

describe('steering an open round', () => {
  test('more people are invited, once each', async () => {
    const one = await anOpened(world)
    const scorerIds = [world.it.personId, world.finance.personId]
    given(await inviteScorers(world.contributor, { decisionId: one.id, scorerIds }))
    const { round } = await theCase(world.observer, one)
    expect(round?.scorers.map(({ name }) => name)).toEqual([
      'Finn Finance',
      'Flo Frontline',
      'Ivo Integration',
    ])
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'scorer.invited',
      data: { personName: 'Ivo Integration' },
    })
  })

  test('the proposer is never invited, and only the proposer or the CX lead invites', async () => {
    const one = await anOpened(world)
    const own = { decisionId: one.id, scorerIds: [world.contributor.personId] }
    expect(refusal(await inviteScorers(world.cxLead, own))).toMatch(/can’t be invited/)
    const other = { decisionId: one.id, scorerIds: [world.it.personId] }
    expect(refusal(await inviteScorers(world.leader, other))).toMatch(/Only the proposer or the CX/)
    expect(refusal(await inviteScorers(elsewhere.cxLead, other))).toMatch(/not there/)
  })

  test('somebody is taken off, but never below the number the tier asks for', async () => {
    const one = await anOpened(world, { scorers: [world.finance, world.frontLine, world.it] })
    const off = (who: Actor) => ({ decisionId: one.id, personId: who.personId })
    given(await removeScorer(world.contributor, off(world.it)))
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'scorer.removed',
      data: { personName: 'Ivo Integration' },
    })
    expect(refusal(await removeScorer(world.contributor, off(world.finance)))).toMatch(/at least 2/)
    expect(refusal(await removeScorer(world.contributor, off(world.it)))).toMatch(/not invited/)
    expect(refusal(await removeScorer(elsewhere.cxLead, off(world.finance)))).toMatch(/not there/)
  })

  test('whoever has handed in stays; without the last one missing the scores are revealed', async () => {
    const one = await anOpened(world, { scorers: [world.finance, world.frontLine, world.it] })
    await handIn(world.finance, one, { proposal })
    await handIn(world.frontLine, one, { proposal })
    const off = (who: Actor) => ({ decisionId: one.id, personId: who.personId })
    expect(refusal(await removeScorer(world.cxLead, off(world.finance)))).toMatch(/handed in/)
    given(await removeScorer(world.cxLead, off(world.it)))
    expect((await theCase(world.observer, one)).round?.revealCause).toBe('all-in')
  })
})

describe('a scorecard', () => {
  test('is kept while it is filled in, for its author alone and without a line in the trail', async () => {
    const one = await anOpened(world)
    const before = (await linesOf(world.observer, one)).length
    const { decisionId: _, ...draft } = aCard(one, { impact: 2, proposal })
    given(await saveScorecardDraft(world.finance, one.number, { ...draft, credit: null }))
    const { round } = await theCase(world.finance, one)
    const own = await ownScorecard(world.finance, round?.id ?? '')
    expect(own).toMatchObject({ handedInAt: null, answers: { credit: null } })
    expect(own?.answers.cells).toEqual(draft.cells)
    expect(await ownScorecard(world.frontLine, round?.id ?? '')).toBeNull()
    expect(await linesOf(world.observer, one)).toHaveLength(before)
    expect(round?.handedIn).toBe(0)
  })

  test('is not kept for those who aren’t invited, nor from elsewhere', async () => {
    const one = await anOpened(world)
    const { decisionId: _, ...draft } = aCard(one, { proposal })
    const by = (who: Actor) => saveScorecardDraft(who, one.number, draft)
    expect(refusal(await by(world.leader))).toMatch(/not invited/)
    expect(refusal(await by(world.contributor))).toMatch(/proposer doesn’t score/)
    expect(refusal(await by(world.observer))).toMatch(/Your role is Observer/)
    expect(refusal(await saveScorecardDraft(elsewhere.finance, one.number, draft))).toBeTruthy()
  })

  test('is refused until it is complete, with every gap beside its question', async () => {
    const one = await anOpened(world)
    const card = aCard(one, { impact: 3, proposal })
    const [first, ...rest] = card.cells
    if (!first) throw new Error('a cell is touched')
    const refused = await handInScorecard(world.finance, {
      ...card,
      cells: [{ ...first, sentence: '', confidence: null }, ...rest],
      credit: null,
    })
    expect(refused.ok ? {} : Object.keys(refused.fields ?? {})).toEqual([
      'cells[0].confidence',
      'cells[0].sentence',
      'credit',
    ])
  })

  test('is handed in once, and can’t be changed any more', async () => {
    const one = await anOpened(world)
    expect(await handIn(world.finance, one, { proposal })).toMatchObject({
      isLate: false,
      isRevealed: false,
    })
    const again = await handInScorecard(world.finance, aCard(one, { impact: -1, proposal }))
    expect(refusal(again)).toMatch(/can’t be changed/)
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'scorecard.handed-in',
      actorName: 'Finn Finance',
      data: { isLate: false },
    })
    const { round } = await theCase(world.finance, one)
    expect(round).toMatchObject({ handedIn: 1, result: null, cards: [] })
    expect((await ownScorecard(world.finance, round?.id ?? ''))?.answers.cells[0]?.impact).toBe(1)
  })

  test.each<[string, () => Actor, RegExp]>([
    ['somebody not invited', () => world.leader, /not invited/],
    ['the proposer', () => world.contributor, /proposer doesn’t score/],
    ['an observer', () => world.observer, /Your role is Observer/],
    ['another organization', () => elsewhere.finance, /not there/],
  ])('%s can’t hand one in', async (_who, actor, reason) => {
    const one = await anOpened(world)
    expect(refusal(await handInScorecard(actor(), aCard(one, { proposal })))).toMatch(reason)
  })

  test('unknown stays unknown: it is never counted as 0', async () => {
    const one = await anOpened(world)
    const [first, ...rest] = aCard(one, { impact: 3, proposal }).cells
    if (!first) throw new Error('a cell is touched')
    const card = aCard(one, { impact: 3, proposal })
    const unknowing = { ...first, impact: 'unknown' as const, confidence: null, sentence: '' }
    given(await handInScorecard(world.finance, { ...card, cells: [unknowing, ...rest] }))
    await handIn(world.frontLine, one, { impact: 3, proposal })
    const { round } = await theCase(world.observer, one)
    const cell = round?.result?.cells.find(({ unknowns }) => unknowns === 1)
    expect(cell).toMatchObject({ value: 3, answers: [3] })
  })
})
