import { beforeAll, expect, test } from 'vitest'
import { Prisma, read } from '@/lib/db'
import { needsSql } from '@/lib/needs/queries'
import { caseOf, caseSql } from '@/lib/ruling/queries'
import { blocksRead, keptPlanOf, planOf, readWhole } from '../support/plan'
import { asOwner } from '../support/postgres'
import { newWorld, type World } from '../support/world'

const decisions = 20_000

let world: World

/** A long history in every status, signed and scored by the same few people. */
beforeAll(async () => {
  world = await newWorld()
  const { organizationId, functions, contributor, finance, leader, cxLead } = world
  await asOwner(process.env.DATABASE_URL ?? '', async (client) => {
    await client.query(
      `insert into decision ("organizationId", id, number, status, title, "proposerId", "deciderId",
         draft, outcome, "decidedAt", "activityAt", "currentRevision", "currentDigest")
       select $1, gen_random_uuid(), n, status, 'Decision ' || n, $3, $4, '{}',
         case when status = 'decided' then 'approved' end,
         case when status = 'decided' then now() end, now() - n * interval '1 hour', 1, 'now'
       from generate_series(1, $2::int) n, lateral (select case
         when n % 100 = 0 then 'sign-off' when n % 100 = 1 then 'scoring'
         when n % 100 = 2 then 'discussion' when n % 10 < 8 then 'decided' else 'draft' end as status) one`,
      [organizationId, decisions, contributor.personId, leader.personId],
    )
    await client.query(
      `insert into revision ("organizationId", id, "decisionId", number, sections, digest, "authorId")
       select $1, gen_random_uuid(), id, 1, '{}', 'now', $2 from decision where "organizationId" = $1`,
      [organizationId, contributor.personId],
    )
    await client.query(
      `insert into round ("organizationId", id, "decisionId", "revisionId", "openedById", "closesAt",
         model, "revealedAt", "revealCause", result)
       select $1, gen_random_uuid(), d.id, v.id, $2, now() + interval '1 day', '{"groups": [], "stages": []}',
         case when d.status <> 'scoring' then now() end,
         case when d.status <> 'scoring' then 'all-in' end,
         case when d.status <> 'scoring' then '{}'::jsonb end
       from decision d join revision v on v."decisionId" = d.id
       where d."organizationId" = $1 and d.status <> 'draft'`,
      [organizationId, contributor.personId],
    )
    await client.query(
      `insert into scorer ("organizationId", "roundId", "personId", "invitedById")
       select $1, id, $2, $3 from round where "organizationId" = $1`,
      [organizationId, finance.personId, contributor.personId],
    )
    await client.query(
      `insert into sign_off_request ("organizationId", "decisionId", "functionId")
       select $1, d.id, f from decision d, unnest($2::uuid[]) f
       where d."organizationId" = $1 and d.status in ('sign-off', 'decided')`,
      [organizationId, [functions.finance.id, functions.seat.id]],
    )
    await client.query(
      `insert into sign_off ("organizationId", id, "decisionId", "revisionId", "functionId",
         "personId", verdict, digest)
       select $1, gen_random_uuid(), d.id, v.id, q."functionId", $2, 'approve',
         case when d.number % 200 = 0 then 'before' else 'now' end
       from sign_off_request q
       join decision d on d.id = q."decisionId" join revision v on v."decisionId" = d.id
       where d."organizationId" = $1`,
      [organizationId, cxLead.personId],
    )
    await client.query('vacuum analyze')
  })
}, 120_000)

test.each(['finance', 'cxLead', 'leader', 'contributor', 'observer'] as const)(
  'what waits for %s is found in a long history without reading it',
  async (who) => {
    const statement = needsSql({ ...world[who] })
    for (const plan of [
      await planOf(world.leader, statement),
      await keptPlanOf(world.leader, statement),
    ]) {
      expect(readWhole(plan, 1000)).toEqual([])
      expect(blocksRead(plan)).toBeLessThan(600)
    }
  },
)

test('one decision is read with everything that belongs to it, and nothing else', async () => {
  for (const number of [100, 101, 102, 3, 9]) {
    const statement = caseSql(world.leader, Prisma.sql`d.number = ${number}`)
    for (const plan of [
      await planOf(world.leader, statement),
      await keptPlanOf(world.leader, statement),
    ]) {
      expect(readWhole(plan, 1000)).toEqual([])
      expect(blocksRead(plan)).toBeLessThan(200)
    }
  }
})

test('a connection plans what it is asked often a few times, and then no more', async () => {
  for (let time = 0; time < 8; time += 1) await caseOf(world.contributor, 100)
  const rows = await read(
    world.contributor,
    (db) =>
      db.$queryRaw<{ planned: number; reused: number }[]>`
      select custom_plans::int as planned, generic_plans::int as reused from pg_prepared_statements`,
  )
  expect(rows).toEqual([{ planned: 5, reused: 3 }])
})
