import type { Tx } from '@/lib/db'
import type { AnyActor } from '@/lib/person/actor'

type House = {
  timeZone: string
  /** Ids by name in small letters. */
  groups: ReadonlyMap<string, string>
  stages: ReadonlyMap<string, string>
}

/** What an import has to know of the organization, in one statement. */
export async function houseOf(
  db: Pick<Tx, '$queryRaw'>,
  { organizationId }: AnyActor,
): Promise<House> {
  const rows = await db.$queryRaw<
    { timeZone: string; groups: Record<string, string>; stages: Record<string, string> }[]
  >`
    select o."timeZone",
      (select coalesce(json_object_agg(lower(g.name), g.id), '{}') from "group" g
        where g."organizationId" = o.id and g."archivedAt" is null) as groups,
      (select coalesce(json_object_agg(lower(s.name), s.id), '{}') from stage s
        where s."organizationId" = o.id and s."archivedAt" is null) as stages
    from organization o where o.id = ${organizationId}::uuid`
  const [house] = rows
  if (!house) throw new Error('the organization of an import is not there')
  return {
    timeZone: house.timeZone,
    groups: new Map(Object.entries(house.groups)),
    stages: new Map(Object.entries(house.stages)),
  }
}

/** The references that evidence has already, all at once. */
export async function knownReferences(
  db: Pick<Tx, '$queryRaw'>,
  { organizationId }: AnyActor,
): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ known: string[] | null }[]>`
    select array_agg(e.reference) as known from evidence e
    where e."organizationId" = ${organizationId}::uuid and e.reference is not null`
  return new Set(rows[0]?.known)
}
