import { beforeAll, expect, test } from 'vitest'
import { Prisma } from '@/lib/db'
import { facetOf, nearSql, surroundingsOf } from '@/lib/initiative/queries'
import { caseSql } from '@/lib/ruling/queries'
import { blocksRead, planOf, readWhole, rowsRead, stepsOf } from '../support/plan'
import { asOwner } from '../support/postgres'
import { newWorld, type World } from '../support/world'

const decisions = 20_000

let world: World

/** Five years of decisions, each at one of twelve cells. */
beforeAll(async () => {
  world = await newWorld()
  const { organizationId, groups, stages, contributor } = world
  const ids = (named: Record<string, { id: string }>) => Object.values(named).map(({ id }) => id)
  await asOwner(process.env.DATABASE_URL ?? '', async (client) => {
    await client.query(
      `insert into decision ("organizationId", id, number, status, title, "proposerId", draft, outcome,
         "decidedAt", deadline)
       select $1, gen_random_uuid(), n, 'decided', 'Decision ' || n, $3, '{}', 'approved', at, at::date
       from generate_series(1, $2::int) n,
         lateral (select timestamptz '2026-11-22 12:00Z' - (n % 1825) * interval '1 day' as at) one`,
      [organizationId, decisions, contributor.personId],
    )
    await client.query(
      `insert into touch ("organizationId", "decisionId", "groupId", "stageId")
       select $1, d.id, ($2::uuid[])[1 + d.number % 4], ($3::uuid[])[1 + d.number / 4 % 3]
       from decision d where d."organizationId" = $1`,
      [organizationId, ids(groups), ids(stages)],
    )
    await client.query('vacuum analyze')
  })
}, 120_000)

test.each([
  [
    'an initiative',
    () => {
      const cells = Object.values(world.stages).map(({ id }) => ({
        groupId: world.groups.students.id,
        stageId: id,
      }))
      const quarters = ['2026q4', '2026q3', '2026q2']
      const facets = quarters.flatMap((quarter) => cells.map((cell) => facetOf(cell, quarter)))
      return Prisma.sql`select ${nearSql(world.observer, facets)}`
    },
  ],
  [
    'a decision',
    () => {
      const around = surroundingsOf(Prisma.sql`${world.organizationId}::uuid`)
      return caseSql(world.observer, Prisma.sql`d.number = 7`, around)
    },
  ],
])('what %s meets is found in a long history without reading it', async (_, statement) => {
  const plan = await planOf(world.observer, statement())
  expect(readWhole(plan).filter((table) => table === 'decision')).toEqual([])
  const read = stepsOf(plan).map((step) => rowsRead(step, 'decision'))
  expect(Math.max(...read)).toBeLessThanOrEqual(30)
  expect(blocksRead(plan)).toBeLessThan(800)
})
