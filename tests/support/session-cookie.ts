import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { write } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'

/** The cookie of a session just opened, as signing in would hand it out. */
export async function sessionCookie(actor: Actor) {
  const sessionId = randomUUID()
  const { organizationId, personId } = actor
  const expiresAt = new Date(Date.now() + 24 * 60 * 60 * 1000)
  await write(actor, (tx) =>
    tx.session.create({
      data: { organizationId, id: sessionId, personId, userAgent: 'A journey', expiresAt },
    }),
  )
  const token = { organizationId, sessionId }
  const secret = process.env.AUTH_SECRET ?? ''
  return { name: 'next-auth.session-token', value: await encode({ token, secret, maxAge: 86_400 }) }
}
