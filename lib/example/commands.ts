import { env } from '@/lib/env'
import { alreadySetUp } from '@/lib/organization/commands'
import { firstVisit } from '@/lib/organization/queries'
import { done, type Result, refuse } from '@/lib/result'

/** Loads the fictional library that people explore, once; not where a real organization lives. */
export async function exploreExample(): Promise<Result> {
  const { hasOrganization, exampleId } = await firstVisit()
  if (hasOrganization) return refuse(alreadySetUp)
  if (!env().EMBEDDED_DATABASE)
    return refuse('The example organization is for the database that comes with Empty Chair.')
  if (exampleId) return done()
  // Loaded when it is asked for: nobody else needs its texts.
  const { loadExample } = await import('@/prisma/demo/example')
  await loadExample()
  return done()
}
