import { beforeAll, expect, test } from 'vitest'
import { trailSql } from '@/lib/trail/queries'
import type { TrailFilter } from '@/lib/trail/schema'
import { blocksRead, planOf, readWhole } from '../support/plan'
import { asOwner } from '../support/postgres'
import { newWorld, type World } from '../support/world'

let world: World

/** Half of a long history is one person's; what another one did now and then, they never did. */
beforeAll(async () => {
  world = await newWorld()
  const { organizationId, contributor, leader } = world
  await asOwner(process.env.DATABASE_URL ?? '', async (client) => {
    await client.query(
      `insert into trail_event ("organizationId", id, at, "actorId", "actorName", "actorRole", kind, data)
       select $1, gen_random_uuid(), now() - n * interval '1 minute',
         (case when n % 2 = 0 then $2 else $3 end)::uuid, 'Somebody', 'leader',
         case when n % 2 = 0 then 'decision.proposed' else 'decision.withdrawn' end, '{}'
       from generate_series(1, 40000) n`,
      [organizationId, contributor.personId, leader.personId],
    )
    await client.query('vacuum analyze trail_event')
  })
}, 60_000)

type Case = [string, (world: World) => TrailFilter]

test.each<Case>([
  ['everything', () => ({})],
  ['one kind', () => ({ kind: 'decision.withdrawn' })],
  ['one person', ({ leader }) => ({ personId: leader.personId })],
  [
    'what one person did of one kind',
    ({ leader }) => ({ kind: 'decision.withdrawn', personId: leader.personId }),
  ],
  [
    'what one person never did',
    ({ leader }) => ({ kind: 'decision.proposed', personId: leader.personId }),
  ],
  [
    'some days of one kind',
    () => ({ kind: 'decision.withdrawn', from: '2020-01-01', to: '2020-02-01' }),
  ],
])('a long trail shows %s without reading the rest', async (_, filter) => {
  const plan = await planOf(world.admin, trailSql(world.admin, filter(world), null))
  expect(readWhole(plan)).toEqual([])
  expect(blocksRead(plan)).toBeLessThan(150)
})
