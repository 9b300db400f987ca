import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, it } from 'vitest'
import { asOwner, createDatabase } from '../support/postgres'

const dataDir = mkdtempSync(join(tmpdir(), 'empty-chair-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** What `npm start` says before it gives up, and its exit code. */
function start(env: Record<string, string>) {
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, ['lib/command-line/start.mjs'], {
      env: { ...process.env, PORT: '0', DATA_DIR: dataDir, AUTH_SECRET: '', APP_URL: '', ...env },
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    child.once('close', (code) => resolve({ code, said: said.trim() }))
  })
}

function address(change: (url: URL) => void) {
  const url = new URL(inject('postgres'))
  change(url)
  return url.href
}

async function newerDatabase() {
  const url = await createDatabase()
  const sql = `insert into _prisma_migrations (id, checksum, migration_name, finished_at)
    values ('x', 'x', '29990101000000_later', now())`
  await asOwner(url, (client) => client.query(sql))
  return url
}

it.each([
  ['a DATABASE_URL that is none', () => ({ DATABASE_URL: 'nonsense' }), /not the address/],
  [
    'a database that does not answer',
    () => ({
      DATABASE_URL: address((url) => {
        url.port = '1'
      }),
    }),
    /^No database answers/,
  ],
  [
    'a wrong password',
    () => ({
      DATABASE_URL: address((url) => {
        url.password = 'wrong'
      }),
    }),
    /refuses the user/,
  ],
  [
    'an unknown database',
    () => ({
      DATABASE_URL: address((url) => {
        url.pathname = 'nowhere'
      }),
    }),
    /^There is no database nowhere/,
  ],
  [
    'a database newer than the code',
    async () => ({ DATABASE_URL: await newerDatabase() }),
    /newer than this version/,
  ],
  [
    'a data folder that cannot be made',
    () => ({ DATA_DIR: '/proc/empty-chair' }),
    /cannot be written/,
  ],
  ['a port that is none', () => ({ PORT: 'http' }), /not a port number/],
  ['an address that is none', () => ({ APP_URL: 'example' }), /not a web address/],
  ['a short secret', () => ({ AUTH_SECRET: 'short' }), /too short/],
])('says in one sentence that it cannot start: %s', async (_, env, sentence) => {
  const { code, said } = await start(await env())
  expect(said).toMatch(sentence)
  expect(said.split('\n')).toHaveLength(1)
  expect(code).toBe(1)
})

it('says which port is in use', async () => {
  const server = createServer().listen(0, '0.0.0.0')
  await new Promise((resolve) => server.once('listening', resolve))
  const taken = server.address()
  const port = typeof taken === 'object' && taken ? String(taken.port) : ''
  expect(await start({ PORT: port })).toEqual({
    code: 1,
    said: expect.stringContaining(`Port ${port} is in use`),
  })
  server.close()
})
