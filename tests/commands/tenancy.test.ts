import { describe, expect, inject, it } from 'vitest'
import { customerModel } from '@/lib/customer/queries'
import { outside, Prisma, read, write } from '@/lib/db'
import { addStage } from '@/lib/stage/commands'
import { contentsOf, identifier, tenantTables } from '../support/contents'
import { asOwner } from '../support/postgres'
import { newWorld, otherWorld, type World } from '../support/world'

/** Tables that belong to no organization, and why. */
const exempt: Record<string, string> = {
  rate_limit: 'guards the door before it is known whose it is; holds hashes and counts',
  _prisma_migrations: 'the history of the schema itself',
}

describe('Every table of the catalogue', () => {
  it('is forced under a policy for the app role, or is on the list with a reason', async () => {
    const rows = await owner<{ name: string; forced: boolean; policies: string[] }>(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        array(select p.policyname || ' ' || p.cmd || ' ' || p.qual || ' ' || p.with_check
              from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
                and 'empty_chair_app' = any (p.roles))::text[] as policies
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      order by 1`)
    expect(rows.length).toBeGreaterThan(20)
    for (const { name, forced, policies } of rows.filter((row) => !(row.name in exempt))) {
      const key = name === 'organization' ? 'id' : '"organizationId"'
      expect([name, forced, policies.length]).toEqual([name, true, 1])
      const condition = `(${key} = ( SELECT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid AS "nullif"))`
      expect(policies[0]).toBe(`tenant ALL ${condition} ${condition}`)
    }
    const names = rows.map((row) => row.name)
    expect(Object.keys(exempt).filter((name) => !names.includes(name))).toEqual([])
  })

  it('holds the organization in its primary key, in every unique key and in every link', async () => {
    const keys = await owner<{ name: string; key: string; columns: string[] }>(`
      select t.relname as name, i.relname as key,
        array(select a.attname::text from pg_attribute a
              where a.attrelid = t.oid and a.attnum = any (x.indkey) order by 1) as columns
      from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      where t.relnamespace = 'public'::regnamespace and x.indisunique`)
    const links = await owner<{ name: string; key: string; columns: string[] }>(`
      select t.relname as name, c.conname as key,
        array(select a.attname::text from pg_attribute a
              where a.attrelid = t.oid and a.attnum = any (c.conkey) order by 1) as columns
      from pg_constraint c join pg_class t on t.oid = c.conrelid
      where c.contype = 'f' and t.relnamespace = 'public'::regnamespace`)
    expect(links.length).toBeGreaterThan(40)
    const without = [...keys, ...links].filter(
      ({ name, columns }) =>
        !(name in exempt) && name !== 'organization' && !columns.includes('organizationId'),
    )
    expect(without).toEqual([])
    const ofOrganization = keys.filter(({ name }) => name === 'organization')
    expect(ofOrganization.map(({ columns }) => columns)).toEqual([['id'], ['slug']])
  })

  it('belongs to somebody else than the app role, which may do no more than it must', async () => {
    const [role] = await owner<Record<string, boolean>>(`
      select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin,
        exists (select from pg_class where relowner = r.oid) as owns
      from pg_roles r where rolname = 'empty_chair_app'`)
    expect(Object.values(role ?? { missing: true })).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ])
    const history = await owner<{ may: boolean }>(`
      select has_table_privilege('empty_chair_app', t, p) as may
      from unnest(array['trail_event', 'revision', 'sign_off']) t,
        unnest(array['update', 'delete', 'truncate']) p`)
    expect(history.map((row) => row.may)).toEqual(Array(9).fill(false))
  })
})

describe('SQL without a condition, as the app role', () => {
  it('returns the rows of one organization, and none where there is none', async () => {
    const world = await newWorld()
    await otherWorld()
    for (const table of await tenantTables()) {
      const column = table === 'organization' ? 'id' : 'organizationId'
      const statement = Prisma.sql`select distinct ${identifier(column)}::text as id from ${identifier(table)}`
      const seen = await read(world, (db) => db.$queryRaw<{ id: string }[]>(statement))
      expect([table, seen.filter((row) => row.id !== world.organizationId)]).toEqual([table, []])
      expect(await outside((db) => db.$queryRaw(statement))).toEqual([])
    }
  })

  it('changes and deletes nothing that is another organization’s', async () => {
    const world = await newWorld()
    const other = await otherWorld()
    const before = await contentsOf(other)
    await write(world, async (tx) => {
      await tx.$executeRaw`update person set name = 'Taken', "disabledAt" = now()`
      await tx.$executeRaw`update "group" set name = name || ' taken'`
      await tx.$executeRaw`update organization set name = 'Taken'`
      await tx.$executeRaw`delete from group_service`
      await tx.$executeRaw`delete from touch`
    })
    expect(await contentsOf(other)).toEqual(before)
  })

  it('writes no row for another organization, nor moves one there', async () => {
    const world = await newWorld()
    const { organizationId } = await otherWorld()
    const insert = write(world, (tx) =>
      tx.stage.create({ data: { organizationId, name: 'Taken' } }),
    )
    await expect(insert).rejects.toThrow(/row-level security/)
    const move = write(
      world,
      (tx) => tx.$executeRaw`update stage set "organizationId" = ${organizationId}::uuid`,
    )
    await expect(move).rejects.toThrow(/row-level security|foreign key/)
    const found = write(world, (tx) =>
      tx.organization.create({
        data: {
          id: crypto.randomUUID(),
          name: 'Third',
          slug: crypto.randomUUID(),
          currency: 'EUR',
          timeZone: 'UTC',
        },
      }),
    )
    await expect(found).rejects.toThrow(/row-level security/)
  })

  it('links no row to another organization’s, even where row-level security does not look', async () => {
    const world = await newWorld()
    const other = await otherWorld()
    const { organizationId } = world
    const person = write(world, (tx) =>
      tx.person.updateMany({ data: { functionId: other.functions.it.id } }),
    )
    await expect(person).rejects.toThrow(/[Ff]oreign key/)
    const asOwnerToo = asOwner(process.env.DATABASE_URL ?? '', (client) =>
      client.query('update person set "functionId" = $1 where "organizationId" = $2', [
        other.functions.it.id,
        organizationId,
      ]),
    )
    await expect(asOwnerToo).rejects.toThrow(/foreign key/)
  })
})

it('Fifty readers and writers at once over twenty organizations never meet a foreign row', async () => {
  const worlds = await Promise.all(
    Array.from({ length: 20 }, (_, index) => newWorld(`Organization ${index}`)),
  )
  let count = 0
  const foreign: string[] = []
  async function visit(worker: number) {
    for (let turn = 0; turn < 6; turn += 1) {
      const world = worlds[(worker * 7 + turn * 3) % worlds.length]
      if (!world) throw new Error('no such world')
      foreign.push(...(await foreignIn(world, `Stage ${worker}-${turn}`)))
      count += 1
    }
  }
  await Promise.all(Array.from({ length: 50 }, (_, worker) => visit(worker)))
  expect(count).toBe(300)
  expect(foreign).toEqual([])
  const stages = await owner<{ id: string; many: number }>(
    'select "organizationId"::text as id, count(*)::int as many from stage group by 1',
  )
  const expected = new Map(worlds.map((world) => [world.organizationId, 0]))
  for (let worker = 0; worker < 50; worker += 1)
    for (let turn = 0; turn < 6; turn += 1) {
      const id = worlds[(worker * 7 + turn * 3) % worlds.length]?.organizationId ?? ''
      expected.set(id, (expected.get(id) ?? 3) + 1)
    }
  for (const { id, many } of stages.filter((row) => expected.has(row.id)))
    expect(many).toBe((expected.get(id) ?? 0) + 3)
}, 60_000)

/** Reads in three ways and writes in one; whatever is not this world's is told. */
async function foreignIn(world: World, stage: string): Promise<string[]> {
  const { organizationId } = world
  const [own, model, added, people] = await Promise.all([
    read(world, (db) =>
      db.$queryRaw<{ id: string }[]>(Prisma.sql`select id::text from organization`),
    ),
    customerModel(world.observer),
    addStage(world.cxLead, { name: stage, emotion: '', need: '' }),
    write(world, (tx) => tx.person.findMany({ select: { organizationId: true } })),
  ])
  if (!added.ok) throw new Error(added.reason)
  const groups = Object.values(world.groups).map((group) => group.id)
  return [
    ...unlike(
      [organizationId],
      own.map((row) => row.id),
    ),
    ...unlike(
      Array(9).fill(organizationId),
      people.map((row) => row.organizationId),
    ),
    ...unlike(
      groups,
      model.groups.map((group) => group.id),
    ),
  ]
}

function unlike(expected: string[], seen: string[]): string[] {
  return seen.length === expected.length && seen.every((id) => expected.includes(id))
    ? []
    : seen.concat('unlike')
}

function owner<T extends object>(sql: string): Promise<T[]> {
  return asOwner(process.env.DATABASE_URL ?? inject('postgres'), async (client) => {
    const { rows } = await client.query<T>(sql)
    return rows
  })
}
