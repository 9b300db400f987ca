import { beforeAll, describe, expect, test } from 'vitest'
import { read } from '@/lib/db'
import { nameDecider, propose, saveDraft } from '@/lib/decision/commands'
import { proposalForEditing } from '@/lib/decision/queries'
import { emptyProposal, type Proposal } from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'
import { withdraw } from '@/lib/ruling/commands'
import { framedProposal } from '../support/proposal'
import { given, refusal } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

let world: World
let elsewhere: World
beforeAll(async () => {
  world = await newWorld()
  elsewhere = await otherWorld()
})

describe('proposing', () => {
  test('gives the next number and leaves a line in the trail', async () => {
    const here = await newWorld('Brand new')
    const first = given(await propose(here.contributor, { title: 'Café in the léctura room' }))
    const second = given(await propose(here.contributor, { title: 'Second' }))
    expect([first.number, second.number]).toEqual([1, 2])
    const row = await decisionOf(here.contributor, 1)
    expect(row).toMatchObject({
      status: 'draft',
      title: 'Café in the léctura room',
      proposerId: here.contributor.personId,
      functionId: here.functions.service.id,
      currentRevision: 0,
    })
    expect(await linesOf(here.contributor, first.id)).toEqual([
      { kind: 'decision.proposed', data: { number: 1, title: 'Café in the léctura room' } },
    ])
  })

  test('keeps the question and the day that were given with the title', async () => {
    const here = await newWorld('Brief')
    const begun = { title: 'Close on Sundays', question: 'Should we?', deadline: '2099-01-31' }
    const { number } = given(await propose(here.contributor, begun))
    const { draft } = (await proposalForEditing(here.contributor, number)) ?? {}
    expect(draft?.question).toEqual(begun)
  })

  test('twenty people at once get twenty numbers, without a gap', async () => {
    const here = await newWorld('In a hurry')
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => propose(here.leader, { title: `Title ${index}` })),
    )
    const numbers = results.map((result) => given(result).number).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  test.each(['frontLine', 'observer'] as const)('is not for the %s', async (who) => {
    expect(refusal(await propose(world[who], { title: 'A title' }))).toMatch(/^Only .* can do this/)
  })
})

