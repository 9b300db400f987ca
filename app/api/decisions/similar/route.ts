import { similarDecisions } from '@/lib/precedent/queries'
import { typedSchema } from '@/lib/precedent/schema'
import { precedentTold } from '@/lib/precedent/told'
import { done } from '@/lib/result'
import { route } from '@/lib/route'

/** What is asked while somebody types a proposal: which decisions resemble it. */
export const GET = route({
  permission: 'read',
  attempt: 'look for similar decisions',
  schema: typedSchema,
  run: async (actor, typed) => {
    const similar = await similarDecisions(actor, typed)
    return done({ similar: similar.map(precedentTold) })
  },
})
