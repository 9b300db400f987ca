import { Prisma, type Tx } from './db'

/** Postgres' own names of types, by column. */
export type Columns = Record<
  string,
  'uuid' | 'text' | 'int' | 'float8' | 'bool' | 'jsonb' | 'timestamptz' | 'date'
>

/**
 * Writes thousands of rows with one statement and one parameter, several times as fast as
 * createMany, whose parameters are a row times its columns. Dates are given as ISO text.
 */
export async function insertRows<C extends Columns>(
  tx: Tx,
  table: string,
  columns: C,
  rows: readonly { [K in keyof C]: unknown }[],
): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(columns).map((name) => `"${name}"`)
  const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`)
  // Names come from our own code, values travel in the parameter.
  await tx.$executeRaw`
    insert into ${Prisma.raw(`"${table}" (${names.join(', ')})`)}
    select ${Prisma.raw(names.join(', '))}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(${Prisma.raw(typed.join(', '))})`
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
