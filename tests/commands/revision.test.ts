import { beforeAll, describe, expect, test } from 'vitest'
import { read, write } from '@/lib/db'
import { digestOf } from '@/lib/decision/canonical'
import { lockDecision, propose, saveDraft } from '@/lib/decision/commands'
import { emptyProposal, type Proposal } from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'
import { freezeForScoring, saveRevision } from '@/lib/revision/commands'
import { textOf } from '@/lib/ruling/case'
import { withdraw } from '@/lib/ruling/commands'
import { anOpened, theCase } from '../support/life'
import { framedProposal } from '../support/proposal'
import { given, refusal } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

let world: World
let elsewhere: World
beforeAll(async () => {
  world = await newWorld()
  elsewhere = await otherWorld()
})

describe('saving a revision', () => {
  test('freezes the text with its digest, and says which sections changed', async () => {
    const { number, id } = await aDraft(framedProposal(world))
    const first = given(await saveRevision(world.contributor, number, 'For the board'))
    expect(first).toEqual({ revision: 1, digest: digestOf(framedProposal(world)) })

    const sharper = withGain(framedProposal(world), 'More members, sooner')
    given(await saveDraft(world.contributor, number, sharper))
    given(await saveRevision(world.contributor, number, ''))
    const rows = await revisionsOf(world.contributor, id)
    expect(rows.map(({ sections }) => sections)).toEqual([framedProposal(world), sharper])
    expect(rows[0]).toMatchObject({ authorId: world.contributor.personId, digest: first.digest })

    const lines = await linesOf(world.contributor, id)
    expect(lines.map(({ kind }) => kind)).toEqual([
      'decision.proposed',
      'decision.revised',
      'decision.revised',
    ])
    expect(lines[1]?.data).toMatchObject({ revision: 1, changeNote: 'For the board' })
    expect(lines[2]?.data).toMatchObject({ revision: 2, sections: ['gain'] })
  })

  test('replaces the touched cells that lists filter by', async () => {
    const proposal = framedProposal(world)
    const { number, id } = await aDraft(proposal)
    given(await saveRevision(world.contributor, number, ''))
    expect(await touchesOf(world.contributor, id)).toHaveLength(3)
    const narrower = { ...proposal, cells: proposal.cells.slice(0, 1) }
    given(await saveDraft(world.contributor, number, narrower))
    given(await saveRevision(world.contributor, number, ''))
    expect(await touchesOf(world.contributor, id)).toEqual(narrower.cells)
  })

  test('an unfinished draft may be kept as a revision, but not once others have judged', async () => {
    const { number, id } = await aDraft(framedProposal(world))
    given(await saveRevision(world.contributor, number, ''))
    await set(id, { status: 'discussion' })
    given(await saveDraft(world.contributor, number, withGain(framedProposal(world), '')))
    const refused = await saveRevision(world.contributor, number, '')
    expect(refusal(refused)).toMatch(/Something the framing asks for is missing/)
    expect(refused).toMatchObject({ fields: { 'gain.weGain': ['Say how we gain.'] } })
    expect(await revisionsOf(world.contributor, id)).toHaveLength(1)
  })

  test('nothing changed, not the proposer, withdrawn, not there: refused', async () => {
    const { number } = await aDraft(framedProposal(world))
    given(await saveRevision(world.contributor, number, ''))
    const again = await saveRevision(world.contributor, number, '')
    expect(refusal(again)).toBe('Nothing has changed since the last revision.')
    expect(refusal(await saveRevision(world.cxLead, number, ''))).toMatch(/Only the proposer/)
    expect(refusal(await saveRevision(world.frontLine, number, ''))).toMatch(/can do this/)
    expect(refusal(await saveRevision(elsewhere.contributor, number, ''))).toMatch(/not there/)
    given(await withdraw(world.contributor, number, 'No longer needed'))
    expect(refusal(await saveRevision(world.contributor, number, ''))).toMatch(/is withdrawn/)
  })

  test('two presses of the button save one revision', async () => {
    const { number, id } = await aDraft(framedProposal(world))
    const both = [1, 2].map(() => saveRevision(world.contributor, number, ''))
    expect((await Promise.all(both)).map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await revisionsOf(world.contributor, id)).toHaveLength(1)
  })

  test('lists keep showing the text that is judged while the next one is being written', async () => {
    const { number, id } = await anOpened(world, {
      proposal: framedProposal(world, 'As judged'),
    })
    given(await saveDraft(world.contributor, number, framedProposal(world, 'Not yet saved')))
    expect(await titleOf(id)).toBe('As judged')
    given(await saveRevision(world.contributor, number, ''))
    expect(await titleOf(id)).toBe('Not yet saved')
  })

  test('a draft is read as it is being written, also when it has a revision already', async () => {
    const one = await aDraft(framedProposal(world, 'As frozen'))
    given(await saveRevision(world.contributor, one.number, ''))
    const next = framedProposal(world, 'Written since')
    given(await saveDraft(world.contributor, one.number, next))
    expect(await titleOf(one.id)).toBe('Written since')
    expect(textOf(await theCase(world.contributor, one))).toEqual(next)
  })
})

