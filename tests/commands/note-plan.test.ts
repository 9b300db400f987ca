import { beforeAll, expect, test } from 'vitest'
import { notesSql } from '@/lib/note/queries'
import type { NoteFilter } from '@/lib/note/schema'
import { blocksRead, planOf, readWhole } from '../support/plan'
import { asOwner } from '../support/postgres'
import { newWorld, type World } from '../support/world'

let world: World

/** Years of notes, nearly all of them by one person about one group at one stage. */
beforeAll(async () => {
  world = await newWorld()
  const { organizationId, frontLine, groups, stages } = world
  await asOwner(process.env.DATABASE_URL ?? '', async (client) => {
    await client.query(
      `insert into note ("organizationId", id, "authorId", text, feeling, "groupId", "stageId", "createdAt")
       select $1, gen_random_uuid(), $2, 'Note ' || n, 'frustration', $3, $4,
         now() - n * interval '1 minute'
       from generate_series(1, 40000) n`,
      [organizationId, frontLine.personId, groups.families.id, stages.join.id],
    )
    await client.query('vacuum analyze note')
  })
}, 60_000)

type Case = [string, (world: World) => NoteFilter]

test.each<Case>([
  ['all notes', () => ({})],
  ['those of a group nobody wrote about', ({ groups }) => ({ groupId: groups.students.id })],
  ['those of a stage nobody wrote about', ({ stages }) => ({ stageId: stages.borrow.id })],
  ['those somebody never wrote', () => ({ author: 'me' })],
  ['those about a decision that is not there', () => ({ decision: 7 })],
])('many notes show %s without reading the rest', async (_, filter) => {
  const plan = await planOf(world.admin, notesSql(world.admin, filter(world), null))
  expect(readWhole(plan, 100)).toEqual([])
  expect(blocksRead(plan)).toBeLessThan(300)
})
