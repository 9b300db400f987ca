import { describe, expect, it } from 'vitest'
import { read } from '@/lib/db'
import { digestOf } from '@/lib/decision/canonical'
import { proposalSchema } from '@/lib/decision/schema'
import { importDecisions } from '@/lib/import/commands'
import { importFile, keepFile, lookAtFile } from '@/lib/import-file/commands'
import { systemActor } from '@/lib/person/actor'
import { listDecisions } from '@/lib/register/queries'
import { eventSchema } from '@/lib/trail/event'
import { given, refusal } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

const header = 'reference,title,summary,function,status,proposed_on,decided_on,sponsor'
const good = [
  header,
  'R-1,Drop the late fee,"A text, with a comma",Service,Enacted,2024-02-10,2024-03-01,Diana I. Ayala',
  'R-2,Open on Sundays,,Committee on Parks,Filed (End of Session),2024-02-11,,',
  'R-3,Lend tools,,Committee on Parks,Withdrawn,2024-02-12,2024-05-01,',
  'R-4,Lend people,,,Laid over,2024-02-13,,',
].join('\n')

const bytes = (text: string) => [Buffer.from(text)]
const options = { file: 'decisions.csv' }

async function rowsOf(world: World) {
  const { organizationId } = world
  return read(world.admin, (db) =>
    db.decision.findMany({
      where: { organizationId },
      orderBy: { number: 'asc' },
      include: { function: true, revisions: true },
    }),
  )
}

async function countOf(world: World) {
  const { organizationId } = world
  return read(world.admin, async (db) => ({
    decisions: await db.decision.count({ where: { organizationId } }),
    functions: await db.function.count({ where: { organizationId } }),
    trail: await db.trailEvent.count({ where: { organizationId } }),
  }))
}

