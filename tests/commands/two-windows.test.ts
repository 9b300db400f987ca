import { beforeAll, describe, expect, test } from 'vitest'
import { atTime } from '@/lib/clock'
import type { Actor } from '@/lib/person/actor'
import { handInScorecard, saveScorecardDraft } from '@/lib/score/commands'
import { ownScorecard } from '@/lib/score/queries'
import {
  type ScorecardDraft,
  scorecardDraftSchema,
  scorecardSchema,
  scoreLimits,
  sentCardSchema,
} from '@/lib/score/schema'
import { readForm } from '@/lib/sent-form'
import { type Alive, aCard, anOpened, theCase } from '../support/life'
import { framedProposal } from '../support/proposal'
import { given, refusal } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

const hour = 3_600_000
const morning = new Date('2026-11-20T09:00:00Z')
const later = (hours: number) => new Date(morning.getTime() + hours * hour)

let world: World
let elsewhere: World
let one: Alive
let proposal: ReturnType<typeof framedProposal>
let empty: ScorecardDraft

beforeAll(async () => {
  world = await newWorld()
  elsewhere = await otherWorld()
  proposal = framedProposal(world)
  one = await anOpened(world)
  const { cells, emotions } = aCard(one, { proposal })
  empty = scorecardDraftSchema.parse({
    cells: cells.map(({ groupId, stageId }) => ({ groupId, stageId })),
    emotions: emotions.map(({ stageId }) => ({ stageId })),
  })
})

/** The empty card with some of its cells answered. */
function answering(...said: object[]): ScorecardDraft {
  const cells = empty.cells.map((cell, index) => ({ ...cell, ...said[index] }))
  return scorecardDraftSchema.parse({ ...empty, cells })
}

const send = (draft: ScorecardDraft, sent: Parameters<typeof saveScorecardDraft>[3] = {}) =>
  saveScorecardDraft(world.finance, one.number, draft, { basedOn: [empty], ago: 0, ...sent })

async function kept(actor: Actor = world.finance) {
  const { round } = await theCase(world.finance, one)
  const card = await ownScorecard(actor, round?.id ?? '')
  return card?.answers
}

/** What the laptop says at ten, whatever was there before. */
const onTheLaptop = (draft: ScorecardDraft) =>
  atTime(later(1), async () => {
    given(await saveScorecardDraft(world.finance, one.number, draft))
  })

describe('a tab left open with an empty card', () => {
  test('keeps what the laptop answered meanwhile, and is told', async () => {
    await onTheLaptop(answering({ impact: -2, confidence: 80, sentence: 'They wait.' }))
    const sent = answering({}, { impact: 1 })
    const { news } = given(await send(sent))
    const both = answering({ impact: -2, confidence: 80, sentence: 'They wait.' }, { impact: 1 })
    expect(await kept()).toEqual(both)
    expect(news).toMatchObject({ 'cells[0].impact': '-2', 'cells[1].impact': '1' })
    expect(given(await send(both, { basedOn: [both] })).news).toBeUndefined()
  })

  test('replaces what it answers last, and loses no sentence', async () => {
    await onTheLaptop(answering({ impact: -2, sentence: 'They wait.' }))
    given(await send(answering({ impact: 1, sentence: 'They smile.' })))
    expect(await kept()).toEqual(answering({ impact: 1, sentence: 'They wait.\nThey smile.' }))
  })

  test('asks for news without answering anything, and keeps nothing for it', async () => {
    const { round } = await theCase(world.finance, one)
    const ask = (who: Actor) =>
      saveScorecardDraft(who, one.number, empty, { basedOn: [empty], ago: 0 })
    expect(given(await ask(world.frontLine)).news).toBeUndefined()
    expect(await ownScorecard(world.frontLine, round?.id ?? '')).toBeNull()
    await onTheLaptop(answering({ impact: 3 }))
    expect(given(await ask(world.finance)).news).toMatchObject({ 'cells[0].impact': '3' })
  })
})

describe('a phone that wakes up', () => {
  test('doesn’t undo what was answered while it slept, and loses nothing it alone was told', async () => {
    await onTheLaptop(answering({ impact: -2, sentence: 'They wait.' }))
    const slept = answering({ impact: 1, sentence: 'They smile.' }, { impact: 0 })
    const { news } = await atTime(later(3), async () => given(await send(slept, { ago: 3 * hour })))
    const stands = answering({ impact: -2, sentence: 'They smile.\nThey wait.' }, { impact: 0 })
    expect(await kept()).toEqual(stands)
    expect(news).toMatchObject({ 'cells[0].impact': '-2' })
  })

  test('sends a letter that had arrived once more, and nothing changes', async () => {
    const sent = answering({ impact: 1, sentence: 'They smile.' })
    await onTheLaptop(sent)
    expect(given(await send(sent)).news).toBeUndefined()
    const next = answering({ impact: 2, sentence: 'They laugh.' })
    given(await send(next, { basedOn: [empty, sent] }))
    expect(await kept()).toEqual(next)
  })
})

test('who is not told what a window is based on is taken at their word', async () => {
  await onTheLaptop(answering({ impact: -2 }))
  given(await saveScorecardDraft(world.finance, one.number, answering({}, { impact: 1 })))
  expect(await kept()).toEqual(answering({}, { impact: 1 }))
})

