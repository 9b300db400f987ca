import { kept, Prisma, read } from './db'

/** Rows to read, and what they become. They come as JSON, so a moment in them is text. */
export type Reading<T> = { sql: Prisma.Sql; from: (rows: unknown[]) => T }

/** What the statement returns is the reading's own promise: the one place that takes its word. */
export function reading<Row, T>(sql: Prisma.Sql, from: (rows: Row[]) => T): Reading<T> {
  return { sql, from: (rows) => from(rows as Row[]) }
}

/**
 * Several readings in one statement: a page asks the database a few times, not once for each part. Its
 * text is as long as its plan takes, so connections keep the plan.
 */
export async function atOnce<T extends Record<string, unknown>>(
  actor: { organizationId: string },
  readings: { [K in keyof T]: Reading<T[K]> },
): Promise<T> {
  const parts = Object.entries<Reading<unknown>>(readings)
  const columns = parts.map(
    ([name, { sql }]) =>
      Prisma.sql`(select coalesce(json_agg(r), '[]') from (${sql}) r) as ${Prisma.raw(`"${name}"`)}`,
  )
  const [row] = await read(actor, (db) =>
    db.$queryRaw<Record<string, unknown[]>[]>(kept(Prisma.sql`select ${Prisma.join(columns)}`)),
  )
  return Object.fromEntries(parts.map(([name, { from }]) => [name, from(row?.[name] ?? [])])) as T
}
