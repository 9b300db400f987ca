import { Prisma, type Tx } from './db'

/** Postgres' own names of types, by column. */
export type Columns = Record<
  string,
  'uuid' | 'text' | 'int' | 'float8' | 'bool' | 'jsonb' | 'timestamptz' | 'date'
>

/**
 * Writes thousands of rows with one statement and one parameter a column, several times as fast as
 * createMany, whose parameters are a row times its columns.
 */
export async function insertRows<C extends Columns>(
  tx: Tx,
  table: string,
  columns: C,
  rows: readonly { [K in keyof C]: unknown }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw(insertSql(table, columns, rows))
}

/**
 * The statement alone, to be made ready while the database is busy with another.
 * @param made columns that are the same in every row, or made of the others, which stand in `r`.
 */
export function insertSql<C extends Columns>(
  table: string,
  columns: C,
  rows: readonly { [K in keyof C]: unknown }[],
  made: Record<string, Prisma.Sql> = {},
): Prisma.Sql {
  // Names come from our own code, values travel in the parameters.
  const names = Object.keys(columns).map((name) => `"${name}"`)
  const into = [...names, ...Object.keys(made).map((name) => `"${name}"`)]
  const lists = Object.entries(columns).map(
    ([name, type]) => Prisma.sql`${listOf(rows, name, type)}::${Prisma.raw(type)}[]`,
  )
  return Prisma.sql`
    insert into ${Prisma.raw(`"${table}" (${into.join(', ')})`)}
    select ${Prisma.join([Prisma.sql`r.*`, ...Object.values(made)])}
    from unnest(${Prisma.join(lists)}) as r(${Prisma.raw(names.join(', '))})`
}

/** One column of all rows, as Postgres writes an array. */
function listOf(rows: readonly Record<string, unknown>[], name: string, type: string): string {
  const write = type === 'jsonb' ? json : plain
  return `{${rows.map((row) => write(row[name])).join(',')}}`
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  return value instanceof Date ? value.toISOString() : quoted(String(value))
}

function json(value: unknown): string {
  return value === null || value === undefined ? 'null' : quoted(JSON.stringify(value))
}

function quoted(text: string): string {
  return `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`
}

/**
 * Work that writes decisions by the thousand: their words enter the search index in heaps, not one by
 * one, and have all entered it when the work is done.
 */
export async function inBulk<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`select set_config('gin_pending_list_limit', '16MB', true), set_config('work_mem', '64MB', true)`
  const value = await work()
  await tx.$executeRaw`select door.settle_search()`
  return value
}

type Send = (statement: Prisma.Sql) => Promise<void>

/**
 * Work that sends statements one behind the other: while the database carries out one, the next waits
 * at its door, and the one after is made ready here. Ends when all of them have, well or not.
 */
export async function inARow<T>(tx: Tx, work: (send: Send) => Promise<T>): Promise<T> {
  const sent: Promise<unknown>[] = []
  const send = async (statement: Prisma.Sql) => {
    if (sent.length === 2) await sent.shift()
    const one = tx.$executeRaw(statement)
    // Its failure is heard when its turn comes.
    one.catch(() => undefined)
    sent.push(one)
  }
  try {
    const value = await work(send)
    await Promise.all(sent)
    return value
  } finally {
    await Promise.allSettled(sent)
  }
}
