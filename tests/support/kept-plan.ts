import type { Prisma } from '@/lib/db'
import { asOwner } from './postgres'

type Explained<Node> = { 'QUERY PLAN': { Plan: Node }[] }

/**
 * The plan that a connection keeps of a statement once it has asked a few times: made without knowing
 * the values, with the app's role.
 */
export function keptPlanOf<Node>(
  organizationId: string,
  { text, values }: Prisma.Sql,
): Promise<Node> {
  const written = values.map((value) =>
    value instanceof Date ? `'${value.toISOString()}'` : `'${value}'`,
  )
  const given = written.length > 0 ? `(${written.join(', ')})` : ''
  return asOwner(process.env.DATABASE_URL ?? '', async (client) => {
    await client.query('set role empty_chair_app')
    await client.query(`select set_config('app.organization_id', $1, false)`, [organizationId])
    await client.query('set plan_cache_mode = force_generic_plan')
    await client.query(`prepare asked as ${text}`)
    const { rows } = await client.query<Explained<Node>>(
      `explain (analyze, buffers, format json) execute asked${given}`,
    )
    const [plan] = rows[0]?.['QUERY PLAN'] ?? []
    if (!plan) throw new Error('no plan')
    return plan.Plan
  })
}
