import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { Prisma, read, write } from '@/lib/db'
import { inARow, insertRows } from '@/lib/rows'
import { newWorld } from '../support/world'

/** Everything that means something where Postgres writes a list. */
const odd = [
  'null',
  'NULL',
  '',
  ' ',
  '{}',
  '{a,b}',
  'a,b',
  '"',
  '\\',
  '\\"',
  "'",
  'line\nline',
  '😀',
  '\u2028',
]

test('rows written by the thousand keep every sign, and nothing where nothing is', async () => {
  const world = await newWorld()
  const { organizationId } = world.admin
  const rows = odd.map((text, index) => ({
    organizationId,
    id: v7(),
    name: `${index}`,
    description: text,
    position: index,
    isVulnerable: index % 2 === 0,
    share: index === 0 ? null : index,
    createdAt: new Date(Date.UTC(2026, 10, 22, 12, 30, 15, index)),
  }))
  const columns = {
    organizationId: 'uuid',
    id: 'uuid',
    name: 'text',
    description: 'text',
    position: 'int',
    isVulnerable: 'bool',
    share: 'int',
    createdAt: 'timestamptz',
  } as const
  await write(world.admin, (tx) => insertRows(tx, 'group', columns, rows))
  const ids = rows.map(({ id }) => id)
  const kept = await read(world.admin, (db) =>
    db.group.findMany({ where: { organizationId, id: { in: ids } }, orderBy: { position: 'asc' } }),
  )
  expect(kept).toMatchObject(rows)
})

test('statements in a row keep their order; of several that fail the first is heard, and none stays', async () => {
  const { admin } = await newWorld()
  const { organizationId } = admin
  const add = (name: string) =>
    Prisma.sql`insert into "function" ("organizationId", id, name) values (${organizationId}::uuid, ${v7()}::uuid, ${name})`
  const rename = (from: string, to: string) =>
    Prisma.sql`update "function" set name = ${to} where name = ${from}`
  const all = (statements: Prisma.Sql[]) =>
    write(admin, (tx) =>
      inARow(tx, async (send) => {
        for (const statement of statements) await send(statement)
      }),
    )
  const names = () =>
    read(admin, async (db) => {
      const where = { organizationId, name: { startsWith: 'Row ' } }
      const rows = await db.function.findMany({ where, orderBy: { name: 'asc' } })
      return rows.map(({ name }) => name)
    })

  await all([add('Row 1'), rename('Row 1', 'Row 2'), add('Row 1'), rename('Row 2', 'Row 3')])
  expect(await names()).toEqual(['Row 1', 'Row 3'])

  const failing = all([add('Row 4'), add('Row 3'), add('Row 5'), add('Row 6')])
  await expect(failing).rejects.toThrow(/23505|duplicate|[Uu]nique/)
  expect(await names()).toEqual(['Row 1', 'Row 3'])
})
