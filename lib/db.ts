import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool, type PoolClient, type PoolConfig } from 'pg'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import { env } from './env'

/**
 * What a read gets: the client, already bound to the actor's organization. Without findUnique,
 * which Prisma gathers over everything asked in one tick and sends on one connection: two
 * organizations asking at the same moment would share the first one's, and the second see nothing.
 */
export type Db = {
  [K in keyof PrismaClient]: PrismaClient[K] extends { findUnique: unknown }
    ? Omit<PrismaClient[K], 'findUnique' | 'findUniqueOrThrow'>
    : PrismaClient[K]
}
/** What a write gets: the same, inside one transaction. */
export type Tx = Prisma.TransactionClient

export { Prisma }

const appRole = 'empty_chair_app'

// Kept beside the one pool: a bundle of its own, as a route has, must not bring another pair that
// doesn't know whom the pool serves.
const holder = globalThis as typeof globalThis & {
  emptyChairTenant?: AsyncLocalStorage<string>
  emptyChairWhole?: AsyncLocalStorage<Whole>
  emptyChairDatabase?: Connection
}
holder.emptyChairTenant ??= new AsyncLocalStorage<string>()
holder.emptyChairWhole ??= new AsyncLocalStorage<Whole>()
const current = holder.emptyChairTenant
const whole = holder.emptyChairWhole
const organizationOf = new WeakMap<object, string>()

/**
 * Third wall of tenancy: every connection carries the organization it serves, and row-level
 * security shows it nothing else. The setting is sent only when a connection changes hands.
 * Needs session-mode pooling if a pooler stands in between.
 */
class TenantPool extends Pool {
  // The adapter only ever uses the promise form.
  override connect = (() => this.connectFor(current.getStore() ?? '')) as Pool['connect']

  private async connectFor(organizationId: string): Promise<PoolClient> {
    const client = await super.connect()
    if (organizationOf.get(client) === organizationId) return client
    try {
      await client.query("select set_config('app.organization_id', $1, false)", [organizationId])
    } catch (error) {
      client.release(true)
      throw error
    }
    organizationOf.set(client, organizationId)
    return client
  }
}

// A query outside a transaction borrows a connection for itself.
Object.defineProperty(TenantPool.prototype, 'query', {
  value: async function query(this: TenantPool, ...args: Parameters<PoolClient['query']>) {
    const client = await this.connect()
    let failure: unknown
    try {
      return await client.query(...args)
    } catch (error) {
      failure = error
      throw error
    } finally {
      client.release(isBroken(failure))
    }
  },
})

/** Errors without an SQLSTATE come from the connection, not from the statement. */
function isBroken(failure: unknown): boolean {
  return failure !== undefined && !(failure instanceof Error && 'severity' in failure)
}

type Connection = { pool: Pool; client: PrismaClient }

function connection(): Connection {
  holder.emptyChairDatabase ??= open()
  return holder.emptyChairDatabase
}

function open(): Connection {
  const config: PoolConfig = {
    connectionString: env().DATABASE_URL,
    // The adapter writes and reads moments without their zone and means UTC, whatever the server's is.
    // Words not yet in the search index are read through by every search: no more than a few pages.
    options: `-c role=${appRole} -c TimeZone=UTC -c gin_pending_list_limit=64kB`,
    max: 20,
    application_name: 'empty-chair',
  }
  const pool = new TenantPool(config)
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => {})
  const adapter = new PrismaPg(pool, { statementNameGenerator: nameOf })
  return { pool, client: new PrismaClient({ adapter }) }
}

const keptMark = '/* kept */'

/**
 * Has each connection keep the plan of this statement: for those that every page asks and that take
 * longer to plan than to run. One plan has to suit whoever asks, so its shape must not depend on the
 * values; a test should look at that plan too.
 */
export function kept(statement: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(keptMark)} ${statement}`
}

const names = new Map<string, string>()

/** A statement with a name is kept by Postgres; without one it is planned anew each time. */
function nameOf({ sql }: { sql: string }): string {
  if (!sql.startsWith(keptMark)) return ''
  const name =
    names.get(sql) ?? `kept-${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`
  names.set(sql, name)
  return name
}

type Scope = { organizationId: string }
type Whole = { organizationId: string; tx: Tx }

/** Reads as the actor: their organization on the connection, one consistent client. */
export function read<T>(actor: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  const around = aroundFor(actor)
  // A transaction's client has everything a read may ask for, and more.
  if (around) return work(around as Tx & Db)
  return current.run(actor.organizationId, async () => await work(connection().client))
}

/** Writes as the actor: everything in one transaction, or nothing. An import may take longer than a minute. */
export function write<T>(
  actor: Scope,
  work: (tx: Tx) => Promise<T>,
  { seconds = 60 }: { seconds?: number } = {},
): Promise<T> {
  const around = aroundFor(actor)
  if (around) return work(around)
  const limits = { maxWait: 10_000, timeout: seconds * 1000 }
  return current.run(
    actor.organizationId,
    async () => await connection().client.$transaction(work, limits),
  )
}

/**
 * Many commands as one: all of them happened, or none. For a story told at once, such as the
 * example; so it gets its time, on slow machines too.
 */
export function together<T>(actor: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { organizationId } = actor
  const asOne = (tx: Tx) => whole.run({ organizationId, tx }, () => work(tx))
  return current.run(
    organizationId,
    async () =>
      await connection().client.$transaction(asOne, { maxWait: 60_000, timeout: 300_000 }),
  )
}

function aroundFor({ organizationId }: Scope): Tx | null {
  const around = whole.getStore()
  return around?.organizationId === organizationId ? around.tx : null
}

/** Statements that belong to no organization: the doors before we know who is asking. They see no tenant row. */
export function outside<T>(work: (db: Db) => Promise<T>): Promise<T> {
  return read({ organizationId: '' }, work)
}

/** For libraries that bring their own statements, such as the rate limiter. */
export function rawPool(): Pool {
  return connection().pool
}

export async function closeDatabase(): Promise<void> {
  const open = holder.emptyChairDatabase
  holder.emptyChairDatabase = undefined
  await open?.client.$disconnect()
  if (open && !open.pool.ended) await open.pool.end()
}
