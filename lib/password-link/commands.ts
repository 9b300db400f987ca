import { v7 } from 'uuid'
import { now } from '@/lib/clock'
import { Prisma, type Tx, write } from '@/lib/db'
import { noSuchLink } from '@/lib/invitation/commands'
import { invitationOf } from '@/lib/invitation/queries'
import { newSecret, readSecret } from '@/lib/invitation/secret'
import type { AnyActor } from '@/lib/person/actor'
import { countAttempt, forgetAttempts } from '@/lib/person/attempts'
import { endSessions, withdrawPasswordLinks } from '@/lib/person/commands'
import { whyNotPassword } from '@/lib/person/password'
import { hashPassword } from '@/lib/person/password-hash'
import { type Role, whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { record } from '@/lib/trail/record'
import type { Choice } from './schema'
import { passwordLinkHours, whyNotChoosePassword, whyNotMakeLink } from './state'

type Member = { organizationId: string; personId: string }

/** Makes the link for a member who forgot their password. Known only to whoever gets this answer. */
export async function makePasswordLink(
  actor: AnyActor,
  { personId }: { personId: string },
): Promise<Result<{ token: string }>> {
  const denied = whyNotPermitted(actor, 'people')
  if (denied) return refuse(denied)
  const { organizationId } = actor
  const byId = actor.kind === 'person' ? actor.personId : null
  const { token, tokenHash } = newSecret(organizationId)
  return write(actor, async (tx) => {
    const member = await lockMember(tx, { organizationId, personId })
    if (!member) return refuse('This person is not here any more.')
    const reason = whyNotMakeLink({ ...member, isSelf: byId === personId })
    if (reason) return refuse(reason)

    const replaced = await withdrawPasswordLinks(tx, { organizationId, personId })
    const { name, email, role } = member
    await tx.invitation.create({
      data: {
        organizationId,
        id: v7(),
        personId,
        email,
        role,
        tokenHash,
        invitedById: byId,
        createdAt: now(),
        expiresAt: new Date(now().getTime() + passwordLinkHours * 3_600_000),
      },
    })
    const data = { personId, name, replaces: replaced > 0 }
    await record(tx, actor, { kind: 'password-link.made', data })
    return done({ token })
  })
}

/** Gives whoever holds the link a new password, once, and signs them out everywhere. */
export async function choosePassword(input: Choice, address: string): Promise<Result<Member>> {
  const limited = await countAttempt({ address })
  if (limited) return limited
  const secret = readSecret(input.token)
  const link = await invitationOf(input.token)
  if (!secret || !link?.personId) return refuse(noSuchLink)
  const { email, personName, organizationName } = link
  const owner = { email: email ?? '', name: personName ?? '', organizationName }
  const weak = whyNotPassword(input.password, owner)
  if (weak) return refuse(weak, { password: [weak] })

  const whose = { organizationId: secret.organizationId, personId: link.personId }
  const passwordHash = await hashPassword(input.password)
  const result = await write(secret, async (tx) => {
    // The person before the link, as whoever makes or withdraws one does.
    const member = await lockMember(tx, whose)
    const open = await lockLink(tx, secret)
    if (!member || !open) return refuse(noSuchLink)
    const reason = whyNotChoosePassword({ ...open, isDisabled: member.isDisabled }, now())
    if (reason) return refuse(reason)

    await tx.person.update({ where: keyOf(whose, whose.personId), data: { passwordHash } })
    await tx.invitation.update({ where: keyOf(whose, open.id), data: { acceptedAt: now() } })
    await endSessions(tx, whose)
    const doer = { kind: 'person', ...whose, name: member.name, role: member.role } as const
    await record(tx, doer, { kind: 'password.changed', data: { via: 'link' } })
    return done(whose)
  })
  if (result.ok) await forgetAttempts({ account: owner.email, address })
  return result
}

type LockedMember = {
  name: string
  email: string
  role: Role
  isDisabled: boolean
  isExample: boolean
}

async function lockMember(tx: Tx, { organizationId, personId }: Member) {
  const rows = await tx.$queryRaw<LockedMember[]>(Prisma.sql`
    select p.name, p.email, p.role, p."disabledAt" is not null as "isDisabled", o."isExample"
    from person p
    join organization o on o.id = p."organizationId"
    where p."organizationId" = ${organizationId}::uuid and p.id = ${personId}::uuid
    for update of p`)
  return rows[0]
}

type LockedLink = {
  id: string
  acceptedAt: Date | null
  withdrawnAt: Date | null
  expiresAt: Date
}

async function lockLink(tx: Tx, secret: { organizationId: string; tokenHash: string }) {
  const rows = await tx.$queryRaw<LockedLink[]>(Prisma.sql`
    select id, "acceptedAt", "withdrawnAt", "expiresAt"
    from invitation
    where "organizationId" = ${secret.organizationId}::uuid and "tokenHash" = ${secret.tokenHash}
    for update`)
  return rows[0]
}

function keyOf({ organizationId }: Member, id: string) {
  return { organizationId_id: { organizationId, id } }
}
