import { Prisma, read, type Tx } from '@/lib/db'
import type { Actor, AnyActor } from '@/lib/person/actor'

export type KeptFile = { id: string; name: string; content: Uint8Array }

/** A file its own bringer is looking at. */
export function keptFile(actor: Actor, fileId: string): Promise<KeptFile | null> {
  const { organizationId, personId } = actor
  return read(actor, (db) =>
    db.importFile.findFirst({
      where: { organizationId, personId, id: fileId },
      select: { id: true, name: true, content: true },
    }),
  )
}

/** Of these references, those that decisions already have. */
export async function knownReferences(
  db: Pick<Tx, '$queryRaw'>,
  { organizationId }: AnyActor,
  references: readonly string[],
): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ reference: string }[]>(Prisma.sql`
    select d.reference from decision d
    where d."organizationId" = ${organizationId}::uuid and d.reference = any(${references}::text[])
    limit ${references.length}`)
  return new Set(rows.map(({ reference }) => reference))
}

/** Functions by name, those no longer in use too: a name is given once. */
export async function functionsByName(
  db: Pick<Tx, 'function'>,
  { organizationId }: AnyActor,
): Promise<Map<string, string>> {
  const rows = await db.function.findMany({
    where: { organizationId },
    select: { id: true, name: true },
    take: 5000,
  })
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/** Whoever answers for an import without a person: the CX lead, else an admin, the longest there. */
export async function responsiblePerson(
  db: Pick<Tx, '$queryRaw'>,
  { organizationId }: AnyActor,
): Promise<{ id: string; name: string } | null> {
  const rows = await db.$queryRaw<{ id: string; name: string }[]>(Prisma.sql`
    select p.id, p.name from person p
    where p."organizationId" = ${organizationId}::uuid and p."disabledAt" is null
      and p.role in ('cx-lead', 'admin')
    order by p.role desc, p."createdAt", p.id limit 1`)
  return rows[0] ?? null
}
