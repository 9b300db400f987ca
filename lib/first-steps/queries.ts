import { now } from '@/lib/clock'
import { Prisma, read } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'
import { permissions } from '@/lib/person/permission'
import type { EventKind } from '@/lib/trail/event'
import { type Beginning, type FirstStep, firstSteps } from './steps'

/**
 * What is left to do in a young organization, for those who can do it: nothing for others, and
 * nothing once scoring was opened for the first time. One statement.
 */
export async function firstStepsFor(actor: Actor): Promise<FirstStep[]> {
  if (actor.role !== 'admin' && actor.role !== 'cx-lead') return []
  const rows = await read(actor, (db) => db.$queryRaw<Beginning[]>(beginningSql(actor)))
  return rows.flatMap((beginning) => firstSteps(beginning, actor))
}

/** The statement behind it; exported for the test that looks at its plan. */
export function beginningSql(actor: Actor): Prisma.Sql {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  return Prisma.sql`
    select
      (select coalesce(json_agg(role), '[]') from (
        select p.role from person p
        where p."organizationId" = ${organizationId} and p."disabledAt" is null
        union all
        select i.role from invitation i
        where i."organizationId" = ${organizationId} and i."personId" is null
          and i."acceptedAt" is null and i."withdrawnAt" is null and i."expiresAt" > ${now()}
        limit 1000) here) as roles,
      (select coalesce(json_agg(f.name order by f."isSeat" desc, f.position, f.id), '[]')
        from "function" f
        where f."organizationId" = ${organizationId} and f."archivedAt" is null
          and not exists (select from person p
            where p."organizationId" = ${organizationId} and p."functionId" = f.id
              and p."disabledAt" is null and p.role in (${Prisma.join([...permissions.sign.who])}))
      ) as "withoutSigner",
      exists (select from trail_event t
        where t."organizationId" = ${organizationId} and t.kind in (${Prisma.join(ofTheModel)})
      ) as "hasOwnModel",
      exists (select from decision d where d."organizationId" = ${organizationId}) as "hasDecision"
    where not exists (select from round r where r."organizationId" = ${organizationId})`
}

const ofTheModel: EventKind[] = [
  'group.added',
  'group.changed',
  'group.archived',
  'stage.added',
  'stage.changed',
  'stage.archived',
  'stages.reordered',
]
