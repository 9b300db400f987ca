import { beforeAll, describe, expect, test } from 'vitest'
import { atTime } from '@/lib/clock'
import { read, write } from '@/lib/db'
import { revealAtClosing, revealEarly } from '@/lib/round/commands'
import { withdraw } from '@/lib/ruling/commands'
import { handInScorecard } from '@/lib/score/commands'
import { formulaVersion, resultOf } from '@/lib/score/formula'
import { endOfDay } from '@/lib/time'
import {
  type Alive,
  aCard,
  anOpened,
  aRevealed,
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

describe('the reveal', () => {
  test('comes when all are in: result and version are kept, lists learn it, the trail tells it', async () => {
    const one = await aRevealed(world, { impact: 1 })
    const found = await theCase(world.observer, one)
    expect(found.status).toBe('discussion')
    expect(found.round).toMatchObject({ revealCause: 'all-in', revealedByName: null })
    expect(found.round?.result).toMatchObject({ formulaVersion, index: 67, cards: 2 })
    expect(found.round?.cards.map(({ personName }) => personName)).toEqual([
      'Finn Finance',
      'Flo Frontline',
    ])
    const row = await rowOf(one)
    expect(row).toMatchObject({ impactIndex: 67, worstGroupImpact: 1, hasHarm: false })
    expect(row.worstGroupId).toBe(world.groups.families.id)
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'scores.revealed',
      actorName: 'Empty Chair',
      data: { cause: 'all-in', cardsIn: 2, invited: 2, impactIndex: 67, hasHarm: false },
    })
    expect(await statusesOf(world.observer, one)).toEqual({
      stored: 'discussion',
      derived: 'discussion',
    })
  })

  test('a result can be computed again from its cards and the model of its day', async () => {
    const one = await aRevealed(world, { impact: -2 })
    const { round } = await theCase(world.observer, one)
    if (!round?.result) throw new Error('it is revealed')
    const { cards, model, result } = round
    expect(resultOf({ touched: proposal.cells, cards, model })).toEqual(result)
    expect((await rowOf(one)).hasHarm).toBe(true)
  })

  test('two last cards handed in at once reveal exactly once', async () => {
    const one = await anOpened(world)
    const [a, b] = await Promise.all([
      handIn(world.finance, one, { proposal }),
      handIn(world.frontLine, one, { impact: 2, proposal }),
    ])
    expect([a.isRevealed, b.isRevealed].sort()).toEqual([false, true])
    const kinds = (await linesOf(world.observer, one)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'scores.revealed')).toHaveLength(1)
    expect((await theCase(world.observer, one)).round?.result?.cards).toBe(2)
  })

  test('one card handed in twice at once counts once', async () => {
    const one = await anOpened(world)
    const answers = await Promise.all([
      handInScorecard(world.finance, aCard(one, { proposal })),
      handInScorecard(world.finance, aCard(one, { impact: 0, proposal })),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await theCase(world.observer, one)).round?.handedIn).toBe(1)
  })

  test('the worker reveals at the closing date, and doing it twice changes nothing', async () => {
    const one = await anOpened(world)
    await handIn(world.finance, one, { proposal })
    await revealAtClosing(world.organizationId, one.id)
    expect((await theCase(world.observer, one)).status).toBe('scoring')

    await atTime(endOfDay(later, 'Europe/Berlin'), async () => {
      await revealAtClosing(world.organizationId, one.id)
      await revealAtClosing(world.organizationId, one.id)
    })
    expect((await theCase(world.observer, one)).round).toMatchObject({
      revealCause: 'closing-date',
      handedIn: 1,
    })
    const kinds = (await linesOf(world.observer, one)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'scores.revealed')).toHaveLength(1)
  })

  // The first card would be shown to everybody at once, and alone: not blind, and no round at all.
  test('with no card at the closing date nothing is revealed, and no card is taken any more', async () => {
    const one = await anOpened(world)
    await atTime(endOfDay(later, 'Europe/Berlin'), async () => {
      await revealAtClosing(world.organizationId, one.id)
      const refused = await handInScorecard(world.finance, aCard(one, { proposal }))
      expect(refusal(refused)).toBe(
        'Scoring closed on 31 Dec 2099 with no card in. Ask the proposer to move the date.',
      )
      const found = await theCase(world.observer, one)
      expect(found.status).toBe('scoring')
      expect(found.round).toMatchObject({ handedIn: 0, isClosedEmpty: true, revealedAt: null })
    })
  })

  test('a card after the closing date is late even if the worker slept', async () => {
    const one = await anOpened(world)
    await handIn(world.finance, one, { impact: 1, proposal })
    const card = await atTime(endOfDay(later, 'Europe/Berlin'), () =>
      handIn(world.frontLine, one, { impact: 3, proposal }),
    )
    expect(card).toMatchObject({ isLate: true })
    expect((await theCase(world.observer, one)).round?.result).toMatchObject({
      cards: 1,
      index: 67,
    })
  })

  test('the CX lead reveals early, with a reason, once something is in', async () => {
    const one = await anOpened(world)
    const input = { decisionId: one.id, reason: 'The board meets tonight.' }
    expect(refusal(await revealEarly(world.cxLead, input))).toMatch(/No scorecard is in/)
    await handIn(world.finance, one, { proposal })
    expect(refusal(await revealEarly(world.contributor, input))).toMatch(/Only a CX lead/)
    expect(refusal(await revealEarly(elsewhere.cxLead, input))).toMatch(/not there/)
    given(await revealEarly(world.cxLead, input))
    expect((await theCase(world.observer, one)).round).toMatchObject({
      revealCause: 'early',
      revealedByName: 'Cleo Lead',
    })
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      actorName: 'Cleo Lead',
      data: { cause: 'early', reason: 'The board meets tonight.', cardsIn: 1, invited: 2 },
    })
    expect(refusal(await revealEarly(world.cxLead, input))).toMatch(/revealed already/)
  })

  test('a card handed in after the reveal is kept, marked late and left out of the result', async () => {
    const one = await anOpened(world)
    await handIn(world.finance, one, { impact: 1, proposal })
    given(await revealEarly(world.cxLead, { decisionId: one.id, reason: 'Tonight.' }))
    const before = (await theCase(world.observer, one)).round?.result
    expect(await handIn(world.frontLine, one, { impact: -3, proposal })).toMatchObject({
      isLate: true,
    })
    const { round } = await theCase(world.observer, one)
    expect(round?.result).toEqual(before)
    expect(round?.cards.map(({ personName, isLate }) => [personName, isLate])).toEqual([
      ['Finn Finance', false],
      ['Flo Frontline', true],
    ])
    expect(round?.handedIn).toBe(1)
  })

  test('what is withdrawn is never revealed', async () => {
    const one = await anOpened(world)
    await handIn(world.finance, one, { proposal })
    given(await withdraw(world.contributor, one.number, 'Not now.'))
    const early = await revealEarly(world.cxLead, { decisionId: one.id, reason: 'Curious.' })
    expect(refusal(early)).toMatch(/withdrawn/)
    await atTime(endOfDay(later, 'Europe/Berlin'), () =>
      revealAtClosing(world.organizationId, one.id),
    )
    const late = await handInScorecard(world.frontLine, aCard(one, { proposal }))
    expect(refusal(late)).toMatch(/withdrawn/)
    expect((await theCase(world.observer, one)).round?.revealedAt).toBeNull()
  })

  test('the database itself keeps a card as it was handed in', async () => {
    const one = await aRevealed(world)
    const change = write(
      world.cxLead,
      (tx) =>
        tx.$executeRaw`update scorecard set credit = 1 where "roundId" in
          (select id from round where "decisionId" = ${one.id}::uuid)`,
    )
    await expect(change).rejects.toThrow(/kept as it is/)
  })
})

function rowOf(one: Alive) {
  return read(world.observer, (db) =>
    db.decision.findFirstOrThrow({
      where: { organizationId: world.organizationId, id: one.id },
      select: { impactIndex: true, worstGroupId: true, worstGroupImpact: true, hasHarm: true },
    }),
  )
}
