import { v7 } from 'uuid'
import { now } from '@/lib/clock'
import { Prisma, type Tx } from '@/lib/db'
import type { Doer } from '@/lib/person/actor'
import { roles } from '@/lib/person/permission'
import { insertSql } from '@/lib/rows'
import { eventSchema, type TrailFact } from './event'

type Where = {
  /** The decision the event belongs to; it moves to the top of the register. */
  decisionId?: string | null
  /** Leaves the decision's place in the register alone: an import keeps its own dates. */
  keepActivity?: boolean
  at?: Date
}

/**
 * Writes one line of the trail, in the transaction of the change it tells.
 * Who is kept by name and role as they are now. Throws when the fact isn't of its kind's shape,
 * and with it the change is undone.
 */
export async function record(tx: Tx, actor: Doer, fact: TrailFact, where: Where = {}) {
  const at = where.at ?? now()
  await tx.trailEvent.create({ data: line(actor, fact, where.decisionId ?? null, at) })
  if (where.decisionId && !where.keepActivity)
    await tx.decision.update({
      where: {
        organizationId_id: { organizationId: actor.organizationId, id: where.decisionId },
      },
      data: { activityAt: at },
      select: { id: true },
    })
}

/** Many lines at once, for imports and generators; leaves activity alone. */
export async function recordAll(tx: Tx, actor: Doer, lines: Line[]) {
  if (lines.length > 0) await tx.$executeRaw(recordAllSql(actor, lines))
}

type Line = { fact: TrailFact; decisionId: string | null; at: Date }

/** The statement alone, to be made ready while the database is busy with another. */
export function recordAllSql(actor: Doer, lines: Line[]): Prisma.Sql {
  const rows = lines.map(({ fact, decisionId, at }) => {
    const { kind, data } = eventSchema.parse(fact)
    return { id: v7(), at, kind, decisionId, data }
  })
  const { actorId, actorName, actorRole } = signature(actor)
  return insertSql('trail_event', lineColumns, rows, {
    organizationId: Prisma.sql`${actor.organizationId}::uuid`,
    actorId: Prisma.sql`${actorId}::uuid`,
    actorName: Prisma.sql`${actorName}::text`,
    actorRole: Prisma.sql`${actorRole}::text`,
  })
}

/** What differs from line to line. */
const lineColumns = {
  id: 'uuid',
  at: 'timestamptz',
  kind: 'text',
  decisionId: 'uuid',
  data: 'jsonb',
} as const

function line(actor: Doer, fact: TrailFact, decisionId: string | null, at: Date) {
  const { kind, data } = eventSchema.parse(fact)
  return { organizationId: actor.organizationId, ...signature(actor), kind, data, decisionId, at }
}

function signature(actor: Doer) {
  if (actor.kind === 'system') return { actorId: null, actorName: 'Empty Chair', actorRole: '' }
  return { actorId: actor.personId, actorName: actor.name, actorRole: roles[actor.role] }
}
