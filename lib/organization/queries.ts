import { outside, Prisma, read, type Tx } from '@/lib/db'
import { env } from '@/lib/env'
import type { AnyActor } from '@/lib/person/actor'
import type { Role } from '@/lib/person/permission'

export type FirstVisit = {
  /** A real one: the example doesn't count. */
  hasOrganization: boolean
  exampleId: string | null
}

/** What is here already, asked before anybody is signed in. */
export async function firstVisit(): Promise<FirstVisit> {
  const rows = await outside((db) =>
    db.$queryRaw<FirstVisit[]>(Prisma.sql`select * from door.first_visit()`),
  )
  return rows[0] ?? { hasOrganization: false, exampleId: null }
}

export type ExamplePerson = { id: string; name: string; role: Role; functionName: string | null }

/** Whom a visitor may continue as: nobody, unless the example is loaded on the embedded database. */
export async function examplePeople(exampleId: string | null): Promise<ExamplePerson[]> {
  if (!exampleId || !env().EMBEDDED_DATABASE) return []
  return read({ organizationId: exampleId }, (db) =>
    db.$queryRaw<ExamplePerson[]>(Prisma.sql`
      select p.id, p.name, p.role, f.name as "functionName"
      from person p
      join organization o on o.id = p."organizationId" and o."isExample"
      left join "function" f on f."organizationId" = p."organizationId" and f.id = p."functionId"
      where p."organizationId" = ${exampleId}::uuid and p."disabledAt" is null
      order by array_position(array['leader','cx-lead','contributor','front-line','admin','observer'], p.role),
               p.name, p.id
      limit 50`),
  )
}

/** Whether money was written down, in a text of today or an earlier one: the currency is then no mere setting. */
export async function hasAmounts(tx: Tx, { organizationId }: AnyActor): Promise<boolean> {
  const rows = await tx.$queryRaw<{ found: boolean }[]>(Prisma.sql`
    select exists (
      select from decision
      where "organizationId" = ${organizationId}::uuid and draft -> 'size' ->> 'cost' is not null
    ) or exists (
      select from revision
      where "organizationId" = ${organizationId}::uuid and sections -> 'size' ->> 'cost' is not null
    ) as found`)
  return rows[0]?.found ?? false
}

/** How the command line finds an organization. */
export async function organizationWithSlug(slug: string): Promise<string | null> {
  const rows = await outside((db) =>
    db.$queryRaw<{ id: string | null }[]>(
      Prisma.sql`select door.organization_with_slug(${slug}) as id`,
    ),
  )
  return rows[0]?.id ?? null
}
