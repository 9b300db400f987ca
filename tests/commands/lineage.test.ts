import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { cite } from '@/lib/citation/commands'
import { read, write } from '@/lib/db'
import { saveDraft } from '@/lib/decision/commands'
import { proposalForEditing } from '@/lib/decision/queries'
import { addInitiative, linkInitiative } from '@/lib/initiative/commands'
import { comingAlong, countedOf, partedBelongings } from '@/lib/lineage/belongings'
import { merge, split } from '@/lib/lineage/commands'
import { draftsToMerge } from '@/lib/lineage/queries'
import { writeNote } from '@/lib/note/commands'
import { listNotes } from '@/lib/note/queries'
import { noteSchema } from '@/lib/note/schema'
import { withdraw } from '@/lib/ruling/commands'
import { standsInVacuum } from '@/lib/ruling/evidence'
import { caseOf } from '@/lib/ruling/queries'
import { type Alive, aFramed, anOpened, linesOf } from '../support/life'
import { framedProposal } from '../support/proposal'
import { given, refusal } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

let world: World
let elsewhere: World
beforeAll(async () => {
  world = await newWorld()
  elsewhere = await otherWorld()
})

async function savedAt({ number }: Alive, by = world) {
  const one = await proposalForEditing(by.observer, number)
  return one?.draftSavedAt.toISOString() ?? ''
}

async function both(one: Alive, other: Alive) {
  return {
    ...{ number: one.number, fromNumber: other.number },
    ...{ seen: await savedAt(one), fromSeen: await savedAt(other) },
  }
}

async function textOf({ number }: Alive) {
  return (await proposalForEditing(world.observer, number))?.draft
}

/** A piece of evidence cited at the first cell of the draft. */
async function cited(one: Alive) {
  const { organizationId, contributor } = world
  const cell = (await textOf(one))?.cells[0]
  if (!cell) throw new Error('nothing to cite for')
  return write(contributor, async (tx) => {
    const { id } = await tx.evidence.create({
      data: {
        organizationId,
        kind: 'interview',
        quote: 'They hide the books.',
        cited: 1,
        collectedOn: new Date('2026-03-01'),
      },
      select: { id: true },
    })
    const citedById = contributor.personId
    await tx.citation.create({
      data: { organizationId, decisionId: one.id, evidenceId: id, citedById, ...cell },
      select: { id: true },
    })
    return id
  })
}

async function noted({ number }: Alive, typed: { text: string; groupId?: string }) {
  const note = noteSchema.parse({ ...typed, decisionNumber: String(number) })
  given(await writeNote(world.frontLine, note, { key: randomUUID() }))
}

const none = { citations: [], notes: [], initiatives: [] }

function citationsOf(decisionId: string) {
  const { organizationId } = world
  return read(world.observer, (db) =>
    db.citation.findMany({ where: { organizationId, decisionId, removedAt: null } }),
  )
}

function citedTimes(id: string) {
  const { organizationId } = world
  return read(world.observer, (db) => db.evidence.findFirst({ where: { organizationId, id } }))
}

