import { Prisma, read } from '@/lib/db'
import { asOwner } from './postgres'

/** A step of how the database went about a statement. */
type Step = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Heap Fetches'?: number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Step[]
}
type Explained = { 'QUERY PLAN': { Plan: Step }[] }
type Reader = { organizationId: string }

/** As the app asks, with the app's role: row-level security decides which indexes may be used. */
export async function planOf(reader: Reader, statement: Prisma.Sql): Promise<Step> {
  const asked = Prisma.sql`explain (analyze, buffers, timing off, format json) ${statement}`
  return first(await read(reader, (db) => db.$queryRaw<Explained[]>(asked)))
}

/**
 * The plan that a connection keeps of a statement once it has asked a few times: made without knowing
 * the values, with the app's role.
 */
export function keptPlanOf({ organizationId }: Reader, { text, values }: Prisma.Sql) {
  const written = values.map((value) =>
    value instanceof Date ? `'${value.toISOString()}'` : `'${value}'`,
  )
  const given = written.length > 0 ? `(${written.join(', ')})` : ''
  return asOwner(process.env.DATABASE_URL ?? '', async (client) => {
    await client.query('set role empty_chair_app')
    await client.query(`select set_config('app.organization_id', $1, false)`, [organizationId])
    await client.query('set plan_cache_mode = force_generic_plan')
    await client.query(`prepare asked as ${text}`)
    const { rows } = await client.query<Explained>(
      `explain (analyze, buffers, format json) execute asked${given}`,
    )
    return first(rows)
  })
}

function first([row]: Explained[]): Step {
  const [plan] = row?.['QUERY PLAN'] ?? []
  if (!plan) throw new Error('no plan')
  return plan.Plan
}

/** A step and all that it rests on. */
export function stepsOf(step: Step): Step[] {
  return [step, ...(step.Plans ?? []).flatMap(stepsOf)]
}

/**
 * How many rows of a table a step looked at, those it then left out, too. Where the index alone
 * answers, none: a few hundred of its entries stand on one page.
 */
export function rowsRead(step: Step, table: string): number {
  if (step['Relation Name'] !== table) return 0
  if (step['Node Type'] === 'Index Only Scan') return step['Heap Fetches'] ?? 0
  const removed =
    (step['Rows Removed by Filter'] ?? 0) + (step['Rows Removed by Index Recheck'] ?? 0)
  return (step['Actual Rows'] + removed) * step['Actual Loops']
}

export function blocksRead(plan: Step): number {
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
}

/** The tables that were read from end to end, where that is more than these many rows. */
export function readWhole(plan: Step, most = 0): string[] {
  return stepsOf(plan).flatMap((step) => {
    const table = step['Relation Name'] ?? ''
    return step['Node Type'] === 'Seq Scan' && rowsRead(step, table) > most ? table : []
  })
}
