import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { atTime } from '@/lib/clock'
import { countsOf } from '@/lib/coverage/coverage'
import { mapOf } from '@/lib/coverage/map'
import { coverageCounts } from '@/lib/coverage/queries'
import { cursorFrom } from '@/lib/cursor'
import { read } from '@/lib/db'
import {
  addEvidence,
  changeEvidence,
  mergeEvidence,
  restoreEvidence,
  separateEvidence,
  withdrawEvidence,
} from '@/lib/evidence/commands'
import { type EvidenceFilter, filterFrom, libraryHref } from '@/lib/evidence/filter'
import { daysOfAge } from '@/lib/evidence/freshness'
import { kinds } from '@/lib/evidence/grade'
import {
  type Evidence,
  evidenceOf,
  findEvidence,
  listEvidence,
  noteToKeep,
} from '@/lib/evidence/queries'
import { addSchema, evidenceSchema } from '@/lib/evidence/schema'
import { writeNote } from '@/lib/note/commands'
import { noteSchema } from '@/lib/note/schema'
import type { Actor } from '@/lib/person/actor'
import { roleNames } from '@/lib/person/permission'
import { addDays, dayIn } from '@/lib/time'
import { aPiece } from '../support/life'
import { given, refusal } from '../support/result'
import { kindsOf, trailOf } from '../support/trail-kinds'
import { newWorld, otherWorld, type World } from '../support/world'

let here: World
let elsewhere: World
beforeAll(async () => {
  ;[here, elsewhere] = [await newWorld(), await otherWorld()]
})

// Where the organization is, it may be tomorrow already.
const today = dayIn(new Date(), 'Europe/Berlin')

test('a piece keeps who said it, when, and how we know; the trail keeps none of its words', async () => {
  const input = {
    ...{ kind: 'survey', quote: 'I hide from the counter.', topic: 'fines', n: 40, about: 'us' },
    ...{ groupId: here.groups.families.id, stageId: here.stages.borrow.id, feeling: 'frustration' },
    ...{ collectedOn: '2026-03-04', collector: 'Flo', method: 'Postcard' },
    link: 'https://example.org/survey',
  }
  const { id } = given(await addEvidence(here.contributor, addSchema.parse(input)))
  expect(await the(here.observer, id)).toMatchObject({
    ...input,
    groupName: 'Families',
    stageName: 'Borrow',
    addedByName: 'Connie Contributor',
    withdrawn: null,
    duplicates: [],
    citations: [],
    isFromNote: false,
  })
  const line = (await trailOf(here)).find(({ kind }) => kind === 'evidence.added')
  expect(line?.data).toMatchObject({ evidenceId: id, evidenceKind: 'survey', fromNote: false })
  expect(JSON.stringify(line)).not.toContain('hide')
})

test.each(roleNames)('%s may add evidence when they work in the office', async (role) => {
  const added = await addEvidence({ ...here.contributor, role }, addSchema.parse(plain()))
  expect(added.ok).toBe(!['front-line', 'observer'].includes(role))
})

test('what can’t be kept is refused beside its field', async () => {
  const wrong = {
    groupId: elsewhere.groups.families.id,
    stageId: elsewhere.stages.join.id,
    collectedOn: addDays(today, 3),
  }
  const refused = await addEvidence(here.contributor, addSchema.parse({ ...plain(), ...wrong }))
  expect(refused).toMatchObject({
    ok: false,
    fields: {
      groupId: [/not there any more/],
      stageId: [/not there any more/],
      collectedOn: [/still to come/],
    },
  })
})

