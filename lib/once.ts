import { createHash } from 'node:crypto'
import type { Tx } from './db'
import type { Actor } from './person/actor'
import { type Result, refuse } from './result'

/**
 * Does something once however often it is asked: a phone with poor reception sends again what it
 * can't know arrived. The first answer is stored with the write and given again; a key reused for
 * something else is refused. `key` is the Idempotency-Key header, 8–200 characters.
 */
export async function once<T extends object>(
  { tx, actor, key, request }: { tx: Tx; actor: Actor; key: string; request: unknown },
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const id = { organizationId: actor.organizationId, personId: actor.personId, key }
  const requestDigest = createHash('sha256').update(JSON.stringify(request)).digest('hex')
  // Waits for a twin that is being written at this moment.
  const taken = await tx.$executeRaw`
    insert into idempotent_write ("organizationId", "personId", key, "requestDigest", status, response)
    values (${id.organizationId}::uuid, ${id.personId}::uuid, ${key}, ${requestDigest}, 0, '{}')
    on conflict do nothing`
  const where = { organizationId_personId_key: id }
  if (taken === 0) {
    const first = await tx.idempotentWrite.findUniqueOrThrow({ where })
    if (first.requestDigest !== requestDigest)
      return refuse('This key was used for something else. Send it again with a new one.')
    // Stored by us below, from a value of the same type.
    return { ok: true, value: first.response as T }
  }
  const result = await work()
  if (result.ok)
    await tx.idempotentWrite.update({ where, data: { status: 201, response: result.value } })
  else await tx.idempotentWrite.delete({ where })
  return result
}
