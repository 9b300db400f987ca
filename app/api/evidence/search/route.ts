import { findEvidence } from '@/lib/evidence/queries'
import { findSchema } from '@/lib/evidence/schema'
import { done } from '@/lib/result'
import { route } from '@/lib/route'

/** What is asked while somebody types, to cite a piece or to say that two are the same. */
export const GET = route({
  permission: 'read',
  attempt: 'find evidence',
  schema: findSchema,
  run: async (actor, wanted) => done({ evidence: await findEvidence(actor, wanted) }),
})
