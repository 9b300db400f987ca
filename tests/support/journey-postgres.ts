import { Client } from 'pg'
import { openTemporaryPostgres } from '@/lib/command-line/postgres.mjs'
import { migrate } from '@/prisma/migrate'

/** One Postgres for all journeys, with one migrated database to copy. Tells the workers where it is. */
export async function openJourneyPostgres() {
  const postgres = await openTemporaryPostgres()
  const server = new URL(postgres.url)
  server.pathname = 'postgres'
  process.env.JOURNEY_POSTGRES = server.href
  const template = new URL(server)
  template.pathname = 'migrated'
  await run('create database migrated')
  await migrate(template.href)
  return postgres
}

/** The address, as owner, of a new database that is migrated and empty. */
export async function journeyDatabase(name: string): Promise<string> {
  const database = new URL(server())
  await run(`create database ${name} template migrated`)
  database.pathname = name
  return database.href
}

async function run(statement: string) {
  const client = new Client({ connectionString: server() })
  await client.connect()
  await client.query(statement)
  await client.end()
}

function server(): string {
  const { JOURNEY_POSTGRES } = process.env
  if (!JOURNEY_POSTGRES) throw new Error('the set-up of the journeys opens it')
  return JOURNEY_POSTGRES
}