describe('An import', () => {
  it('keeps status, dates, function and text, and marks each decision in the trail', async () => {
    const world = await newWorld()
    const report = given(await importDecisions(world.cxLead, bytes(good), options))
    expect(report).toMatchObject({
      rows: 4,
      added: 4,
      unchanged: 0,
      badRows: 0,
      newFunctions: ['Committee on Parks'],
      assumedDays: 1,
    })
    const rows = await rowsOf(world)
    expect(
      rows.map(({ number, status, outcome, reference, sourceStatus, activityAt }) => ({
        number,
        status,
        outcome,
        reference,
        sourceStatus,
        day: activityAt.toISOString().slice(0, 10),
      })),
    ).toEqual([
      {
        number: 1,
        status: 'decided',
        outcome: 'approved',
        reference: 'R-1',
        sourceStatus: 'Enacted',
        day: '2024-03-01',
      },
      {
        number: 2,
        status: 'decided',
        outcome: 'rejected',
        reference: 'R-2',
        sourceStatus: 'Filed (End of Session)',
        day: '2024-02-11',
      },
      {
        number: 3,
        status: 'withdrawn',
        outcome: null,
        reference: 'R-3',
        sourceStatus: 'Withdrawn',
        day: '2024-05-01',
      },
      {
        number: 4,
        status: 'draft',
        outcome: null,
        reference: 'R-4',
        sourceStatus: 'Laid over',
        day: '2024-02-13',
      },
    ])
    const [first, second] = rows
    expect(first?.function?.name).toBe('Service')
    expect(second?.function?.name).toBe('Committee on Parks')
    expect(first?.proposerId).toBe(world.cxLead.personId)
    expect(first?.decidedById).toBeNull()
    const proposal = proposalSchema.parse(first?.draft)
    expect(proposal.question.question).toBe('A text, with a comma\n\nSponsor: Diana I. Ayala')
    expect(first?.revisions).toHaveLength(1)
    expect(first?.revisions[0]?.digest).toBe(first?.currentDigest)
    expect(digestOf(proposalSchema.parse(first?.revisions[0]?.sections))).toBe(first?.currentDigest)

    const { organizationId } = world
    const trail = await read(world.admin, (db) =>
      db.trailEvent.findMany({ where: { organizationId }, orderBy: { id: 'asc' } }),
    )
    expect(trail.map(({ kind }) => kind)).toEqual([
      'function.added',
      'decision.imported',
      'decision.imported',
      'decision.imported',
      'decision.imported',
      'decisions.imported',
    ])
    for (const { kind, data } of trail)
      expect(eventSchema.safeParse({ kind, data }).success).toBe(true)
    expect(trail[1]).toMatchObject({ actorName: world.cxLead.name, decisionId: first?.id })
    expect(trail[4]?.data).toMatchObject({ became: 'draft', settledOn: null })
    expect(trail[1]?.data).toMatchObject({
      status: first?.sourceStatus,
      became: first?.outcome,
      proposedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      settledOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    expect(trail.at(-1)?.data).toMatchObject({
      file: 'decisions.csv',
      added: 4,
      unchanged: 0,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const listed = await listDecisions(world.observer, { words: 'comma' }, null)
    expect(listed.rows.map(({ title, isImported }) => [title, isImported])).toEqual([
      ['Drop the late fee', true],
    ])
  })

  it('repeated adds nothing twice, and leaves what is here as it is', async () => {
    const world = await newWorld()
    given(await importDecisions(world.cxLead, bytes(good), options))
    const before = await countOf(world)
    const changed = `${good.replace('Drop the late fee', 'Keep the late fee')}\nR-5,New one,,,,2024-06-01,,`
    const report = given(await importDecisions(world.admin, bytes(changed), options))
    expect(report).toMatchObject({ rows: 5, added: 1, unchanged: 4, newFunctions: [] })
    const rows = await rowsOf(world)
    expect(rows.map(({ title }) => title)).toEqual([
      'Drop the late fee',
      'Open on Sundays',
      'Lend tools',
      'Lend people',
      'New one',
    ])
    expect(rows.at(-1)?.number).toBe(5)
    expect(await countOf(world)).toEqual({
      decisions: before.decisions + 1,
      functions: before.functions,
      trail: before.trail + 2,
    })
  })

  it('takes all or nothing, and names every bad row', async () => {
    const world = await newWorld()
    const before = await countOf(world)
    const text = `${good}\nR-5,ab,,,Enacted,2024-02-30,,\nR-6,Fine,,,Blau,2024-01-01,,\nR-1,Once more,,,Enacted,2024-01-01,,`
    const result = await importDecisions(world.cxLead, bytes(text), options)
    expect(result).toEqual({
      ok: false,
      reason: 'Nothing was imported: 3 rows can’t be read.',
      fields: {
        rows: [
          'Line 6: Its title has fewer than 3 characters. Proposed on: 2024-02-30 is no day of the calendar.',
          'Line 7: Nobody has said what the status “Blau” means.',
          'Line 8: Its reference “R-1” stands on line 2 too.',
        ],
      },
    })
    expect(await countOf(world)).toEqual(before)
  })

  it('takes nothing when a bad row comes after thousands of good ones', async () => {
    const world = await newWorld()
    const before = await countOf(world)
    const many = Array.from(
      { length: 1200 },
      (_, index) => `N-${index},Number ${index},,New,,2024-01-01,,`,
    )
    const text = [header, ...many, ',No reference,,,,2024-01-01,,'].join('\n')
    expect(refusal(await importDecisions(world.cxLead, bytes(text), options))).toContain('1 row')
    const cutOff = [header, ...many, 'N-x,"never closed'].join('\n')
    expect(refusal(await importDecisions(world.cxLead, bytes(cutOff), options))).toContain(
      'Line 1202',
    )
    expect(await countOf(world)).toEqual(before)
    expect(
      given(await importDecisions(world.cxLead, bytes([header, ...many].join('\n')), options))
        .added,
    ).toBe(1200)
  })

  it.each([
    ['empty', '', 'The file is empty.'],
    ['without rows', header, 'no rows'],
    ['with too few columns in a row', `${header}\nR-1,Title`, 'Line 2'],
    [
      'without a column for references',
      'title\nOnly a title',
      'No column was found for “Reference”',
    ],
    [
      'naming a function in every row',
      `${header}\n${Array.from({ length: 201 }, (_, n) => `R-${n},A title,,F ${n},,2024-01-01,,`).join('\n')}`,
      'more than 200 functions',
    ],
  ])('of a file %s is refused', async (_, text, reason) => {
    const world = await newWorld()
    expect(refusal(await importDecisions(world.cxLead, bytes(text), options))).toContain(reason)
    expect((await countOf(world)).decisions).toBe(0)
  })

  it('read only for trial writes nothing and says what it would do', async () => {
    const world = await newWorld()
    const before = await countOf(world)
    const text = `${good}\nR-6,Fine,,,Blau,2024-01-01,,`
    const report = given(
      await importDecisions(world.cxLead, bytes(text), { ...options, isDryRun: true }),
    )
    expect(report).toMatchObject({
      rows: 5,
      added: 4,
      badRows: 1,
      bad: [{ line: 6, reason: 'Nobody has said what the status “Blau” means.' }],
      newFunctions: ['Committee on Parks'],
    })
    expect(report.statuses).toContainEqual({ status: 'Blau', count: 1, meaning: null })
    expect(await countOf(world)).toEqual(before)
  })

  it('says so when the file stops in the middle of a line', async () => {
    const world = await newWorld()
    const look = async (text: string) =>
      given(await importDecisions(world.cxLead, bytes(text), { ...options, isDryRun: true }))
        .openEnd
    expect(await look(good)).toBe(5)
    expect(await look(`${good}\n`)).toBeNull()
  })

  it('is open to admins and CX leads alone', async () => {
    const world = await newWorld()
    for (const actor of [world.leader, world.contributor, world.frontLine, world.observer]) {
      expect(refusal(await importDecisions(actor, bytes(good), options))).toContain(
        'Only an admin or a CX lead',
      )
    }
    expect((await countOf(world)).decisions).toBe(0)
  })

  it('leaves other organizations alone: the same references may stand in both', async () => {
    const world = await newWorld()
    const elsewhere = await otherWorld()
    given(await importDecisions(world.cxLead, bytes(good), options))
    const before = await countOf(world)
    expect(given(await importDecisions(elsewhere.cxLead, bytes(good), options)).added).toBe(4)
    expect(await countOf(world)).toEqual(before)
  })

  it('by the app itself stands under the CX lead, and is the app’s in the trail', async () => {
    const world = await newWorld()
    given(await importDecisions(systemActor(world.organizationId), bytes(good), options))
    const [first] = await rowsOf(world)
    expect(first?.proposerId).toBe(world.cxLead.personId)
    const { organizationId } = world
    const told = await read(world.admin, (db) =>
      db.trailEvent.findFirst({ where: { organizationId, kind: 'decisions.imported' } }),
    )
    expect(told).toMatchObject({ actorId: null, actorName: 'Empty Chair' })
  })

  it('and a proposal made meanwhile never get one number', async () => {
    const world = await newWorld()
    const { propose } = await import('@/lib/decision/commands')
    const [report, proposed] = await Promise.all([
      importDecisions(world.cxLead, bytes(good), options),
      propose(world.contributor, { title: 'Meanwhile' }),
    ])
    given(report)
    given(proposed)
    const numbers = (await rowsOf(world)).map(({ number }) => number)
    expect(numbers).toEqual([1, 2, 3, 4, 5])
  })
})

describe('A file on its way in', () => {
  const content = new Uint8Array(Buffer.from(good))

  it('is looked at, read another way, imported, and let go', async () => {
    const world = await newWorld()
    const { fileId } = given(await keepFile(world.cxLead, { name: 'd.csv', content }))
    const chosen = 'from=Enacted&to=deferred'
    const look = await lookAtFile(world.cxLead, { fileId, chosen })
    expect(look?.mapping).toMatchObject({ reference: 'reference', proposedOn: 'proposed_on' })
    expect(look && given(look.found).sample[0]).toMatchObject({ outcome: 'deferred' })
    expect((await countOf(world)).decisions).toBe(0)
    expect(given(await importFile(world.cxLead, { fileId, chosen })).added).toBe(4)
    expect((await rowsOf(world))[0]).toMatchObject({ outcome: 'deferred' })
    expect(refusal(await importFile(world.cxLead, { fileId, chosen }))).toContain(
      'not there any more',
    )
  })

  it('is seen by its bringer alone', async () => {
    const world = await newWorld()
    const elsewhere = await otherWorld()
    const { fileId } = given(await keepFile(world.cxLead, { name: 'd.csv', content }))
    for (const stranger of [world.admin, elsewhere.cxLead]) {
      expect(await lookAtFile(stranger, { fileId, chosen: '' })).toBeNull()
      expect(refusal(await importFile(stranger, { fileId, chosen: '' }))).toContain('not there')
    }
    expect(refusal(await importFile(world.leader, { fileId, chosen: '' }))).toContain(
      'Only an admin',
    )
  })

  it('makes room for the next one', async () => {
    const world = await newWorld()
    const first = given(await keepFile(world.cxLead, { name: 'a.csv', content }))
    const second = given(await keepFile(world.cxLead, { name: 'b.csv', content }))
    expect(await lookAtFile(world.cxLead, { fileId: first.fileId, chosen: '' })).toBeNull()
    expect((await lookAtFile(world.cxLead, { fileId: second.fileId, chosen: '' }))?.name).toBe(
      'b.csv',
    )
  })

  it('is refused when it is empty, too large, or brought by somebody who may not', async () => {
    const world = await newWorld()
    const big = new Uint8Array(8 * 1024 * 1024 + 1)
    expect(
      refusal(await keepFile(world.cxLead, { name: 'a', content: new Uint8Array() })),
    ).toContain('Choose a file')
    expect(refusal(await keepFile(world.cxLead, { name: 'a', content: big }))).toContain(
      'larger than 8 MB',
    )
    expect(refusal(await keepFile(world.leader, { name: 'a', content }))).toContain('Only an admin')
  })
})
