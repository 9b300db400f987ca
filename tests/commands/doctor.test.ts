import { tmpdir } from 'node:os'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { run } from '@/lib/command-line/admin/doctor'
import { asOwner, createDatabase } from '../support/postgres'

let said: string[] = []
beforeEach(() => {
  said = []
  vi.spyOn(console, 'log').mockImplementation((line) => said.push(String(line)))
})
afterEach(() => vi.restoreAllMocks())

function examine(url: string) {
  const close = async () => undefined
  return run({ args: [], url, dataDir: tmpdir(), isEmbedded: true, close })
}

it('finds a migrated database in order', async () => {
  expect(await examine(await createDatabase())).toBe(0)
  expect(said.at(-1)).toBe('Everything is in order.')
})

it.each([
  ['a table that is not forced', 'alter table person no force row level security', /person/],
  ['a table without its policy', 'drop policy tenant on decision', /decision/],
  ['a new table that nobody closed', 'create table diary ("organizationId" uuid)', /diary/],
  ['a job queue that is gone', 'drop schema graphile_worker cascade', /no job queue/],
  [
    'a migration that failed',
    'update _prisma_migrations set finished_at = null',
    /failed on this database before/,
  ],
])('finds %s', async (_, sql, sentence) => {
  const url = await createDatabase()
  await asOwner(url, (client) => client.query(sql))
  expect(await examine(url)).toBe(1)
  expect(said.join('\n')).toMatch(sentence)
})
