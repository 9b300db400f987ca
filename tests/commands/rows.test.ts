import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { read, write } from '@/lib/db'
import { insertRows } from '@/lib/rows'
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
