import { beforeAll, expect, it } from 'vitest'
import { coverageSql } from '@/lib/coverage/queries'
import type { Cursor } from '@/lib/cursor'
import { Prisma, read } from '@/lib/db'
import type { EvidenceFilter } from '@/lib/evidence/filter'
import { kinds } from '@/lib/evidence/grade'
import { librarySql } from '@/lib/evidence/queries'
import { addDays } from '@/lib/time'
import { asOwner } from '../support/postgres'
import { newWorld, otherWorld, type World } from '../support/world'

const pieces = 20_000
const today = '2026-11-22'

let world: World
let middle: Cursor

/** A long library, made by the database itself: what it says doesn't matter, how it is spread does. */
beforeAll(async () => {
  world = await newWorld()
  const elsewhere = await otherWorld()
  await asOwner(process.env.DATABASE_URL ?? '', async (client) => {
    for (const [one, count] of [
      [world, pieces],
      [elsewhere, pieces / 4],
    ] as const) {
      const ids = (named: Record<string, { id: string }>) =>
        Object.values(named).map(({ id }) => id)
      await client.query(
        `insert into evidence ("organizationId", id, kind, "groupId", "stageId", "collectedOn", quote,
           topic, feeling, about, cited, "withdrawnAt", "withdrawnReason")
         select $1, gen_random_uuid(), ($3::text[])[1 + n % 8],
           case when n % 20 > 0 then ($4::uuid[])[1 + (n * 7) % 4] end,
           case when n % 15 > 0 then ($5::uuid[])[1 + (n * 3) % 3] end,
           $6::date - (n / 18), 'fee' || case when n % 3 = 0 then ' winter' else '' end
             || case when n % 5000 = 0 then ' zebra' else '' end, 'paper',
           case n % 5 when 0 then 'delight' when 1 then 'frustration' end,
           case when n % 4 = 0 then 'us' else 'customer' end, case when n % 40 = 0 then 1 else 0 end,
           case when n % 90 = 0 then now() end, case when n % 90 = 0 then 'wrong' else '' end
         from generate_series(1, $2::int) n`,
        [one.organizationId, count, [...kinds], ids(one.groups), ids(one.stages), today],
      )
    }
    await client.query('vacuum analyze')
  })
  middle = {
    at: new Date(`${addDays(today, -pieces / 36)}T00:00:00Z`),
    id: '7f000000-0000-4000-8000-000000000000',
    towards: 'older',
  }
}, 120_000)

type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Node[]
}

/** As the app asks, with the app's role: row-level security decides which indexes may be used. */
async function planOf(statement: Prisma.Sql): Promise<Node> {
  const rows = await read(world.observer, (db) =>
    db.$queryRaw<{ 'QUERY PLAN': { Plan: Node }[] }[]>(
      Prisma.sql`explain (analyze, buffers, timing off, format json) ${statement}`,
    ),
  )
  const [plan] = rows[0]?.['QUERY PLAN'] ?? []
  if (!plan) throw new Error('no plan')
  return plan.Plan
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)]
}

function rowsRead(node: Node, table = 'evidence'): number {
  const removed =
    (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
  return node['Relation Name'] === table
    ? (node['Actual Rows'] + removed) * node['Actual Loops']
    : 0
}

/** Every filter alone, and many together: common, rare, contradictory. */
function filters(): EvidenceFilter[] {
  const groupId = world.groups.students.id
  const stageId = world.stages.borrow.id
  return [
    {},
    ...kinds.map((kind) => ({ kind })),
    { groupId },
    { stageId },
    { groupId, stageId },
    { feeling: 'delight' },
    { about: 'us' },
    { age: 'fresh' },
    { age: 'ageing' },
    { age: 'old' },
    { cited: 'cited' },
    { cited: 'uncited' },
    { state: 'duplicate' },
    { state: 'withdrawn' },
    { words: 'fee' },
    { words: 'winter' },
    { words: 'zebra' },
    { words: 'nothing-of-the-kind' },
    { words: 'fee -winter' },
    { kind: 'trial', groupId, stageId, feeling: 'delight' },
    { kind: 'opinion', words: 'zebra' },
    { groupId, words: 'winter', age: 'old' },
    { cited: 'cited', about: 'us', groupId },
    { stageId, age: 'fresh', feeling: 'frustration', kind: 'note' },
    { state: 'withdrawn', groupId, kind: 'survey' },
  ]
}

it('reads a few thousand pieces at most, whatever is asked for, at any depth, and never the table from end to end', async () => {
  const places: (Cursor | null)[] = [null, middle, { ...middle, towards: 'newer' }]
  for (const filter of filters()) {
    for (const place of places) {
      const plan = await planOf(librarySql(world.observer, filter, place))
      const nodes = nodesOf(plan)
      const scanned = nodes.filter((node) => node['Node Type'] === 'Seq Scan')
      const facts = {
        ...{ filter, place: place?.towards ?? 'first' },
        isScannedWhole: scanned.some((node) => rowsRead(node) > 0),
        isShort: nodes.every((node) => rowsRead(node) <= 2600),
        isLight: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] <= 6000,
        isOnePage: plan['Actual Rows'] <= 26,
      }
      expect(facts).toEqual({
        ...{ filter, place: place?.towards ?? 'first' },
        ...{ isScannedWhole: false, isShort: true, isLight: true, isOnePage: true },
      })
    }
  }
}, 120_000)

it('draws the map from what is counted already, and reads two months of evidence at most', async () => {
  const nodes = nodesOf(await planOf(coverageSql(world.observer, today)))
  const read = nodes.reduce((sum, node) => sum + rowsRead(node), 0)
  expect(read).toBeLessThan(2 * 31 * 18 * 1.5)
  const evidenceNodes = nodes.filter((node) => node['Relation Name'] === 'evidence')
  expect(evidenceNodes.every((node) => /^(Index|Bitmap)/.test(node['Node Type']))).toBe(true)
})