test('two texts that are more than a card holds are not kept, and the one that was is not touched', async () => {
  const long = (letter: string) =>
    answering({ sentence: letter.repeat(scoreLimits.sentenceInDraft) })
  await onTheLaptop(long('a'))
  expect(refusal(await send(long('b')))).toMatch(/Shorten it here/)
  expect(await kept()).toEqual(long('a'))
})

test('the card of somebody else, or of another house, is not there to be joined', async () => {
  await onTheLaptop(answering({ impact: -2, sentence: 'Of Finn alone.' }))
  const mine = answering({}, { impact: 1 })
  const by = (who: Actor) => saveScorecardDraft(who, one.number, mine, { basedOn: [empty], ago: 0 })
  expect(given(await by(world.frontLine)).news).toBeUndefined()
  expect(await kept(world.frontLine)).toEqual(mine)
  expect(refusal(await by(elsewhere.finance))).toBeTruthy()
})

describe('a form sent by its button', () => {
  /** As a browser without JavaScript sends it. */
  function form(card: ScorecardDraft, basedOn: string) {
    const sent = new FormData()
    sent.set('decisionId', one.id)
    sent.set('number', String(one.number))
    sent.set('intent', 'later')
    sent.set('basedOn', basedOn)
    card.cells.forEach((cell, index) => {
      for (const [field, value] of Object.entries(cell))
        if (value !== null) sent.set(`cells[${index}].${field}`, String(value))
    })
    return sent
  }

  function finishLater(card: ScorecardDraft, basedOn = JSON.stringify([empty])) {
    const read = readForm(form(card, basedOn), sentCardSchema)
    if (read.status !== 'success') throw new Error('the form can be read')
    const { number, basedOn: known, decisionId: _, intent, ...draft } = read.value
    expect(intent).toBe('later')
    return saveScorecardDraft(world.finance, number, draft, { basedOn: known })
  }

  test('is asked before a newer choice goes, and once it was told, its own stands', async () => {
    await onTheLaptop(answering({ impact: -2 }, { impact: 0 }))
    const refused = await finishLater(answering({ impact: 1 }))
    expect(refused).toMatchObject({
      reason: expect.stringMatching(/^You yourself, in another window, changed this/),
      fields: { 'cells[0].impact': ['Impact: “−2, Clearly worse” stands there now.'] },
      values: { 'cells[0].impact': '1', 'cells[1].impact': '0' },
    })
    expect(await kept()).toEqual(answering({ impact: -2 }, { impact: 0 }))
    const told = refused.ok ? undefined : refused.values?.basedOn
    given(await finishLater(answering({ impact: 1 }, { impact: 0 }), told))
    expect((await kept())?.cells.map(({ impact }) => impact).slice(0, 2)).toEqual([1, 0])
  })

  test('joins what the other window answered where nothing of it would go', async () => {
    await onTheLaptop(answering({ impact: -2 }))
    given(await finishLater(answering({}, { impact: 1, sentence: 'They smile.' })))
    expect((await kept())?.cells).toMatchObject(
      answering({ impact: -2 }, { impact: 1, sentence: 'They smile.' }).cells,
    )
  })

  test.each(['no json', '{}', '[{"cells":1}]'])(
    'that carries what no form of ours wrote, “%s”, is asked about all that stands',
    async (basedOn) => {
      await onTheLaptop(answering({ impact: -2 }))
      expect(refusal(await finishLater(answering({ impact: 1 }), basedOn))).toMatch(
        /in another window/,
      )
    },
  )

  test('is not handed in before its author saw what their other window says', async () => {
    const whole = aCard(one, { impact: 1, proposal })
    const [first, ...rest] = whole.cells
    const elsewhereSaid = answering({ impact: -1, confidence: 50, sentence: 'They wait.' })
    await onTheLaptop(elsewhereSaid)
    const sent = { ...whole, basedOn: [empty] }
    const refused = await handInScorecard(world.finance, sent)
    expect(refused).toMatchObject({
      ok: false,
      reason:
        'You yourself, in another window, changed this since you opened it. Hand in again to put yours in its place.',
      fields: {
        'cells[0].impact': ['Impact: “−1, Slightly worse” stands there now.'],
        'cells[0].confidence': ['How sure you are: “50 %” stands there now.'],
        'cells[0].sentence': ['Why: from another window.'],
      },
    })
    expect((await theCase(world.finance, one)).round?.handedIn).toBe(0)

    const values = refused.ok ? {} : { ...refused.values }
    const { basedOn } = scorecardSchema.parse({ ...whole, basedOn: values.basedOn })
    expect(basedOn).toEqual([elsewhereSaid])
    const again = {
      ...whole,
      basedOn,
      cells: first ? [{ ...first, sentence: 'They wait.' }, ...rest] : [],
    }
    given(await handInScorecard(world.finance, again))
    expect(await kept()).toMatchObject({ cells: [{ impact: 1, sentence: 'They wait.' }, {}, {}] })
    expect(refusal(await send(answering({}, { impact: 3 })))).toMatch(/handed in/)
  })
})
