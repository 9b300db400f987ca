import { read } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'

export type KeptFile = { id: string; name: string; content: Uint8Array }

/** A file on its way in, for whoever brought it. */
export function keptFile(actor: Actor, fileId: string): Promise<KeptFile | null> {
  const { organizationId, personId } = actor
  return read(actor, (db) =>
    db.importFile.findFirst({
      where: { organizationId, personId, id: fileId },
      select: { id: true, name: true, content: true },
    }),
  )
}
