import { read } from '@/lib/db'

/** What the trail of an organization tells, oldest first. */
export function trailOf({ organizationId }: { organizationId: string }) {
  return read({ organizationId }, (db) =>
    db.trailEvent.findMany({
      where: { organizationId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { kind: true, data: true, actorName: true, actorRole: true },
    }),
  )
}

export async function kindsOf(scope: { organizationId: string }): Promise<string[]> {
  return (await trailOf(scope)).map((event) => event.kind)
}
