import { Prisma, type Tx } from '@/lib/db'
import type { AnyActor } from '@/lib/person/actor'

/** What an import has to know of the organization. */
export type ImportHouse = {
  timeZone: string
  lastDecisionNumber: number
  /** Ids by name, of those no longer in use too: a name is given once. */
  functions: Record<string, string>
}

/** @param isHeld keeps others from taking the next decision number until the transaction ends. */
export async function importHouse(
  db: Pick<Tx, '$queryRaw'>,
  { organizationId }: AnyActor,
  { isHeld }: { isHeld: boolean },
): Promise<ImportHouse> {
  const rows = await db.$queryRaw<ImportHouse[]>(Prisma.sql`
    select o."timeZone", o."lastDecisionNumber",
      (select coalesce(json_object_agg(f.name, f.id), '{}') from "function" f
        where f."organizationId" = o.id) as functions
    from organization o where o.id = ${organizationId}::uuid
    ${isHeld ? Prisma.sql`for update` : Prisma.empty}`)
  const [house] = rows
  if (!house) throw new Error('the organization of an import is not there')
  return house
}

/** Who answers for an import without a person: the CX lead, else an admin, the longest there. */
export async function responsibleFor(
  db: Pick<Tx, '$queryRaw'>,
  { organizationId }: AnyActor,
): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    select p.id from person p
    where p."organizationId" = ${organizationId}::uuid and p."disabledAt" is null
      and p.role in ('cx-lead', 'admin')
    order by p.role desc, p."createdAt", p.id limit 1`)
  return rows[0]?.id ?? null
}

/**
 * The references that decisions have already. All of them at once: asked batch by batch, in a
 * transaction that is filling the table, the planner can't know how much of it an index would spare.
 */
export async function knownReferences(
  db: Pick<Tx, '$queryRaw'>,
  { organizationId }: AnyActor,
): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ known: string[] | null }[]>(Prisma.sql`
    select array_agg(d.reference) as known from decision d
    where d."organizationId" = ${organizationId}::uuid and d.reference is not null`)
  return new Set(rows[0]?.known)
}
