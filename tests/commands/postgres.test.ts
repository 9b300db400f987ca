import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, it } from 'vitest'
import { openPostgres, runningPostgres } from '@/lib/command-line/postgres.mjs'
import { asOwner } from '../support/postgres'

const dataDir = mkdtempSync(join(tmpdir(), 'empty-chair-'))
chmodSync(dataDir, 0o711)
const lock = join(dataDir, 'postgres', 'postmaster.pid')
const open = (purpose: 'serve' | 'visit') => openPostgres({ dataDir, purpose })

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

function answer(url: string, sql: string) {
  return asOwner(url, async (client) => (await client.query(sql)).rows[0])
}

it('keeps what was written from one start to the next, in UTF-8, with checksums', async () => {
  const first = await open('serve')
  await answer(first.url, `create table kept as select 'ग्राहक'::text as word`)
  await first.close()
  expect(runningPostgres(dataDir)).toBeNull()
  const second = await open('serve')
  expect(await answer(second.url, 'select word from kept')).toEqual({ word: 'ग्राहक' })
  expect(await answer(second.url, 'show data_checksums')).toEqual({ data_checksums: 'on' })
  await second.close()
})

it('lets others visit while it serves, but nobody else serve', async () => {
  const served = await open('serve')
  await expect(open('serve')).rejects.toThrow(/already running/)
  const visit = await open('visit')
  expect(visit.url).toBe(served.url)
  await visit.close()
  expect(runningPostgres(dataDir)).toBe(served.url)
  await served.close()
})

it('stays for a visitor until the last one leaves', async () => {
  const [one, two] = [await open('visit'), await open('visit')]
  await one.close()
  expect(await answer(two.url, 'select 1 as here')).toEqual({ here: 1 })
  await two.close()
  expect(runningPostgres(dataDir)).toBeNull()
})

it('tells when the database dies, and the next start has every committed row', async () => {
  const killed = await open('serve')
  await answer(killed.url, 'create table survived as select 7 as number')
  process.kill(killed.pid, 'SIGKILL')
  await killed.lost
  const next = await open('serve')
  expect(await answer(next.url, 'select number from survived')).toEqual({ number: 7 })
  await killed.close()
  await next.close()
})

it('starts although the number in a stale lock file belongs to another program by now', async () => {
  const killed = await open('serve')
  const lines = readFileSync(lock, 'utf8').split('\n')
  process.kill(killed.pid, 'SIGKILL')
  await killed.lost
  const other = spawn('sleep', ['60'])
  writeFileSync(lock, [String(other.pid), ...lines.slice(1)].join('\n'))
  const next = await open('serve')
  expect(other.exitCode).toBeNull()
  await next.close()
  other.kill()
})

it('listens on this machine alone, and only with the password', async () => {
  const served = await open('serve')
  const url = new URL(served.url)
  expect(await answer(served.url, 'show listen_addresses')).toEqual({
    listen_addresses: '127.0.0.1',
  })
  url.password = 'wrong'
  await expect(new Client({ connectionString: url.href }).connect()).rejects.toThrow(/password/)
  await served.close()
})
