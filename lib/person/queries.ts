import { Prisma, read } from '@/lib/db'
import type { AnyActor } from './actor'
import type { Role } from './permission'

export type ListedPerson = {
  id: string
  name: string
  email: string
  role: Role
  functionId: string | null
  functionName: string | null
  /** Their function is the customer seat. */
  isSeat: boolean
  disabled: boolean
}

/** Everybody, by name; those who were disabled too, marked so. */
export function listPeople(actor: AnyActor): Promise<ListedPerson[]> {
  return read(actor, (db) =>
    db.$queryRaw<ListedPerson[]>(Prisma.sql`
      select p.id, p.name, p.email, p.role, p."functionId", f.name as "functionName",
             coalesce(f."isSeat", false) as "isSeat", p."disabledAt" is not null as disabled
      from person p
      left join "function" f on f."organizationId" = p."organizationId" and f.id = p."functionId"
      where p."organizationId" = ${actor.organizationId}::uuid
      order by p.name, p.id
      limit 2000`),
  )
}
