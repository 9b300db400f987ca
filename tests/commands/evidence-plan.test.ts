import { beforeAll, expect, it } from 'vitest'
import { coverageSql } from '@/lib/coverage/queries'
import type { Cursor } from '@/lib/cursor'
import { read } from '@/lib/db'
import type { EvidenceFilter } from '@/lib/evidence/filter'
import { kinds } from '@/lib/evidence/grade'
import { librarySql, listEvidence } from '@/lib/evidence/queries'
import { addDays } from '@/lib/time'
import { evidenceTrail } from '@/lib/trail/queries'
import { blocksRead, keptPlanOf, planOf, readWhole, rowsRead, stepsOf } from '../support/plan'
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
    await client.query(
      `insert into trail_event ("organizationId", id, at, "actorName", "actorRole", kind, data)
       select $1, gen_random_uuid(), now() - n * interval '1 minute', 'Maria', 'CX lead', 'evidence.cited',
         jsonb_build_object('evidenceId', e.id, 'evidenceKind', 'note', 'groupName', null,
           'stageName', null, 'number', 1)
       from generate_series(1, $2::int) n join (
         select id, row_number() over (order by id) as place from evidence where "organizationId" = $1
       ) e on e.place = n / 20`,
      [world.organizationId, pieces],
    )
    await client.query('vacuum analyze')
  })
  middle = {
    at: new Date(`${addDays(today, -pieces / 36)}T00:00:00Z`),
    id: '7f000000-0000-4000-8000-000000000000',
    towards: 'older',
  }
}, 120_000)

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
      const plan = await planOf(world.observer, librarySql(world.observer, filter, place))
      const facts = {
        ...{ filter, place: place?.towards ?? 'first' },
        readWhole: readWhole(plan).filter((table) => table === 'evidence'),
        isShort: stepsOf(plan).every((step) => rowsRead(step, 'evidence') <= 2600),
        isLight: blocksRead(plan) <= 6000,
        isOnePage: plan['Actual Rows'] <= 26,
      }
      expect(facts).toEqual({
        ...{ filter, place: place?.towards ?? 'first' },
        ...{ readWhole: [], isShort: true, isLight: true, isOnePage: true },
      })
    }
  }
}, 120_000)

it('draws the map from what is counted already, and reads two months of evidence at most', async () => {
  const steps = stepsOf(await planOf(world.observer, coverageSql(world.observer, today)))
  const read = steps.reduce((sum, step) => sum + rowsRead(step, 'evidence'), 0)
  expect(read).toBeLessThan(2 * 31 * 18 * 1.5)
  const ways = steps.filter((step) => step['Relation Name'] === 'evidence')
  expect(ways.every((step) => /^(Index|Bitmap)/.test(step['Node Type']))).toBe(true)
})

it('finds the trail of a piece in a long history without reading that of others', async () => {
  const { rows } = await listEvidence(world.observer, {}, null)
  const busiest = await read(world.observer, (db) =>
    db.trailEvent.findFirst({
      where: { organizationId: world.organizationId, evidenceId: { not: null } },
      select: { evidenceId: true },
    }),
  )
  for (const id of [rows[0]?.id, busiest?.evidenceId]) {
    const { sql } = evidenceTrail(world.observer, id ?? '', null)
    for (const plan of [await planOf(world.observer, sql), await keptPlanOf(world.observer, sql)]) {
      const read = stepsOf(plan).map((step) => rowsRead(step, 'trail_event'))
      expect(Math.max(...read)).toBeLessThanOrEqual(20)
      expect(blocksRead(plan)).toBeLessThan(200)
    }
  }
})
