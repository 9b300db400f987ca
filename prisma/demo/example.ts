import { v7 } from 'uuid'
import { now } from '@/lib/clock'
import { outside, Prisma, together } from '@/lib/db'
import { firstVisit } from '@/lib/organization/queries'
import { freeSlug } from '@/lib/organization/slug'
import { stories } from './decisions/stories'
import { notes } from './notes'
import { tell } from './tell'
import { setUpWorld } from './world'

const name = 'Elm Valley Libraries'

/**
 * A fictional library with nine months of decisions, told through the commands, so that its trail is
 * as true as a real one. All of it is there or none; a second call finds the first.
 */
export async function loadExample(): Promise<{ organizationId: string }> {
  const organizationId = v7()
  return together({ organizationId }, async (tx) => {
    // Two visitors may press the button at the same moment.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('empty-chair example'))`
    const { exampleId } = await firstVisit()
    if (exampleId) return { organizationId: exampleId }
    const slug = await freeSlug(name, isTaken)
    const cast = await setUpWorld(tx, { organizationId, name, slug }, now())
    await tell(cast, stories, notes)
    return { organizationId }
  })
}

async function isTaken(slug: string): Promise<boolean> {
  const [row] = await outside((db) =>
    db.$queryRaw<{ id: string | null }[]>(
      Prisma.sql`select door.organization_with_slug(${slug}) as id`,
    ),
  )
  return Boolean(row?.id)
}
