import { Client } from 'pg'
import { openTemporaryPostgres } from '@/lib/command-line/postgres.mjs'
import { build, generate } from '@/lib/command-line/prepare.mjs'
import { migrate } from '@/prisma/migrate'
import { serve } from './journey-app'

const secret = 'a secret that only the journeys know, 32 characters and more'

/** One Postgres and one app, of the production build, for all journeys: each in an organization of its own. */
export default async function setup() {
  const say = (sentence: string) => console.log(sentence)
  await generate({ say })
  await build({ say })
  const postgres = await openTemporaryPostgres()
  const server = new URL(postgres.url)
  server.pathname = 'postgres'
  // The workers are started after this, and inherit it.
  process.env.JOURNEY_POSTGRES = server.href
  process.env.AUTH_SECRET = secret
  process.env.LOG_LEVEL = 'silent'
  const template = new URL(server)
  template.pathname = 'migrated'
  await run(server.href, 'create database migrated')
  await migrate(template.href)
  process.env.DATABASE_URL = await journeyDatabase('journeys')
  const app = await serve({ databaseUrl: process.env.DATABASE_URL, address: address() })
  return async () => {
    await app.stop()
    await postgres.close()
  }
}

/** The address, as owner, of a new database that is migrated and empty. */
export async function journeyDatabase(name: string): Promise<string> {
  const database = new URL(process.env.JOURNEY_POSTGRES ?? '')
  await run(database.href, `create database ${name} template migrated`)
  database.pathname = name
  return database.href
}

function address(): string {
  const { APP_URL } = process.env
  if (!APP_URL) throw new Error('playwright.config.ts gives the address')
  return APP_URL
}

async function run(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