describe('saving a draft', () => {
  test('keeps the text and what lists show of it, without a line in the trail', async () => {
    const { number, id } = await aDraft()
    given(await saveDraft(world.contributor, number, framedProposal(world, 'A sharper title')))
    const row = await decisionOf(world.contributor, number)
    expect(row).toMatchObject({ title: 'A sharper title', core: 'customer', door: 'two-way' })
    expect(row.reach).toBe('few')
    expect(row.deadline?.toISOString()).toBe('2099-01-31T00:00:00.000Z')
    expect(row.searchText).toContain('Books stay out longer.')
    expect(row.draft).toEqual(framedProposal(world, 'A sharper title'))
    expect(await linesOf(world.contributor, id)).toHaveLength(1)
  })

  test('a window left open behind another one can’t undo what was typed there', async () => {
    const { number } = await aDraft()
    const opened = (await decisionOf(world.contributor, number)).draftSavedAt
    const first = given(
      await saveDraft(world.contributor, number, titled('From one window'), { basedOn: opened }),
    )
    const late = await saveDraft(world.contributor, number, titled('From the other'), {
      basedOn: opened,
    })
    expect(refusal(late)).toMatch(/changed in another window/)
    expect((await decisionOf(world.contributor, number)).title).toBe('From one window')
    const next = await saveDraft(world.contributor, number, titled('Goes on'), {
      basedOn: first.draftSavedAt,
    })
    expect(next.ok).toBe(true)
  })

  test('of two windows saving at the same moment, one is told', async () => {
    const { number } = await aDraft()
    const basedOn = (await decisionOf(world.contributor, number)).draftSavedAt
    const results = await Promise.all(
      ['One', 'Other'].map((title) =>
        saveDraft(world.contributor, number, titled(title), { basedOn }),
      ),
    )
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  test('sending the same text twice is fine: the first answer may have got lost', async () => {
    const { number } = await aDraft()
    const basedOn = (await decisionOf(world.contributor, number)).draftSavedAt
    const sent = () => saveDraft(world.contributor, number, titled('Once'), { basedOn })
    expect(given(await sent())).toEqual(given(await sent()))
  })

  test('is for the proposer alone', async () => {
    const { number } = await aDraft()
    for (const who of [world.cxLead, world.admin, world.leader]) {
      const refused = await saveDraft(who, number, titled('Mine now'))
      expect(refusal(refused)).toBe('Only the proposer edits this text.')
    }
    const denied = await saveDraft(world.observer, number, titled('Mine now'))
    expect(refusal(denied)).toMatch(/^Only .* can do this/)
  })

  test('is over once the proposal is withdrawn', async () => {
    const { number } = await aDraft()
    given(await withdraw(world.contributor, number, 'No longer needed'))
    const late = await saveDraft(world.contributor, number, titled('Too late'))
    expect(refusal(late)).toBe('It is withdrawn. A withdrawn text can’t be edited.')
  })

  test('a decision of another organization is not there', async () => {
    const { number } = given(await propose(elsewhere.contributor, { title: 'Elsewhere' }))
    await propose(elsewhere.contributor, { title: 'Elsewhere again' })
    const foreign = await newWorld('Empty one')
    const refused = await saveDraft(foreign.contributor, number, titled('Not mine'))
    expect(refusal(refused)).toBe('This decision is not there any more.')
  })

  test('a text can’t point at another organization’s groups, stages, functions or people', async () => {
    const { number } = await aDraft()
    const mine = framedProposal(world)
    const theirs = framedProposal(elsewhere)
    const foreign: Proposal[] = [
      { ...mine, groups: theirs.groups },
      { ...mine, cells: theirs.cells },
      {
        ...mine,
        cells: mine.cells.map((cell) => ({ ...cell, stageId: elsewhere.stages.join.id })),
      },
      { ...mine, drive: { ...mine.drive, functionIds: theirs.drive.functionIds } },
      { ...mine, drive: { ...mine.drive, sponsorId: theirs.drive.sponsorId } },
    ]
    for (const proposal of foreign) {
      const refused = await saveDraft(world.contributor, number, proposal)
      expect(refusal(refused)).toMatch(/is not there any more/)
    }
    expect((await decisionOf(world.contributor, number)).draft).toMatchObject({ groups: [] })
  })
})

describe('naming who decides', () => {
  test('the proposer or the CX lead names a leader', async () => {
    const { number, id } = await aDraft()
    given(await nameDecider(world.contributor, number, world.leader.personId))
    given(await nameDecider(world.cxLead, number, world.secondLeader.personId))
    const row = await decisionOf(world.contributor, number)
    expect(row.deciderId).toBe(world.secondLeader.personId)
    expect((await linesOf(world.contributor, id)).slice(1)).toEqual([
      { kind: 'decider.named', data: { number, deciderName: 'Leo Leader' } },
      { kind: 'decider.named', data: { number, deciderName: 'Lotte Leader' } },
    ])
  })

  test('naming the same person again says nothing twice', async () => {
    const { number, id } = await aDraft()
    for (const _ of [1, 2]) {
      given(await nameDecider(world.contributor, number, world.leader.personId))
    }
    expect(await linesOf(world.contributor, id)).toHaveLength(2)
  })

  test('never the proposer, only a leader, only by those who may', async () => {
    const { number } = given(await propose(world.leader, { title: 'A leader’s own' }))
    const { secondLeader, leader, contributor, cxLead, admin, observer } = world
    const refusals = [
      [await nameDecider(leader, number, leader.personId), /their own proposal/],
      [await nameDecider(leader, number, contributor.personId), /Only a leader/],
      [await nameDecider(admin, number, secondLeader.personId), /the proposer or the CX lead/],
      [await nameDecider(observer, number, secondLeader.personId), /can do this/],
      [await nameDecider(cxLead, number, elsewhere.leader.personId), /not there any more/],
      [await nameDecider(elsewhere.cxLead, 999, elsewhere.leader.personId), /not there any more/],
    ] as const
    for (const [result, reason] of refusals) expect(refusal(result)).toMatch(reason)
    expect((await decisionOf(leader, number)).deciderId).toBeNull()
  })
})

describe('withdrawing', () => {
  test('takes the proposal back with its reason', async () => {
    const { number, id } = await aDraft()
    given(await withdraw(world.contributor, number, 'The supplier left'))
    const row = await decisionOf(world.contributor, number)
    expect(row).toMatchObject({ status: 'withdrawn', withdrawnReason: 'The supplier left' })
    expect((await linesOf(world.contributor, id)).at(-1)).toEqual({
      kind: 'decision.withdrawn',
      data: { number, reason: 'The supplier left' },
    })
  })

  test('the CX lead may, too: the proposer may have left', async () => {
    const { number, id } = await aDraft()
    given(await withdraw(world.cxLead, number, 'Its proposer left'))
    expect((await linesOf(world.contributor, id)).at(-1)).toMatchObject({
      kind: 'decision.withdrawn',
    })
  })

  test('nobody else, only once, only one’s own organization', async () => {
    const { number } = await aDraft()
    expect(refusal(await withdraw(world.leader, number, 'No'))).toBe(
      'Only the proposer or the CX lead takes a proposal back.',
    )
    expect(refusal(await withdraw(world.frontLine, number, 'No'))).toMatch(/can do this/)
    expect(refusal(await withdraw(elsewhere.contributor, 999, 'No'))).toMatch(/not there/)
    given(await withdraw(world.contributor, number, 'Yes'))
    expect(refusal(await withdraw(world.contributor, number, 'Yes'))).toMatch(/withdrawn already/)
  })
})

async function aDraft() {
  return given(await propose(world.contributor, { title: 'Drop overdue fines' }))
}

function titled(title: string): Proposal {
  const empty = emptyProposal()
  return { ...empty, question: { ...empty.question, title } }
}

function decisionOf({ organizationId }: Actor, number: number) {
  return read({ organizationId }, (db) =>
    db.decision.findFirstOrThrow({
      where: { organizationId, number },
    }),
  )
}

function linesOf({ organizationId }: Actor, decisionId: string) {
  return read({ organizationId }, (db) =>
    db.trailEvent.findMany({
      where: { organizationId, decisionId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { kind: true, data: true },
    }),
  )
}
