import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { openTemporaryPostgres } from '@/lib/command-line/postgres.mjs'
import { migrate } from '@/prisma/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the test server's database `postgres`. */
    postgres: string
  }
}

/** One Postgres for all test files, with one migrated database that every file gets a copy of. */
export default async function setup(project: TestProject) {
  const postgres = await openTemporaryPostgres()
  const server = new URL(postgres.url)
  server.pathname = 'postgres'
  const template = new URL(postgres.url)
  template.pathname = 'migrated'
  const client = new Client({ connectionString: server.href })
  await client.connect()
  await client.query('create database migrated')
  await migrate(template.href)
  await client.query('alter database migrated with is_template true allow_connections false')
  await client.end()
  project.provide('postgres', server.href)
  return () => postgres.close()
}
