import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { atOnce } from '@/lib/at-once'
import { atTime } from '@/lib/clock'
import { cursorFrom } from '@/lib/cursor'
import { read } from '@/lib/db'
import { propose } from '@/lib/decision/commands'
import { writeNote } from '@/lib/note/commands'
import { listNotes, newestNotes } from '@/lib/note/queries'
import { type NoteInput, noteFilterSchema, noteSchema } from '@/lib/note/schema'
import { roleNames } from '@/lib/person/permission'
import { newWorld, otherWorld, type World } from '../support/world'

let here: World
let elsewhere: World
let decision: { id: string; number: number }
beforeAll(async () => {
  ;[here, elsewhere] = [await newWorld(), await otherWorld()]
  decision = await proposed(here)
})

test('a note keeps what happened and what it is about, and leaves a line without its words', async () => {
  const note = noteOf({
    text: 'Mrs Okafor turned back at the door',
    groupId: here.groups.housebound.id,
    stageId: here.stages.borrow.id,
    decisionNumber: decision.number,
    feeling: 'frustration',
  })
  const kept = await writeNote(here.frontLine, note, { key: randomUUID() })
  expect(kept.ok).toBe(true)

  const about = newestNotes(here.observer, { decision: decision.number })
  const { rows } = (await atOnce(here.observer, { about })).about
  expect(rows[0]).toMatchObject({
    text: 'Mrs Okafor turned back at the door',
    authorName: 'Flo Frontline',
    groupName: 'Housebound readers',
    stageName: 'Borrow',
    decisionNumber: decision.number,
    feeling: 'frustration',
  })
  const event = await read(here.frontLine, (db) =>
    db.trailEvent.findFirstOrThrow({
      where: { organizationId: here.organizationId, kind: 'note.written' },
    }),
  )
  expect(event).toMatchObject({
    actorName: 'Flo Frontline',
    actorRole: 'Front line',
    decisionId: decision.id,
    data: { number: decision.number, groupName: 'Housebound readers', stageName: 'Borrow' },
  })
  expect(JSON.stringify(event)).not.toContain('Okafor')
})

test('a note moves its decision to the top of the register', async () => {
  const later = new Date('2027-03-01T10:00:00Z')
  const note = noteOf({ text: 'Still happening', decisionNumber: decision.number })
  await atTime(later, () => writeNote(here.frontLine, note, { key: randomUUID() }))
  const { activityAt } = await read(here.frontLine, (db) =>
    db.decision.findFirstOrThrow({
      where: { organizationId: here.organizationId, id: decision.id },
      select: { activityAt: true },
    }),
  )
  expect(activityAt).toEqual(later)
})

test('sent twice with one key, a note is kept once and answered the same', async () => {
  const world = await newWorld()
  const note = noteOf({ text: 'The lift is broken again' })
  const key = randomUUID()
  const first = await writeNote(world.frontLine, note, { key })
  const second = await writeNote(world.frontLine, note, { key })
  expect(second).toEqual(first)
  expect((await listNotes(world.frontLine, {}, null)).rows).toHaveLength(1)
})

test('twins sent at the same moment are one note', async () => {
  const world = await newWorld()
  const note = noteOf({ text: 'Sent while the train was in the tunnel' })
  const key = randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => writeNote(world.frontLine, note, { key })),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect((await listNotes(world.frontLine, {}, null)).rows).toHaveLength(1)
  const lines = await read(world.frontLine, (db) =>
    db.trailEvent.count({ where: { organizationId: world.organizationId } }),
  )
  expect(lines).toBe(1)
})

test('a key is not lent to another note, and is one person’s own', async () => {
  const key = randomUUID()
  await writeNote(here.frontLine, noteOf({ text: 'The first' }), { key })
  const other = await writeNote(here.frontLine, noteOf({ text: 'The second' }), { key })
  expect(other).toMatchObject({ ok: false, reason: expect.stringContaining('something else') })
  expect(await writeNote(here.contributor, noteOf({ text: 'Mine' }), { key })).toMatchObject({
    ok: true,
  })
})

