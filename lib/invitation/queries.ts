import { Prisma, read } from '@/lib/db'
import type { AnyActor } from '@/lib/person/actor'
import type { Role } from '@/lib/person/permission'
import { readSecret } from './secret'

export type ListedInvitation = {
  id: string
  email: string | null
  role: Role
  functionName: string | null
  invitedByName: string | null
  createdAt: Date
  expiresAt: Date
}

/** Those that are still waiting, and those that ran out unused, the latest first. */
export function listInvitations(actor: AnyActor): Promise<ListedInvitation[]> {
  return read(actor, (db) =>
    db.$queryRaw<ListedInvitation[]>(Prisma.sql`
      select i.id, i.email, i.role, f.name as "functionName", p.name as "invitedByName",
             i."createdAt", i."expiresAt"
      from invitation i
      left join "function" f on f."organizationId" = i."organizationId" and f.id = i."functionId"
      left join person p on p."organizationId" = i."organizationId" and p.id = i."invitedById"
      where i."organizationId" = ${actor.organizationId}::uuid
        and i."personId" is null and i."acceptedAt" is null and i."withdrawnAt" is null
      order by i."createdAt" desc, i.id desc
      limit 200`),
  )
}

export type OpenedInvitation = {
  /** The member whose password it is for, instead of somebody new. */
  personId: string | null
  personName: string | null
  isDisabled: boolean
  email: string | null
  role: Role
  functionName: string | null
  organizationName: string
  expiresAt: Date
  acceptedAt: Date | null
  withdrawnAt: Date | null
}

/** What stands behind a link; null when there is nothing. */
export async function invitationOf(token: string): Promise<OpenedInvitation | null> {
  const secret = readSecret(token)
  if (!secret) return null
  const rows = await read(secret, (db) =>
    db.$queryRaw<OpenedInvitation[]>(Prisma.sql`
      select i."personId", p.name as "personName", p."disabledAt" is not null as "isDisabled",
             i.email, i.role, f.name as "functionName", o.name as "organizationName",
             i."expiresAt", i."acceptedAt", i."withdrawnAt"
      from invitation i
      join organization o on o.id = i."organizationId"
      left join person p on p."organizationId" = i."organizationId" and p.id = i."personId"
      left join "function" f on f."organizationId" = i."organizationId" and f.id = i."functionId"
      where i."organizationId" = ${secret.organizationId}::uuid
        and i."tokenHash" = ${secret.tokenHash}`),
  )
  return rows[0] ?? null
}
