import { beforeAll, expect, it } from 'vitest'
import type { Cursor } from '@/lib/cursor'
import { cores, statuses } from '@/lib/decision/schema'
import { registerSql } from '@/lib/register/queries'
import type { RegisterFilter } from '@/lib/register/schema'
import { blocksRead, keptPlanOf, planOf, readWhole, rowsRead, stepsOf } from '../support/plan'
import { asOwner } from '../support/postgres'
import { newWorld, otherWorld, type World } from '../support/world'

const decisions = 20_000

let world: World
let middle: Cursor

/** Long lists, made by the database itself: what they say doesn't matter, how they are spread does. */
beforeAll(async () => {
  world = await newWorld()
  const elsewhere = await otherWorld()
  await asOwner(process.env.DATABASE_URL ?? '', async (client) => {
    for (const [one, count] of [
      [world, decisions],
      [elsewhere, decisions / 4],
    ] as const) {
      const ids = (named: Record<string, { id: string }>) =>
        Object.values(named).map(({ id }) => id)
      const owners = [one.contributor, one.finance, one.it, one.leader]
      await client.query(
        `insert into decision ("organizationId", id, number, status, title, "proposerId", "functionId",
           core, draft, outcome, "decidedAt", "activityAt", "searchText")
         select $1, gen_random_uuid(), n, status, 'Decision ' || n, owner, ($3::uuid[])[1 + n % 5],
           core, '{}', case when status = 'decided' then 'approved' end,
           case when status = 'decided' then now() end, now() - n * interval '1 hour',
           'fee' || case when n % 3 = 0 then ' winter' else '' end
                 || case when n % 5000 = 0 then ' zebra' else '' end
         from generate_series(1, $2::int) n,
           lateral (select case when n % 10 < 7 then 'decided' when n < 500 then 'scoring'
                                when n % 10 = 7 then 'withdrawn' else 'draft' end as status,
                           ($4::uuid[])[1 + (n * 7) % 4] as owner,
                           ($5::text[])[1 + (n * 3) % 7] as core) one`,
        [
          one.organizationId,
          count,
          ids(one.functions),
          owners.map((by) => by.personId),
          [...cores],
        ],
      )
      await client.query(
        `insert into touch ("organizationId", "decisionId", "groupId", "stageId")
         select $1, d.id, ($2::uuid[])[1 + d.number % 4], ($3::uuid[])[1 + d.number % 3]
         from decision d where d."organizationId" = $1 and d.status <> 'draft'`,
        [one.organizationId, ids(one.groups), ids(one.stages)],
      )
    }
    // Several on many decisions: what a page reads of them is of its own rows alone.
    await client.query(
      `insert into waiver ("organizationId", id, "decisionId", about, reason, "grantedById", "expiresOn")
       select d."organizationId", gen_random_uuid(), d.id, 'vacuum', 'For now.', d."proposerId",
         date '2026-01-01' + n
       from decision d, generate_series(1, 3) n where d.number % 4 = 0`,
    )
    await client.query('vacuum analyze')
    const { rows } = await client.query<{ at: Date; id: string }>(
      `select "activityAt" as at, id from decision where "organizationId" = $1 and number = $2`,
      [world.organizationId, decisions / 2],
    )
    if (!rows[0]) throw new Error('no decision in the middle')
    middle = { ...rows[0], towards: 'older' }
  })
}, 120_000)

/** Every filter alone, and many together: common, rare, contradictory. */
function filters(): RegisterFilter[] {
  const { functions, groups, stages } = world
  const functionId = functions.finance.id
  const groupId = groups.students.id
  const stageId = stages.borrow.id
  const ownerId = world.it.personId
  return [
    {},
    ...statuses.map((status) => ({ status })),
    { functionId },
    { groupId },
    { stageId },
    { groupId, stageId },
    { core: 'sales' },
    { ownerId },
    { words: 'fee' },
    { words: 'winter' },
    { words: 'zebra' },
    { words: 'nothing-of-the-kind' },
    { words: '"fee winter"' },
    { words: 'fee -winter' },
    { from: '2026-01-01', to: '2026-01-02' },
    { to: '2020-01-01' },
    { status: 'scoring', groupId, stageId },
    { status: 'decided', functionId, core: 'sales', ownerId, groupId, stageId },
    { status: 'decided', words: 'zebra' },
    { status: 'draft', groupId },
    { status: 'withdrawn', words: 'zebra fee', groupId },
    { groupId, words: 'winter', to: '2026-01-01' },
    { functionId: functions.seat.id, ownerId: world.leader.personId },
    { groupId: groups.staff.id, stageId: stages.discover.id, core: 'it' },
    { core: 'other', words: 'zebra' },
    { ownerId: world.admin.personId, status: 'decided' },
  ]
}

it('reads a few thousand rows at most, whatever is asked for, at any depth, and never a table from end to end', async () => {
  const places: (Cursor | null)[] = [null, middle, { ...middle, towards: 'newer' }]
  for (const filter of filters()) {
    for (const place of places) {
      const plan = await planOf(world.observer, registerSql(world.observer, filter, place))
      const facts = {
        ...{ filter, place: place?.towards ?? 'first' },
        readWhole: readWhole(plan).filter((table) => ['decision', 'waiver'].includes(table)),
        isShort: stepsOf(plan).every(
          (step) => rowsRead(step, 'decision') <= 2600 && rowsRead(step, 'waiver') <= 3 * 26,
        ),
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

it('walks the index of its own order when one filter is asked for, and reads a page of it', async () => {
  const alone: RegisterFilter[] = [
    {},
    { status: 'draft' },
    { core: 'it' },
    { ownerId: world.it.personId },
    { functionId: world.functions.finance.id },
    { from: '2026-01-01' },
  ]
  for (const filter of alone) {
    for (const place of [null, middle, { ...middle, towards: 'newer' as const }]) {
      const statement = registerSql(world.observer, filter, place)
      for (const plan of [
        await planOf(world.observer, statement),
        await keptPlanOf(world.observer, statement),
      ]) {
        const rows = stepsOf(plan).map((step) => rowsRead(step, 'decision'))
        expect([filter, Math.max(...rows) <= 26]).toEqual([filter, true])
      }
    }
  }
})
