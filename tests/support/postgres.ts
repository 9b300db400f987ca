import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'

/** Runs before each file of commands: from here on `lib/db` speaks to a database of that file alone. */
export async function testDatabase(): Promise<void> {
  process.env.DATABASE_URL = await createDatabase()
  process.env.AUTH_SECRET = 'a secret that only the tests know, 32 characters and more'
  process.env.APP_URL = 'http://localhost:3000'
  process.env.LOG_LEVEL = 'silent'
  afterAll(async () => {
    const { closeDatabase } = await import('@/lib/db')
    await closeDatabase()
  })
}

/** The address, as owner, of a new database: a copy of the migrated one, or an empty one. */
export async function createDatabase(template = 'migrated'): Promise<string> {
  const address = new URL(inject('postgres'))
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asOwner(address.href, (client) =>
    client.query(`create database ${name} template ${template}`),
  )
  address.pathname = name
  return address.href
}

/** Work on a connection without row-level security, for what only the owner may see or break. */
export async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