describe('a revision after sign-off has started', () => {
  test('asks the functions it touches now and says whose signature became stale', async () => {
    const { number, id } = await aDraft(framedProposal(world))
    given(await saveRevision(world.contributor, number, ''))
    const { seat, service, finance, it } = world.functions
    await startSignOff(id, [seat.id, service.id, finance.id])
    await sign(id, world.cxLead)
    await sign(id, world.finance)

    const before = framedProposal(world)
    const next = { ...before, drive: { ...before.drive, functionIds: [service.id, it.id].sort() } }
    given(await saveDraft(world.contributor, number, next))
    given(await saveRevision(world.contributor, number, 'IT instead of Finance'))
    // Finance has spoken: what it said can't be edited out.
    const asked = [seat.id, service.id, finance.id, it.id].sort()
    expect(await askedOf(world.contributor, id)).toEqual(asked)
    expect((await linesOf(world.contributor, id)).at(-1)).toEqual({
      kind: 'sign-offs.went-stale',
      data: { number, revision: 2, functions: ['Customer seat', 'Finance'] },
    })
  })

  test('says nothing about signatures when nobody had signed the text before', async () => {
    const { number, id } = await aDraft(framedProposal(world))
    given(await saveRevision(world.contributor, number, ''))
    await startSignOff(id, [world.functions.seat.id])
    given(await saveDraft(world.contributor, number, withGain(framedProposal(world), 'Sharper')))
    given(await saveRevision(world.contributor, number, ''))
    const kinds = (await linesOf(world.contributor, id)).map(({ kind }) => kind)
    expect(kinds).not.toContain('sign-offs.went-stale')
  })
})

describe('freezing for scoring', () => {
  test('freezes the working copy once, and gives the same revision when nothing changed', async () => {
    const { id } = await aDraft(framedProposal(world))
    const first = await freezeNow(id)
    const again = await freezeNow(id)
    expect(first).toEqual({
      revisionId: expect.any(String),
      number: 1,
      digest: digestOf(framedProposal(world)),
      proposal: framedProposal(world),
    })
    expect(again).toEqual(first)
  })

  test('freezes anew when the working copy went on', async () => {
    const { number, id } = await aDraft(framedProposal(world))
    await freezeNow(id)
    given(await saveDraft(world.contributor, number, withGain(framedProposal(world), 'Sharper')))
    expect(await freezeNow(id)).toMatchObject({ number: 2 })
  })
})

test('a frozen revision can’t be changed or removed', async () => {
  const { number, id } = await aDraft(emptyProposal())
  given(await saveRevision(world.contributor, number, ''))
  const { organizationId } = world
  const where = { organizationId, decisionId: id }
  const change = write(world, (tx) => tx.revision.updateMany({ where, data: { changeNote: 'x' } }))
  await expect(change).rejects.toThrow()
  const removal = write(world, (tx) => tx.revision.deleteMany({ where }))
  await expect(removal).rejects.toThrow()
})

async function aDraft(proposal: Proposal) {
  const decision = given(await propose(world.contributor, { title: 'Drop overdue fines' }))
  given(await saveDraft(world.contributor, decision.number, proposal))
  return decision
}

function withGain(proposal: Proposal, weGain: string): Proposal {
  return { ...proposal, gain: { ...proposal.gain, weGain } }
}

function freezeNow(id: string) {
  return write(world, async (tx) => {
    const decision = await lockDecision(tx, world, { id })
    if (!decision) throw new Error('not there')
    return freezeForScoring(tx, world.contributor, decision)
  })
}

function set(id: string, data: { status?: string; signOffStartedAt?: Date }) {
  const key = { organizationId: world.organizationId, id }
  return write(world, (tx) => tx.decision.update({ where: { organizationId_id: key }, data }))
}

async function startSignOff(decisionId: string, functionIds: string[]) {
  const { organizationId } = world
  await set(decisionId, { status: 'sign-off', signOffStartedAt: new Date() })
  await write(world, (tx) =>
    tx.signOffRequest.createMany({
      data: functionIds.map((functionId) => ({ organizationId, decisionId, functionId })),
    }),
  )
}

/** A signature on the latest revision, as a row: signing has tests of its own. */
async function sign(decisionId: string, { personId, functionId }: Actor) {
  const { organizationId } = world
  if (!functionId) throw new Error('signs for no function')
  const revision = (await revisionsOf(world.contributor, decisionId)).at(-1)
  if (!revision) throw new Error('no revision')
  const { id: revisionId, digest } = revision
  const data = { organizationId, decisionId, functionId, personId, revisionId, digest }
  await write(world, (tx) => tx.signOff.create({ data: { ...data, verdict: 'approve' } }))
}

function revisionsOf({ organizationId }: Actor, decisionId: string) {
  return read({ organizationId }, (db) =>
    db.revision.findMany({ where: { organizationId, decisionId }, orderBy: { number: 'asc' } }),
  )
}

function touchesOf({ organizationId }: Actor, decisionId: string) {
  return read({ organizationId }, (db) =>
    db.touch.findMany({
      where: { organizationId, decisionId },
      select: { groupId: true, stageId: true },
    }),
  )
}

async function askedOf({ organizationId }: Actor, decisionId: string) {
  const rows = await read({ organizationId }, (db) =>
    db.signOffRequest.findMany({ where: { organizationId, decisionId } }),
  )
  return rows.map(({ functionId }) => functionId).sort()
}

async function titleOf(id: string) {
  const key = { organizationId: world.organizationId, id }
  const row = await read(world, (db) => db.decision.findFirstOrThrow({ where: key }))
  return row.title
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
