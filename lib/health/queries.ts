import { outside, Prisma } from '@/lib/db'

/** Why requests can't be served well at this moment, or null. */
export async function whyNotReady(): Promise<string | null> {
  try {
    const rows = await outside((db) =>
      db.$queryRaw<{ applied: bigint; failed: bigint }[]>(Prisma.sql`
        select count(*) filter (where finished_at is not null) as applied,
               count(*) filter (where finished_at is null and rolled_back_at is null) as failed
        from _prisma_migrations`),
    )
    const { applied = 0n, failed = 0n } = rows[0] ?? {}
    if (failed > 0n) return 'A migration of the database did not finish.'
    return applied > 0n ? null : 'The database has not been migrated.'
  } catch {
    // Whatever is wrong with it, the answer is the same; the log of the database says more.
    return 'The database does not answer.'
  }
}
