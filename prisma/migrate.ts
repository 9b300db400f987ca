import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import { Client, DatabaseError } from 'pg'
import { reasonOf, Trouble } from '@/lib/command-line/trouble.mjs'

const folder = join(import.meta.dirname, 'migrations')
const appRole = 'empty_chair_app'
/** The lock that `prisma migrate deploy` takes too. */
const migrationLock = 72_707_369

type Migration = { name: string; sql: string; checksum: string }
type Applied = { name: string; checksum: string; isFinished: boolean; isRolledBack: boolean }
export type MigrationState = { applied: string[]; pending: string[]; trouble: string | null }

/**
 * Brings a database to the version of the code. Keeps Prisma's folders, table and checksums, so
 * that `prisma migrate deploy` agrees with it; a migration is one transaction, whatever it holds.
 */
export async function migrate(url: string): Promise<MigrationState> {
  const client = await connect(url)
  try {
    await refuseOldPostgres(client)
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const state = await stateOf(client)
    if (state.trouble) throw new Trouble(state.trouble)
    await ensureAppRole(client)
    await client.query(migrationTable)
    for (const migration of readMigrations()) {
      if (state.pending.includes(migration.name)) await apply(client, migration)
    }
    await runMigrations({ connectionString: url, schema: 'graphile_worker', logger: quiet })
    return { applied: [...state.applied, ...state.pending], pending: [], trouble: null }
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    throw new Trouble(
      `The database cannot be brought up to date: ${error.message}. Its login has to own it and may not be limited to reading.`,
    )
  } finally {
    await client.end()
  }
}

/** What a database has, lacks, and has that it should not. */
export async function migrationState(url: string): Promise<MigrationState> {
  const client = await connect(url)
  try {
    return await stateOf(client)
  } finally {
    await client.end()
  }
}

async function connect(url: string) {
  const client = new Client({ connectionString: url, application_name: 'empty-chair migrate' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function refuseOldPostgres(client: Client) {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  if (major >= 15) return
  throw new Trouble(
    `The database is Postgres ${major}, and Empty Chair needs Postgres 15 or newer.`,
  )
}

async function stateOf(client: Client): Promise<MigrationState> {
  const ours = readMigrations()
  const theirs = (await appliedMigrations(client)).filter((row) => !row.isRolledBack)
  const applied = theirs.filter((row) => row.isFinished).map((row) => row.name)
  const pending = ours.map((ours) => ours.name).filter((name) => !applied.includes(name))
  return { applied, pending, trouble: whyNotMigrate(ours, theirs) }
}

function whyNotMigrate(ours: Migration[], theirs: Applied[]): string | null {
  const failed = theirs.find((row) => !row.isFinished)
  if (failed) {
    return `The migration ${failed.name} failed on this database before: restore a backup, or repair it and set its rolled_back_at in _prisma_migrations.`
  }
  const unknown = theirs.find((row) => !ours.some((migration) => migration.name === row.name))
  if (unknown) {
    return `The database is newer than this version of Empty Chair: it has the migration ${unknown.name}, which is unknown here. Start the newer version.`
  }
  const changed = ours.find((migration) =>
    theirs.some((row) => row.name === migration.name && row.checksum !== migration.checksum),
  )
  if (changed) {
    return `The migration ${changed.name} is not the one this database was made with: its file has been changed since.`
  }
  return null
}

async function appliedMigrations(client: Client): Promise<Applied[]> {
  const { rows: found } = await client.query<{ has: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as has`,
  )
  if (!found[0]?.has) return []
  const { rows } = await client.query<Applied>(
    `select migration_name as name, checksum, finished_at is not null as "isFinished",
            rolled_back_at is not null as "isRolledBack"
     from _prisma_migrations order by started_at, migration_name`,
  )
  return rows
}

function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, 'migration.sql'))
      const checksum = createHash('sha256').update(bytes).digest('hex')
      return { name, sql: bytes.toString('utf8'), checksum }
    })
}

async function apply(client: Client, { name, sql, checksum }: Migration) {
  await client.query('begin')
  try {
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)`,
      [randomUUID(), checksum, name],
    )
    // Without parameters the whole file is one simple query: a function body may contain `;`.
    await client.query(sql)
    await client.query(
      `update _prisma_migrations set finished_at = clock_timestamp(), applied_steps_count = 1
       where migration_name = $1 and rolled_back_at is null`,
      [name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new Trouble(
      `The migration ${name} failed, and nothing of it was kept: ${reasonOf(error)}`,
    )
  }
}

/** The app works under a role that owns nothing, so that row-level security binds it. */
async function ensureAppRole(client: Client) {
  const { rows } = await client.query<{ login: string; hasRole: boolean }>(
    `select quote_ident(current_user) as login,
            exists (select from pg_roles where rolname = $1) as "hasRole"`,
    [appRole],
  )
  const create = rows[0]?.hasRole ? [] : [`create role ${appRole} nologin nobypassrls`]
  const grant = `grant ${appRole} to ${rows[0]?.login}`
  try {
    for (const sql of create) await client.query(sql)
    if (!(await mayBecomeAppRole(client))) await client.query(grant)
  } catch (error) {
    throw new Trouble(
      `The database login cannot set up the role ${appRole} (${reasonOf(error)}). Run once as a superuser: ${[...create, grant].join('; ')}.`,
    )
  }
}

async function mayBecomeAppRole(client: Client) {
  try {
    await client.query(`set role ${appRole}`)
    await client.query('reset role')
    return true
  } catch {
    return false
  }
}

/** As Prisma makes it. */
const migrationTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

const quiet = new Logger(() => () => undefined)