test.each([
  ['https://example.org/a?b=c#d', true],
  ['http://example.org', true],
  ['', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['//example.org', false],
  ['https://', false],
  ['java\nscript:alert(1)', false],
  ['https://exa mple.org', false],
])('a source at %j is kept: %s', (link, kept) => {
  expect(evidenceSchema.safeParse({ ...plain(), link }).success).toBe(kept)
})

describe('a note from the front line', () => {
  const note = () =>
    noteSchema.parse({
      text: 'She counted her coins twice.',
      groupId: here.groups.families.id,
      stageId: here.stages.join.id,
      feeling: 'frustration',
    })

  test('becomes evidence once, with all it says', async () => {
    const { id } = given(await writeNote(here.frontLine, note(), { key: randomUUID() }))
    expect(await noteToKeep(here.contributor, id)).toMatchObject({
      text: 'She counted her coins twice.',
      authorName: 'Flo Frontline',
      evidenceId: null,
    })
    const input = addSchema.parse({ ...plain(), kind: 'note', noteId: id })
    const both = await Promise.all([1, 2].map(() => addEvidence(here.contributor, input)))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(refusal(await addEvidence(here.cxLead, input))).toMatch(/already/)
    expect((await noteToKeep(here.contributor, id))?.evidenceId).not.toBeNull()
  })

  test('of another organization is not there', async () => {
    const { id } = given(
      await writeNote(
        elsewhere.frontLine,
        noteSchema.parse({ text: 'Somebody else’s customers' }),
        { key: randomUUID() },
      ),
    )
    expect(await noteToKeep(here.contributor, id)).toBeNull()
    const input = addSchema.parse({ ...plain(), noteId: id })
    expect(refusal(await addEvidence(here.contributor, input))).toMatch(/not there/)
  })
})

test('it can be mended; only what changed is told, without its words', async () => {
  const id = await aPiece(here)
  const { groupId, stageId } = await the(here.cxLead, id)
  const change = { ...plain(), quote: 'I stay away.', collectedOn: '2026-01-02', groupId, stageId }
  given(await changeEvidence(here.cxLead, { evidenceId: id, ...evidenceSchema.parse(change) }))
  expect(await the(here.cxLead, id)).toMatchObject({ quote: 'I stay away.' })
  const lines = (await trailOf(here)).filter(({ kind }) => kind === 'evidence.changed')
  expect(lines).toHaveLength(1)
  expect(lines[0]?.data).toMatchObject({
    fields: ['the quote'],
    changes: [{ what: 'the day', from: expect.any(String), to: expect.any(String) }],
  })
  // Nothing changed, nothing told.
  given(await changeEvidence(here.cxLead, { evidenceId: id, ...evidenceSchema.parse(change) }))
  expect((await kindsOf(here)).filter((kind) => kind === 'evidence.changed')).toHaveLength(1)
})

test('out of use it stays readable, and comes back', async () => {
  const world = await newWorld()
  const id = await aPiece(world)
  given(await withdrawEvidence(world.leader, { evidenceId: id, reason: 'Another town.' }))
  expect(await the(world.observer, id)).toMatchObject({ withdrawn: { reason: 'Another town.' } })
  expect((await listEvidence(world.observer, {}, null)).rows).toEqual([])
  const { rows } = await listEvidence(world.observer, { state: 'withdrawn' }, null)
  expect(rows.map((row) => row.id)).toEqual([id])
  const change = { evidenceId: id, ...evidenceSchema.parse(plain()) }
  expect(refusal(await changeEvidence(world.leader, change))).toMatch(/out of use/)
  given(await restoreEvidence(world.leader, { evidenceId: id }))
  expect((await listEvidence(world.observer, {}, null)).rows).toHaveLength(1)
  expect(await kindsOf(world)).toEqual([
    ...['evidence.added', 'evidence.withdrawn', 'evidence.restored'],
  ])
})

describe('duplicates', () => {
  test('keep their group and day, and can stand for themselves again', async () => {
    const world = await newWorld()
    const original = await aPiece(world)
    const { students } = world.groups
    const copy = await aPiece(world, { groupId: students.id, collectedOn: '2025-05-05' })
    given(await mergeEvidence(world.contributor, { evidenceId: copy, originalId: original }))
    expect(await the(world.observer, copy)).toMatchObject({
      groupName: 'Students',
      collectedOn: '2025-05-05',
      duplicateOf: { id: original },
    })
    expect((await the(world.observer, original)).duplicates).toMatchObject([
      { id: copy, groupName: 'Students', collectedOn: '2025-05-05' },
    ])
    expect((await listEvidence(world.observer, { state: 'duplicate' }, null)).rows).toHaveLength(1)
    given(await separateEvidence(world.contributor, { evidenceId: copy }))
    expect((await the(world.observer, original)).duplicates).toEqual([])
    expect(await kindsOf(world)).toEqual(
      expect.arrayContaining(['evidence.merged', 'evidence.separated']),
    )
  })

  test('never point at each other, however fast', async () => {
    const world = await newWorld()
    const [one, other] = [await aPiece(world), await aPiece(world)]
    const both = await Promise.all([
      mergeEvidence(world.contributor, { evidenceId: one, originalId: other }),
      mergeEvidence(world.cxLead, { evidenceId: other, originalId: one }),
    ])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(
      refusal(await mergeEvidence(world.cxLead, { evidenceId: one, originalId: one })),
    ).toMatch(/itself/)
  })

  test('stay within an organization', async () => {
    const [mine, theirs] = [await aPiece(here), await aPiece(elsewhere)]
    const input = { evidenceId: mine, originalId: theirs }
    expect(refusal(await mergeEvidence(here.contributor, input))).toMatch(/not there/)
  })
})

test('what belongs to another organization is not there, whatever one tries', async () => {
  const theirs = await aPiece(elsewhere)
  const before = await the(elsewhere.cxLead, theirs)
  expect(await evidenceOf(here.cxLead, theirs)).toBeNull()
  const evidenceId = theirs
  const tries = [
    changeEvidence(here.cxLead, { evidenceId, ...evidenceSchema.parse(plain()) }),
    withdrawEvidence(here.cxLead, { evidenceId, reason: 'Mine now.' }),
    restoreEvidence(here.cxLead, { evidenceId }),
    separateEvidence(here.cxLead, { evidenceId }),
    mergeEvidence(here.cxLead, { evidenceId, originalId: await aPiece(here) }),
  ]
  for (const answer of await Promise.all(tries)) expect(refusal(answer)).toMatch(/not there/)
  expect(await the(elsewhere.cxLead, theirs)).toEqual(before)
  const found = await findEvidence(here.cxLead, { words: 'stay away' })
  expect(found.map(({ id }) => id)).not.toContain(theirs)
})

test('the library is found by every filter, alone and together, and in pages', async () => {
  const world = await newWorld()
  const { groups, stages } = world
  for (const number of Array.from({ length: 30 }, (_, index) => index))
    await aPiece(world, {
      quote: `Piece ${number}${number === 7 ? ' about the zebra' : ''}`,
      kind: number % 2 ? 'note' : 'trial',
      groupId: number % 3 ? groups.students.id : null,
      stageId: number % 5 ? stages.join.id : stages.borrow.id,
      feeling: number % 4 ? null : 'delight',
      about: number % 7 ? 'customer' : 'us',
      collectedOn: addDays(today, -30 * (number % 30)),
    })
  const count = async (filter: EvidenceFilter) =>
    (await listEvidence(world.observer, filter, null)).rows.length
  expect(await count({ kind: 'note' })).toBe(15)
  expect(await count({ groupId: groups.students.id })).toBe(20)
  expect(await count({ stageId: stages.borrow.id })).toBe(6)
  expect(await count({ groupId: groups.students.id, stageId: stages.borrow.id })).toBe(4)
  expect(await count({ feeling: 'delight', kind: 'trial' })).toBe(8)
  expect(await count({ about: 'us' })).toBe(5)
  expect(await count({ words: 'zebra' })).toBe(1)
  expect(await count({ words: 'zebra', kind: 'trial' })).toBe(0)
  expect(await count({ cited: 'cited' })).toBe(0)
  expect(await count({ cited: 'uncited', kind: 'note' })).toBe(15)
  const ages = [await count({ age: 'fresh' }), await count({ age: 'ageing' })]
  expect([...ages, await count({ age: 'old' })].reduce((sum, one) => sum + one, 0)).toBe(30)
  expect(ages[0]).toBeGreaterThanOrEqual(6)

  const first = await listEvidence(world.observer, {}, null)
  const second = await listEvidence(world.observer, {}, cursorFrom({ older: first.older }))
  const quotes = [...first.rows, ...second.rows].map(({ quote }) => quote)
  expect(new Set(quotes).size).toBe(30)
  expect(quotes[0]).toBe('Piece 0')
  const back = await listEvidence(world.observer, {}, cursorFrom({ newer: second.newer }))
  expect(back.rows).toEqual(first.rows)
})

test('while one types, what tells of that group at that stage comes first', async () => {
  const world = await newWorld()
  const { families, students } = world.groups
  const stageId = world.stages.join.id
  const far = await aPiece(world, { groupId: families.id, quote: 'Coins on the counter' })
  const near = await aPiece(world, {
    ...{ groupId: students.id, stageId, collectedOn: '2020-01-01' },
    quote: 'Coins, counted twice',
  })
  const place = { groupId: students.id, stageId }
  const found = await findEvidence(world.observer, { words: 'coi', ...place })
  expect(found.map(({ id }) => id)).toEqual([near, far])
  expect((await findEvidence(world.observer, { words: '', ...place })).map(({ id }) => id)).toEqual(
    [near],
  )
  expect(await findEvidence(world.observer, { words: 'coi', exceptId: far })).toHaveLength(1)
  for (const words of ["' & | ! ( ):*", '\\', 'a'])
    expect(await findEvidence(world.observer, { words, ...place })).toEqual([])
})

test('an address holds the filter, and nothing in one breaks the page', () => {
  const filter: EvidenceFilter = { words: 'late fee', kind: 'trial', age: 'old', cited: 'uncited' }
  const search = Object.fromEntries(new URL(libraryHref(filter), 'http://x').searchParams)
  expect(filterFrom(search)).toEqual({ filter, ignored: [] })
  expect(filterFrom({ kind: 'gossip', group: 'x', q: '\u0000', age: ['old', 'fresh'] })).toEqual({
    filter: { age: 'old' },
    ignored: ['Kind', 'Group'],
  })
})

test('the map counts by kind and by age, to the day', async () => {
  const world = await newWorld()
  const { fresh, ageing } = turningDays(today)
  const days = [today, fresh, addDays(fresh, -1), ageing, addDays(ageing, -1), '2015-05-05']
  const pieces = kinds.flatMap((kind, place) =>
    days.slice(place % days.length).map((collectedOn) => ({ kind, collectedOn })),
  )
  for (const piece of pieces) await aPiece(world, piece)
  // However the months lie, the map says of each kind what reading every piece would say.
  for (const shift of [0, 9, 20, 30, 41, 200, 365]) {
    const on = addDays(today, shift)
    const { groups, stages } = world
    const map = await atTime(new Date(`${on}T12:00:00Z`), async () =>
      mapOf([groups.families], [stages.borrow], await coverageCounts(world.observer)),
    )
    expect(map).toMatchObject([{ counts: countsOf(pieces, on) }])
  }
})

function turningDays(on: string) {
  const fresh = daysOfAge('fresh', on).from ?? on
  const ageing = daysOfAge('ageing', on).from ?? on
  return { fresh, ageing }
}

test('the coverage that is kept is what counting would say', async () => {
  const world = await newWorld()
  const { families, students } = world.groups
  const id = await aPiece(world, { collectedOn: '2026-02-03' })
  const other = await aPiece(world, { kind: 'note', collectedOn: '2026-02-20' })
  await aPiece(world, { groupId: null })
  await aPiece(world, { stageId: null })
  given(await withdrawEvidence(world.cxLead, { evidenceId: other, reason: 'Not ours.' }))
  const mended = { ...plain(), groupId: students.id, stageId: world.stages.join.id }
  given(await changeEvidence(world.cxLead, { evidenceId: id, ...evidenceSchema.parse(mended) }))
  given(await restoreEvidence(world.cxLead, { evidenceId: other }))
  await Promise.all(Array.from({ length: 12 }, () => aPiece(world, { groupId: families.id })))
  expect(await keptCounts(world)).toEqual(await countedAnew(world))
})

function keptCounts({ organizationId }: World) {
  return read(
    { organizationId },
    (db) =>
      db.$queryRaw`
      select "groupId", "stageId", to_char(month, 'YYYY-MM') as month, pieces, trial, observed,
        interview, survey, complaint, "supportContact", note, opinion
      from evidence_coverage where pieces > 0 order by 1, 2, 3`,
  )
}

function countedAnew({ organizationId }: World) {
  return read(
    { organizationId },
    (db) =>
      db.$queryRaw`
      select "groupId", "stageId", to_char("collectedOn", 'YYYY-MM') as month, count(*)::int as pieces,
        count(*) filter (where kind = 'trial')::int as trial,
        count(*) filter (where kind = 'observed')::int as observed,
        count(*) filter (where kind = 'interview')::int as interview,
        count(*) filter (where kind = 'survey')::int as survey,
        count(*) filter (where kind = 'complaint')::int as complaint,
        count(*) filter (where kind = 'support-contact')::int as "supportContact",
        count(*) filter (where kind = 'note')::int as note,
        count(*) filter (where kind = 'opinion')::int as opinion
      from evidence where "withdrawnAt" is null and "groupId" is not null and "stageId" is not null
      group by 1, 2, 3 order by 1, 2, 3`,
  )
}

function plain() {
  return {
    ...{ kind: 'interview', quote: 'I stay away when I owe something.', collectedOn: today },
  }
}

async function the(actor: Actor, id: string): Promise<Evidence> {
  const found = await evidenceOf(actor, id)
  if (!found) throw new Error('the evidence is not there')
  return found
}