describe('merging', () => {
  test('makes one of two: the text, the citations, the trail of both, and a pointer', async () => {
    const one = await aFramed(world, framedProposal(world, 'Drop overdue fines'))
    const other = await aFramed(world, framedProposal(world, 'No fines for children'))
    const evidenceId = await cited(other)
    given(await merge(world.contributor, await both(one, other)))

    const text = await textOf(one)
    expect(text?.question.title).toBe('Drop overdue fines')
    // Both name the same option: it is one.
    expect(text?.options.map(({ key }) => key)).toEqual(['nothing', 'drop'])
    const withdrawn = await read(world.observer, (db) =>
      db.decision.findFirst({
        where: { organizationId: world.organizationId, id: other.id },
        include: { ledTo: true },
      }),
    )
    expect(withdrawn).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: `Merged into D-${one.number}, which goes on.`,
      ledTo: [{ decisionId: one.id, how: 'merged', byId: world.contributor.personId }],
    })
    expect((await citationsOf(one.id)).map((citation) => citation.evidenceId)).toEqual([evidenceId])
    expect(await citationsOf(other.id)).toEqual([])
    const gone = await caseOf(world.observer, other.number)
    expect(gone && standsInVacuum(gone)).toBe(false)
    expect(await citedTimes(evidenceId)).toMatchObject({ cited: 1 })
    for (const each of [one, other])
      expect((await linesOf(world.observer, each)).at(-1)).toMatchObject({
        kind: 'decision.merged',
        data: {
          ...{ number: one.number, fromNumber: other.number, fromTitle: 'No fines for children' },
          along: { citations: 1, notes: 0, initiatives: 0 },
        },
      })
  })

  test('counts once what both cite, and takes along what the other one is to initiatives, and its notes', async () => {
    const { contributor, cxLead, observer, groups, stages } = world
    const one = await aFramed(world)
    const other = await aFramed(world)
    const evidenceId = await cited(one)
    const [cell] = (await textOf(one))?.cells ?? []
    if (!cell) throw new Error('it touches a stage')
    given(await cite(contributor, { decisionId: other.id, evidenceId, cell, from: 'page' }))
    const places = { groupIds: [groups.families.id], stageIds: [stages.join.id] }
    const [shared, theirs] = await Promise.all(
      ['Warm rooms', 'Late hours'].map(async (name) => {
        const input = { ...places, name, description: '', ownerId: cxLead.personId }
        const days = { startsOn: '2026-01-01', endsOn: null }
        return given(await addInitiative(cxLead, { ...input, ...days })).id
      }),
    )
    const link = async (number: number, initiativeId = '', why = '') =>
      given(await linkInitiative(contributor, { number, initiativeId, relation: 'serves', why }))
    await link(one.number, shared, 'It heats them.')
    await link(other.number, shared, 'It lights them.')
    await link(other.number, theirs, 'It opens them.')
    const text = 'She hid the book.'
    await noted(other, { text })
    const seen = await draftsToMerge(contributor, { number: one.number, from: other.number })
    if (!seen.one || !seen.other) throw new Error('both are there')
    const told = comingAlong(seen.one.belongings, seen.other.belongings)
    given(await merge(contributor, await both(one, other)))

    expect([told.citedAlready, told.saidAlready.map(({ name }) => name)]).toEqual([
      1,
      ['Warm rooms'],
    ])
    const along = { citations: 0, notes: 1, initiatives: 1 }
    expect(countedOf(told.along)).toEqual(along)
    expect((await linesOf(observer, one)).at(-1)?.data).toMatchObject({ along })
    expect(await citedTimes(evidenceId)).toMatchObject({ cited: 1 })
    expect(await citationsOf(one.id)).toHaveLength(1)
    const links = async ({ number }: Alive) =>
      (await caseOf(observer, number))?.surroundings?.links.map(({ name, why }) => [name, why])
    expect(new Set(await links(one))).toEqual(
      new Set([
        ['Warm rooms', 'It heats them.'],
        ['Late hours', 'It opens them.'],
      ]),
    )
    expect(await links(other)).toEqual([])
    const { rows } = await listNotes(observer, { decision: one.number }, null)
    expect(rows.map((row) => row.text)).toEqual([text])
  })

  test('is the CX lead’s, too, and of nobody who owns only one of them', async () => {
    const one = await aFramed(world)
    const other = await aFramed(world)
    const input = await both(one, other)
    expect(refusal(await merge(world.it, input))).toMatch(/^Only the proposer of both/)
    expect(refusal(await merge(world.frontLine, input))).toMatch(/can do this/)
    expect(refusal(await merge(world.observer, input))).toMatch(/can do this/)
    given(await merge(world.cxLead, input))
  })

  test('is refused when one was saved since the preview, and changes nothing', async () => {
    const one = await aFramed(world)
    const other = await aFramed(world)
    const input = await both(one, other)
    given(await saveDraft(world.contributor, other.number, framedProposal(world, 'Typed later')))
    const before = await textOf(one)
    expect(refusal(await merge(world.contributor, input))).toMatch(/was saved again/)
    expect(await textOf(one)).toEqual(before)
    expect((await textOf(other))?.question.title).toBe('Typed later')
  })

  test('is for drafts alone', async () => {
    const one = await aFramed(world)
    const opened = await anOpened(world)
    expect(refusal(await merge(world.cxLead, await both(one, opened)))).toMatch(/no longer a draft/)
    given(await withdraw(world.contributor, one.number, 'Not needed'))
    const other = await aFramed(world)
    expect(refusal(await merge(world.cxLead, await both(other, one)))).toMatch(/no longer a draft/)
    expect(refusal(await merge(world.cxLead, await both(other, other)))).toMatch(/another draft/)
  })

  test('never reaches into another organization', async () => {
    const one = await aFramed(world)
    const other = await aFramed(world)
    const input = await both(one, other)
    expect(refusal(await merge(elsewhere.cxLead, input))).toMatch(/not there any more/)
    const seen = await draftsToMerge(elsewhere.cxLead, { number: one.number, from: other.number })
    expect([seen.one, seen.other, seen.candidates]).toEqual([null, null, []])
  })

  test('both ways at once leaves one of them standing', async () => {
    const one = await aFramed(world)
    const other = await aFramed(world)
    const there = await both(one, other)
    const back = await both(other, one)
    const done = await Promise.all([merge(world.cxLead, there), merge(world.cxLead, back)])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('splitting', () => {
  const title = 'Fines of students'
  const part = async (one: Alive) => ({
    ...{ number: one.number, seen: await savedAt(one), title },
    ...{ groupIds: [world.groups.students.id], optionKeys: [] },
  })

  test('begins a new draft of the same owner, with its groups, and tells both trails', async () => {
    const one = await aFramed(world)
    const before = await textOf(one)
    const input = {
      ...(await part(one)),
      groupIds: before?.groups.slice(0, 1).map((group) => group.groupId) ?? [],
    }
    const evidenceId = await cited(one)
    const { families, students } = world.groups
    for (const groupId of [families.id, students.id, undefined])
      await noted(one, { text: `Of ${groupId || 'nobody'}`, groupId })
    const seen = await draftsToMerge(world.cxLead, { number: one.number })
    const told = partedBelongings(seen.one?.belongings ?? none, input.groupIds)
    const { number } = given(await split(world.cxLead, input))
    const fresh = await proposalForEditing(world.observer, number)
    expect(fresh?.proposerId).toBe(world.contributor.personId)
    expect(fresh?.draft.groups).toEqual(before?.groups.slice(0, 1))
    expect(fresh?.draft.question.question).toMatch(new RegExp(`Split from D-${one.number}\\.$`))
    expect((await textOf(one))?.groups).toEqual(before?.groups.slice(1))
    expect(await citationsOf(one.id)).toEqual([])
    const moved = await citationsOf(fresh?.id ?? '')
    expect(moved.map((citation) => citation.evidenceId)).toEqual([evidenceId])
    expect(await citedTimes(evidenceId)).toMatchObject({ cited: 1 })
    const along = { citations: 1, notes: 1, initiatives: 0 }
    expect([countedOf(told.goes), countedOf(told.stays).notes]).toEqual([along, 2])
    const notes = async (decision: number) =>
      (await listNotes(world.observer, { decision }, null)).rows.map(({ text }) => text)
    expect(await notes(number)).toEqual([`Of ${input.groupIds[0]}`])
    expect(await notes(one.number)).toHaveLength(2)
    const data = { number: one.number, newNumber: number, newTitle: title, along }
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'decision.split',
      data,
    })
    const lines = await linesOf(world.observer, { id: fresh?.id ?? '', number })
    expect(lines.map(({ kind }) => kind)).toEqual(['decision.proposed', 'decision.split'])
  })

  test('is the proposer’s and the CX lead’s, of a draft, as it was looked at', async () => {
    const one = await aFramed(world)
    const input = await part(one)
    expect(refusal(await split(world.it, input))).toMatch(/^Only the proposer/)
    expect(refusal(await split(world.frontLine, input))).toMatch(/can do this/)
    expect(refusal(await split(world.contributor, { ...input, title: '' }))).toMatch(/title/)
    expect(refusal(await split(world.contributor, { ...input, groupIds: [] }))).toMatch(/^Choose/)
    given(await saveDraft(world.contributor, one.number, framedProposal(world, 'Typed later')))
    expect(refusal(await split(world.contributor, input))).toMatch(/was saved again/)
    const opened = await anOpened(world)
    expect(refusal(await split(world.contributor, await part(opened)))).toMatch(/no longer a draft/)
  })

  test('never reaches into another organization', async () => {
    const one = await aFramed(world)
    expect(refusal(await split(elsewhere.cxLead, await part(one)))).toMatch(/not there any more/)
  })
})
