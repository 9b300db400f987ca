import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { differenceToSchema } from '@/prisma/diff'
import { migrate, migrationState } from '@/prisma/migrate'
import { asOwner, createDatabase } from '../support/postgres'

const names = readdirSync('prisma/migrations').filter((name) => /^\d/.test(name))
const first = names[0] ?? ''

function change(url: string, sql: string) {
  return asOwner(url, (client) => client.query(sql))
}

describe('migrations', () => {
  it('bring an empty database to the code, and once there have nothing to do', async () => {
    const url = await createDatabase('template0')
    expect((await migrationState(url)).pending).toEqual(names)
    await migrate(url)
    await migrate(url)
    expect(await migrationState(url)).toEqual({ applied: names, pending: [], trouble: null })
  })

  it('may be started by two at once', async () => {
    const url = await createDatabase('template0')
    await Promise.all([migrate(url), migrate(url)])
    const { rows } = await change(url, 'select migration_name from _prisma_migrations')
    expect(rows).toHaveLength(names.length)
  })

  it('keep the checksum that Prisma keeps', async () => {
    const url = await createDatabase()
    const file = readFileSync(`prisma/migrations/${first}/migration.sql`)
    const { rows } = await change(
      url,
      `select checksum from _prisma_migrations where migration_name = '${first}'`,
    )
    expect(rows).toEqual([{ checksum: createHash('sha256').update(file).digest('hex') }])
  })

  it('lead to the schema, and a column that is not in the schema is noticed', async () => {
    const url = await createDatabase()
    expect(await differenceToSchema(url)).toBe('')
    await change(url, 'alter table organization add column "motto" text')
    expect(await differenceToSchema(url)).toContain('DROP COLUMN "motto"')
  })

  it.each([
    [
      'a database newer than the code',
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at)
       values ('x', 'x', '29990101000000_later', now())`,
      /newer than this version.*29990101000000_later/,
    ],
    [
      'a migration that was changed after it was applied',
      `update _prisma_migrations set checksum = 'x' where migration_name = '${first}'`,
      /its file has been changed/,
    ],
    [
      'an earlier failure',
      `update _prisma_migrations set finished_at = null where migration_name = '${first}'`,
      /failed on this database before/,
    ],
  ])('refuse %s', async (_, sql, sentence) => {
    const url = await createDatabase()
    await change(url, sql)
    await expect(migrate(url)).rejects.toThrow(sentence)
    expect((await migrationState(url)).trouble).toMatch(sentence)
  })

  it('ask a superuser for exactly what the login lacks', async () => {
    const url = new URL(await createDatabase('template0'))
    const login = `login_${url.pathname.slice(1)}`
    await change(url.href, `create role ${login} login password 'theirs'`)
    url.username = login
    url.password = 'theirs'
    await expect(migrate(url.href)).rejects.toThrow(
      new RegExp(`Run once as a superuser: grant empty_chair_app to ${login}\\.$`),
    )
    await change(inject('postgres'), `grant empty_chair_app to ${login}`)
    await expect(migrate(url.href)).rejects.toThrow(/permission denied.* has to own it/)
    await change(inject('postgres'), `drop role ${login}`)
  })

  it('say in one sentence that a database can only be read', async () => {
    const url = await createDatabase()
    await change(
      url,
      `do $$ begin execute format(
      'alter database %I set default_transaction_read_only = on', current_database()); end $$`,
    )
    await expect(migrate(url)).rejects.toThrow(/read-only transaction\. Its login/)
  })
})
