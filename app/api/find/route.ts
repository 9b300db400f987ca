import { findAnything } from '@/lib/find/queries'
import { findSchema } from '@/lib/register/schema'
import { done } from '@/lib/result'
import { route } from '@/lib/route'

/** What the palette asks while somebody types. */
export const GET = route({
  permission: 'read',
  attempt: 'find something',
  schema: findSchema,
  run: async (actor, { q }) => done({ found: await findAnything(actor, q) }),
})
