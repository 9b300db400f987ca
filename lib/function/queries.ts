import { Prisma, read } from '@/lib/db'
import type { AnyActor } from '@/lib/person/actor'

export type ListedFunction = {
  id: string
  name: string
  isSeat: boolean
  archived: boolean
  position: number
  /** Names of its members who are not disabled. */
  people: string[]
  /** Numbers of open decisions that asked it to sign. */
  openDecisions: number[]
}

/** All of them in their order, those that were archived too. */
export function listFunctions(actor: AnyActor): Promise<ListedFunction[]> {
  return read(actor, (db) => selectFunctions(db, actor.organizationId))
}

export function selectFunctions(
  db: Pick<Prisma.TransactionClient, '$queryRaw'>,
  organizationId: string,
) {
  return db.$queryRaw<ListedFunction[]>(Prisma.sql`
    select f.id, f.name, f."isSeat", f."archivedAt" is not null as archived, f.position,
      array(select p.name from person p
            where p."organizationId" = f."organizationId" and p."functionId" = f.id
              and p."disabledAt" is null
            order by p.name, p.id) as people,
      array(select d.number from sign_off_request r
            join decision d on d."organizationId" = r."organizationId" and d.id = r."decisionId"
            where r."organizationId" = f."organizationId" and r."functionId" = f.id
              and d.status not in ('decided', 'withdrawn')
            order by d.number) as "openDecisions"
    from "function" f
    where f."organizationId" = ${organizationId}::uuid
    order by f.position, f.id
    limit 1000`)
}
