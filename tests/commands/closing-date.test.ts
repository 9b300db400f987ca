import { beforeAll, describe, expect, test, vi } from 'vitest'
import { atTime } from '@/lib/clock'
import type { Actor } from '@/lib/person/actor'
import { openSession } from '@/lib/person/session'
import { moveClosing, revealAtClosing, revealEarly } from '@/lib/round/commands'
import { withdraw } from '@/lib/ruling/commands'
import { moveDate } from '@/lib/score/actions'
import { saveScorecardDraft } from '@/lib/score/commands'
import { endOfDay } from '@/lib/time'
import { type Alive, aCard, anOpened, handIn, later, linesOf, theCase } from '../support/life'
import { asOwner } from '../support/postgres'
import { framedProposal } from '../support/proposal'
import { given, refusal } from '../support/result'
import { newBrowser, nextRequest } from '../support/visitor'
import { newWorld, otherWorld, type World } from '../support/world'

vi.mock('next/headers', () => import('../support/visitor'))

const berlin = 'Europe/Berlin'
const closing = endOfDay(later, berlin)
const muchLater = '2100-01-31'

let world: World
let elsewhere: World
let proposal: ReturnType<typeof framedProposal>
beforeAll(async () => {
  world = await newWorld()
  elsewhere = await otherWorld()
  proposal = framedProposal(world)
})

const move = (actor: Actor, one: Alive, closesOn = muchLater) =>
  moveClosing(actor, { decisionId: one.id, closesOn })

describe('moving the closing date', () => {
  test('gives the round another date, the worker another hour, and the trail a line', async () => {
    const one = await anOpened(world)
    given(await move(world.contributor, one))
    const { round } = await theCase(world.observer, one)
    expect(round?.closesAt).toEqual(endOfDay(muchLater, berlin))
    expect(await jobsOf(round?.id)).toEqual([endOfDay(muchLater, berlin)])
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'closing.moved',
      actorName: 'Connie Contributor',
      data: {
        number: one.number,
        from: closing.toISOString(),
        to: endOfDay(muchLater, berlin).toISOString(),
      },
    })
  })

  test('opens a round again that closed with no card in: cards are taken, and none shows alone', async () => {
    const one = await anOpened(world)
    await atTime(closing, async () => {
      const { decisionId: _, ...draft } = aCard(one, { proposal })
      given(await saveScorecardDraft(world.finance, one.number, draft))
      given(await move(world.cxLead, one))
      expect(await handIn(world.finance, one, { proposal })).toMatchObject({ isRevealed: false })
    })
    await atTime(endOfDay(muchLater, berlin), () => revealAtClosing(world.organizationId, one.id))
    expect((await theCase(world.observer, one)).round?.revealCause).toBe('closing-date')
  })

  test('may bring the date forward, to today at the earliest', async () => {
    const one = await anOpened(world)
    await atTime(new Date('2099-12-01T10:00:00Z'), async () => {
      const refused = await move(world.contributor, one, '2099-11-30')
      expect(refused.ok ? {} : refused.fields).toEqual({
        closesOn: ['Choose a closing date that is not over yet.'],
      })
      given(await move(world.contributor, one, '2099-12-01'))
    })
    const { round } = await theCase(world.observer, one)
    expect(round?.closesAt).toEqual(endOfDay('2099-12-01', berlin))
  })

  test('to the same date changes nothing and leaves no line', async () => {
    const one = await anOpened(world)
    const before = await linesOf(world.observer, one)
    given(await move(world.contributor, one, later))
    expect(await linesOf(world.observer, one)).toEqual(before)
  })

  test('is refused once a card waits for its reveal, after the reveal, and when withdrawn', async () => {
    const one = await anOpened(world)
    await handIn(world.finance, one, { proposal })
    await atTime(closing, async () => {
      expect(refusal(await move(world.contributor, one))).toMatch(/are being revealed/)
    })
    given(await revealEarly(world.cxLead, { decisionId: one.id, reason: 'Tonight.' }))
    expect(refusal(await move(world.contributor, one))).toMatch(/revealed already/)
    const taken = await anOpened(world)
    given(await withdraw(world.contributor, taken.number, 'Not now.'))
    expect(refusal(await move(world.contributor, taken))).toBe('Scoring is not open.')
    expect((await theCase(world.observer, one)).round?.closesAt).toEqual(closing)
  })

  test('is for the proposer and the CX lead, and from elsewhere it is not there', async () => {
    const one = await anOpened(world)
    expect(refusal(await move(world.leader, one))).toMatch(/Only the proposer or the CX lead moves/)
    expect(refusal(await move(world.observer, one))).toMatch(/Your role is Observer/)
    expect(refusal(await move(elsewhere.cxLead, one))).toMatch(/not there/)
    expect((await theCase(world.observer, one)).round?.closesAt).toEqual(closing)
  })

  test('a form that is refused keeps the date that was typed', async () => {
    const one = await anOpened(world)
    newBrowser()
    await openSession(world.contributor)
    nextRequest()
    const form = new FormData()
    form.set('decisionId', one.id)
    form.set('closesOn', '2020-01-01')
    expect(await moveDate(undefined, form)).toMatchObject({
      initialValue: { closesOn: '2020-01-01' },
      error: { closesOn: ['Choose a closing date that is not over yet.'] },
    })
  })
})

async function jobsOf(roundId: string | undefined): Promise<Date[]> {
  const jobs = await asOwner(process.env.DATABASE_URL ?? '', (owner) =>
    owner.query('select run_at from graphile_worker.jobs where key = $1', [
      `reveal-scores:${roundId}`,
    ]),
  )
  return jobs.rows.map(({ run_at }: { run_at: Date }) => run_at)
}
