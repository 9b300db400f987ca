import { Prisma, read } from '@/lib/db'
import { asOwner } from './postgres'

/** Tables whose rows belong to an organization, by the catalogue. */
export async function tenantTables(): Promise<string[]> {
  return asOwner(process.env.DATABASE_URL ?? '', async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and (c.relname = 'organization' or exists (
           select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organizationId'))
       order by 1`,
    )
    return rows.map((row) => row.name)
  })
}

/** Every row an organization has, as text, to see whether anything was changed; whatever walls stand. */
export async function contentsOf(scope: { organizationId: string }) {
  const contents: Record<string, unknown> = {}
  for (const table of await tenantTables()) {
    const column = identifier(table === 'organization' ? 'id' : 'organizationId')
    contents[table] = await read(scope, (db) =>
      db.$queryRaw(Prisma.sql`
        select t::text as row from ${identifier(table)} t
        where ${column} = ${scope.organizationId}::uuid order by 1`),
    )
  }
  return contents
}

/** Only for names that come from the catalogue. */
export function identifier(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`)
}
