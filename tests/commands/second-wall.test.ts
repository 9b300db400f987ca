import { expect, it, vi } from 'vitest'
import { openSession } from '@/lib/person/session'
import { contentsOf, tenantTables } from '../support/contents'
import { type DoorForm, doorForms } from '../support/door-forms'
import { formFor, formsFor, guarded, knock } from '../support/doors'
import { asOwner } from '../support/postgres'
import { newBrowser, nextRequest } from '../support/visitor'
import { newWorld, otherWorld } from '../support/world'

vi.mock('next/headers', () => import('../support/visitor'))
vi.mock('next/cache', () => ({ refresh: () => undefined }))

it('Without row-level security no door changes anything that is another organization’s', async () => {
  const world = await newWorld()
  const other = await otherWorld()
  const forms = await formsFor(other)
  await withoutRowLevelSecurity()
  const before = await contentsOf(other)
  for (const { name, door } of guarded) {
    const { as } = doorForms[name] as DoorForm
    newBrowser()
    await openSession(world[as])
    nextRequest()
    await knock(door, formFor(forms, name))
  }
  expect(await contentsOf(other)).toEqual(before)
}, 120_000)

/** For this file's own database: what is left are the conditions of the queries, and the keys. */
async function withoutRowLevelSecurity() {
  const tables = await tenantTables()
  await asOwner(process.env.DATABASE_URL ?? '', async (client) => {
    for (const table of tables)
      await client.query(`alter table "${table}" disable row level security`)
    const { rows } = await client.query(
      "select relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace",
    )
    expect(rows).toEqual([])
  })
}
