import { Prisma, read } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'

type Explained = { 'QUERY PLAN': { 'Planning Time': number; 'Execution Time': number }[] }

/** Planning and execution as Postgres counts them, in milliseconds, the best of three. */
export async function timeOf(reader: Actor, statement: Prisma.Sql): Promise<number> {
  const runs = [
    await once(reader, statement),
    await once(reader, statement),
    await once(reader, statement),
  ]
  return Math.min(...runs)
}

async function once(reader: Actor, statement: Prisma.Sql): Promise<number> {
  const rows = await read(reader, (db) =>
    db.$queryRaw<Explained[]>(Prisma.sql`explain (analyze, timing off, format json) ${statement}`),
  )
  const [plan] = rows[0]?.['QUERY PLAN'] ?? []
  return plan ? plan['Planning Time'] + plan['Execution Time'] : Number.NaN
}
