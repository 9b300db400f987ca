import { findDecisions } from '@/lib/register/queries'
import { findSchema } from '@/lib/register/schema'
import { done } from '@/lib/result'
import { route } from '@/lib/route'

/** What a field asks that names a decision, while somebody types. */
export const GET = route({
  permission: 'read',
  attempt: 'find a decision',
  schema: findSchema,
  run: async (actor, { q }) => done({ decisions: await findDecisions(actor, q) }),
})
