import { beforeAll, expect, test } from 'vitest'
import { atOnce } from '@/lib/at-once'
import { atTime } from '@/lib/clock'
import { cursorFrom } from '@/lib/cursor'
import { Prisma, read, write } from '@/lib/db'
import { propose } from '@/lib/decision/commands'
import { roleNames } from '@/lib/person/permission'
import type { TrailFact } from '@/lib/trail/event'
import { decisionTrail, listTellers, listTrail } from '@/lib/trail/queries'
import { record, recordAll } from '@/lib/trail/record'
import { trailFilterSchema } from '@/lib/trail/schema'
import { inWords, sentenceOf } from '@/lib/trail/sentence'
import { asOwner } from '../support/postgres'
import { newWorld, otherWorld, type World } from '../support/world'

let here: World
let elsewhere: World
let decision: { id: string; number: number }
beforeAll(async () => {
  ;[here, elsewhere] = [await newWorld(), await otherWorld()]
  decision = await proposed(here)
  await proposed(elsewhere)
})

test('an event keeps who it was by name and role as they were', async () => {
  await write(here.leader, (tx) =>
    tx.person.update({
      where: {
        organizationId_id: {
          organizationId: here.organizationId,
          id: here.contributor.personId,
        },
      },
      data: { name: 'Connie Married', role: 'leader' },
    }),
  )
  const trail = decisionTrail(here.observer, decision.number)
  const [line] = (await atOnce(here.observer, { trail })).trail.rows
  expect(line && inWords(sentenceOf(line, here.observer))).toBe(
    'Connie Contributor (Contributor) proposed D-1, “Dropping fines”.',
  )
})

test('if the line can’t be written, neither can the change', async () => {
  const broken = { kind: 'decision.proposed', data: { number: -1, title: 'x' } } as TrailFact
  const tried = write(here.contributor, async (tx) => {
    await tx.decision.update({
      where: { organizationId_id: { organizationId: here.organizationId, id: decision.id } },
      data: { title: 'Changed without a trace' },
    })
    await record(tx, here.contributor, broken, { decisionId: decision.id })
  })
  await expect(tried).rejects.toThrow()
  expect(await titleOf(decision.id)).toBe('Dropping fines')
})

test('a command whose line the database refuses changes nothing', async () => {
  const world = await newWorld()
  await asOwner(process.env.DATABASE_URL ?? '', (owner) =>
    owner.query(`
      alter table trail_event add constraint no_more_lines
        check ("organizationId" <> '${world.organizationId}') not valid`),
  )
  await expect(proposed(world)).rejects.toThrow()
  const left = await read(world.contributor, async (db) => [
    await db.decision.count({ where: { organizationId: world.organizationId } }),
    await db.trailEvent.count({ where: { organizationId: world.organizationId } }),
  ])
  expect(left).toEqual([0, 0])
})

const tampering = {
  edits: 'update trail_event set "actorName" = \'Somebody else\'',
  deletes: 'delete from trail_event',
  empties: 'truncate trail_event',
  'empties everything around': 'truncate organization cascade',
}

test.each(Object.entries(tampering))('the app %s no history', async (_, sql) => {
  const tried = write(here.admin, (tx) => tx.$executeRaw(Prisma.raw(sql)))
  await expect(tried).rejects.toThrow(/denied|append-only/)
  await expectUntouched()
})

test.each(Object.entries(tampering))('the owner of the database %s no history', async (_, sql) => {
  const tried = asOwner(process.env.DATABASE_URL ?? '', (owner) => owner.query(sql))
  await expect(tried).rejects.toThrow('append-only')
  await expectUntouched()
})

test.each(roleNames)('%s reads the whole trail only when permitted', async (role) => {
  const reading = listTrail({ ...here.admin, role }, {}, null)
  if (['admin', 'cx-lead', 'observer'].includes(role))
    expect((await reading).rows.length).toBeGreaterThan(0)
  else await expect(reading).rejects.toThrow('Only')
})

test('nobody reads another organization’s trail', async () => {
  const trail = decisionTrail(elsewhere.admin, decision.number)
  const { trail: ofTheirs } = await atOnce(elsewhere.admin, { trail })
  const { rows } = await listTrail(elsewhere.admin, {}, null)
  expect(ofTheirs.rows).toEqual(rows)
  expect(rows).toHaveLength(1)
  expect(await listTellers(elsewhere.admin)).not.toContainEqual(
    expect.objectContaining({ id: here.admin.personId }),
  )
})

test('the trail is found by kind, person, decision and day, and combined', async () => {
  const world = await newWorld()
  const first = await atTime(new Date('2026-03-01T22:59:00Z'), () => proposed(world))
  // In Berlin it is past midnight.
  await atTime(new Date('2026-03-01T23:01:00Z'), () => proposed(world, world.leader))
  await write(world.admin, (tx) =>
    record(
      tx,
      world.admin,
      { kind: 'group.added', data: { name: 'Students' } },
      { at: new Date('2026-03-03T10:00:00Z') },
    ),
  )
  const count = async (search: Record<string, string>) => {
    const filter = trailFilterSchema.parse(search)
    return (await listTrail(world.admin, filter, null)).rows.length
  }
  expect(await count({})).toBe(3)
  expect(await count({ kind: 'decision.proposed' })).toBe(2)
  expect(await count({ personId: world.leader.personId })).toBe(1)
  expect(await count({ decision: `D-${first.number}` })).toBe(1)
  expect(await count({ decision: '999' })).toBe(0)
  expect(await count({ to: '2026-03-01' })).toBe(1)
  expect(await count({ from: '2026-03-02' })).toBe(2)
  expect(await count({ from: '2026-03-02', to: '2026-03-02' })).toBe(1)
  expect(await count({ from: '2026-03-02', kind: 'group.added' })).toBe(1)
  expect(await count({ kind: 'nonsense', personId: 'x', from: '2026-02-31', decision: 'D-' })).toBe(
    3,
  )
})

test('pages meet every event once, also those of one moment', async () => {
  const world = await newWorld()
  const at = new Date('2026-05-01T10:00:00Z')
  const lines = Array.from({ length: 120 }, (_, index) => ({
    fact: { kind: 'group.added', data: { name: `Group ${index}` } } as const,
    decisionId: null,
    at,
  }))
  await write(world.admin, (tx) => recordAll(tx, world.admin, lines))
  const first = await listTrail(world.admin, {}, null)
  const second = await listTrail(world.admin, {}, cursorFrom({ older: first.older }))
  const third = await listTrail(world.admin, {}, cursorFrom({ older: second.older }))
  const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))
  expect(new Set(ids).size).toBe(120)
  expect([first.newer, third.older]).toEqual([null, null])
  expect(await listTrail(world.admin, {}, cursorFrom({ newer: third.newer }))).toEqual(second)
})

async function proposed(world: World, by = world.contributor) {
  const made = await propose(by, { title: 'Dropping fines', question: '' })
  if (!made.ok) throw new Error(made.reason)
  return made.value
}

async function titleOf(id: string) {
  const { title } = await read(here.admin, (db) =>
    db.decision.findFirstOrThrow({
      where: { organizationId: here.organizationId, id },
      select: { title: true },
    }),
  )
  return title
}

async function expectUntouched() {
  const trail = decisionTrail(here.admin, decision.number)
  const { rows } = (await atOnce(here.admin, { trail })).trail
  expect(rows.map(({ actorName }) => actorName)).toEqual(['Connie Contributor'])
}
