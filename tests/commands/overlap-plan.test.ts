import { beforeAll, expect, test } from 'vitest'
import { Prisma, read } from '@/lib/db'
import { facetOf, nearSql, surroundingsOf } from '@/lib/initiative/queries'
import { caseSql } from '@/lib/ruling/queries'
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

type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Node[]
}

/** As the app asks, with the app's role: row-level security decides which indexes may be used. */
async function planOf(statement: Prisma.Sql): Promise<Node> {
  const rows = await read(world.observer, (db) =>
    db.$queryRaw<{ 'QUERY PLAN': { Plan: Node }[] }[]>(
      Prisma.sql`explain (analyze, buffers, format json) ${statement}`,
    ),
  )
  const plan = rows[0]?.['QUERY PLAN'][0]
  if (!plan) throw new Error('no plan')
  return plan.Plan
}

function everything(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(everything)]
}

function decisionsRead(node: Node): number {
  if (node['Relation Name'] !== 'decision') return 0
  return (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
}

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
  const plan = await planOf(statement())
  const nodes = everything(plan)
  const read = nodes.map(decisionsRead)
  expect(
    nodes.filter((node) => node['Node Type'] === 'Seq Scan' && decisionsRead(node) > 0),
  ).toEqual([])
  expect(Math.max(...read)).toBeLessThanOrEqual(48)
  expect(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(800)
})