test('a refused note leaves its key free for the mended one', async () => {
  const key = randomUUID()
  const wrong = noteOf({ text: 'Typed in a hurry', decisionNumber: 9999 })
  expect(await writeNote(here.frontLine, wrong, { key })).toEqual({
    ok: false,
    reason: 'There is no D-9999. Look at the number again.',
    fields: { decisionNumber: ['There is no D-9999. Look at the number again.'] },
  })
  const mended = { ...wrong, decisionNumber: decision.number }
  expect(await writeNote(here.frontLine, mended, { key })).toMatchObject({ ok: true })
})

test('groups, stages and decisions of another organization are not there', async () => {
  await proposed(elsewhere)
  const theirs = await proposed(elsewhere)
  const notes: Partial<NoteInput>[] = [
    { groupId: elsewhere.groups.students.id },
    { stageId: elsewhere.stages.join.id },
    { decisionNumber: theirs.number },
  ]
  for (const about of notes) {
    const refused = await writeNote(here.frontLine, noteOf({ text: 'Whose is it', ...about }), {
      key: randomUUID(),
    })
    expect(refused).toMatchObject({
      ok: false,
      fields: { [Object.keys(about)[0] ?? '']: [expect.any(String)] },
    })
  }
  const about = newestNotes(elsewhere.frontLine, { decision: decision.number })
  const { rows } = (await atOnce(elsewhere.frontLine, { about })).about
  expect(rows).toEqual([])
})

test.each(roleNames)('%s may write a note, unless an observer', async (role) => {
  const actor = { ...here.frontLine, role }
  const answer = await writeNote(actor, noteOf({ text: `By ${role}` }), { key: randomUUID() })
  expect(answer.ok).toBe(role !== 'observer')
})

test('notes are found by group, stage, feeling, decision and author, and in pages', async () => {
  const world = await newWorld()
  const about = await proposed(world)
  const { groups, stages } = world
  for (const minute of Array.from({ length: 30 }, (_, index) => index)) {
    const note = noteOf({
      text: `Note ${minute}`,
      groupId: minute % 2 ? groups.students.id : null,
      stageId: minute % 3 ? null : stages.join.id,
      feeling: minute % 5 ? null : 'delight',
      decisionNumber: minute % 7 ? null : about.number,
    })
    const author = minute % 4 ? world.frontLine : world.contributor
    // Two by two at the same moment: then the id tells which is newer.
    const at = new Date(Date.UTC(2026, 0, 1, 10, Math.floor(minute / 2)))
    await atTime(at, () => writeNote(author, note, { key: randomUUID() }))
  }
  const count = async (search: Record<string, string>) => {
    const filter = noteFilterSchema.parse(search)
    return (await listNotes(world.contributor, filter, null)).rows.length
  }
  expect(await count({ groupId: groups.students.id })).toBe(15)
  expect(await count({ stageId: stages.join.id })).toBe(10)
  expect(await count({ feeling: 'delight' })).toBe(6)
  expect(await count({ decision: `D-${about.number}` })).toBe(5)
  expect(await count({ author: 'me' })).toBe(8)
  expect(await count({ author: 'me', feeling: 'delight' })).toBe(2)
  expect(await count({ feeling: 'anger', groupId: 'x' })).toBe(25)

  const first = await listNotes(world.frontLine, {}, null)
  const second = await listNotes(world.frontLine, {}, cursorFrom({ older: first.older }))
  const texts = [...first.rows, ...second.rows].map(({ text }) => text)
  expect(new Set(texts).size).toBe(30)
  expect(texts[0]).toBe('Note 29')
  expect(second.older).toBeNull()
  const back = await listNotes(world.frontLine, {}, cursorFrom({ newer: second.newer }))
  expect(back.rows).toEqual(first.rows)
})

function noteOf(input: Partial<NoteInput> & { text: string }): NoteInput {
  return noteSchema.parse(input)
}

async function proposed(world: World) {
  const made = await propose(world.contributor, { title: 'Dropping fines', question: '' })
  if (!made.ok) throw new Error(made.reason)
  return made.value
}
