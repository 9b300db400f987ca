import { v7 } from 'uuid'
import { now } from '@/lib/clock'
import { Prisma, type Tx, write } from '@/lib/db'
import type { Actor, AnyActor } from '@/lib/person/actor'
import { countAttempt, forgetAttempts } from '@/lib/person/attempts'
import { addMember } from '@/lib/person/commands'
import { whyNotPassword } from '@/lib/person/password'
import { hashPassword } from '@/lib/person/password-hash'
import { type Role, whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { record } from '@/lib/trail/record'
import { invitationOf } from './queries'
import type { Acceptance, Invite } from './schema'
import { newSecret, readSecret } from './secret'
import { invitationDays, whyNotAccept, whyNotWithdraw } from './state'

export const noSuchLink = 'This link is not complete, or not one of ours. Ask for it again.'

type NewInvitation = Omit<Invite, 'email'> & {
  /** Null for the set-up link of a new organization: whoever opens it names themselves. */
  email: string | null
}

/** Makes the link that lets somebody in. It is known only to whoever gets this answer. */
export async function invitePerson(
  actor: AnyActor,
  input: NewInvitation,
): Promise<Result<{ token: string; email: string | null }>> {
  const denied = whyNotPermitted(actor, 'people')
  if (denied) return refuse(denied)
  const { organizationId } = actor
  const { email, role, functionId } = input
  const { token, tokenHash } = newSecret(organizationId)
  return write(actor, async (tx) => {
    const member = email && (await memberWith(tx, { organizationId, email }))
    if (member) return refuse(whyNotInvite(member), { email: [whyNotInvite(member)] })
    const chosen = functionId
      ? await tx.function.findFirst({
          where: { organizationId, id: functionId, archivedAt: null },
          select: { name: true },
        })
      : null
    if (functionId && !chosen)
      return refuse('Choose a function from the list.', { functionId: ['It was archived.'] })

    if (email) await withdrawEarlier(tx, actor, email)
    await tx.invitation.create({
      data: {
        organizationId,
        id: v7(),
        email,
        role,
        functionId,
        tokenHash,
        invitedById: actor.kind === 'person' ? actor.personId : null,
        createdAt: now(),
        expiresAt: new Date(now().getTime() + invitationDays * 86_400_000),
      },
    })
    await record(tx, actor, {
      kind: 'person.invited',
      data: { email: email ?? '', role, functionName: chosen?.name ?? null },
    })
    return done({ token, email })
  })
}

export async function withdrawInvitation(
  actor: Actor,
  { invitationId }: { invitationId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'people')
  if (denied) return refuse(denied)
  const { organizationId } = actor
  return write(actor, async (tx) => {
    await tx.$queryRaw`select id from invitation
      where "organizationId" = ${organizationId}::uuid and id = ${invitationId}::uuid for update`
    const where = { organizationId_id: { organizationId, id: invitationId } }
    const invitation = await tx.invitation.findUnique({ where })
    if (!invitation || invitation.personId) return refuse('This invitation is not there any more.')
    const reason = whyNotWithdraw(invitation, now())
    if (reason) return refuse(reason)

    await tx.invitation.update({ where, data: { withdrawnAt: now() } })
    await record(tx, actor, {
      kind: 'invitation.withdrawn',
      data: { email: invitation.email ?? '' },
    })
    return done()
  })
}

/** Makes whoever holds the link a member, once. */
export async function acceptInvitation(
  input: Acceptance,
  address: string,
): Promise<Result<{ organizationId: string; personId: string }>> {
  const limited = await countAttempt({ address })
  if (limited) return limited
  const secret = readSecret(input.token)
  const opened = await invitationOf(input.token)
  if (!secret || !opened || opened.personId) return refuse(noSuchLink)
  const { organizationName } = opened
  const email = opened.email ?? input.email
  if (!email) return refuse('Write your e-mail address.', { email: ['Write your e-mail address.'] })
  const weak = whyNotPassword(input.password, { name: input.name, email, organizationName })
  if (weak) return refuse(weak, { password: [weak] })

  const passwordHash = await hashPassword(input.password)
  const result = await write(secret, async (tx) => {
    const invitation = await lockInvitation(tx, secret)
    const reason = invitation ? whyNotAccept(invitation, now()) : noSuchLink
    if (!invitation || reason) return refuse(reason ?? noSuchLink)
    const { organizationId } = secret
    // Somebody may hold two links and use both at once; the second finds the member.
    await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
    const member = await memberWith(tx, { organizationId, email })
    if (member) return refuse('You are a member already. Sign in with your e-mail and password.')

    const { id, role, functionId, functionName } = invitation
    const { name } = input
    const personId = await addMember(tx, secret, { name, email, role, functionId, passwordHash })
    const person = { organizationId, personId }
    await tx.invitation.update({
      where: { organizationId_id: { organizationId, id } },
      data: { acceptedAt: now() },
    })
    const doer = { kind: 'person', ...person, name, role } as const
    await record(tx, doer, {
      kind: 'person.joined',
      data: { name, role, functionName },
    })
    return done(person)
  })
  if (result.ok) await forgetAttempts({ address })
  return result
}

type LockedInvitation = {
  id: string
  role: Role
  functionId: string | null
  functionName: string | null
  acceptedAt: Date | null
  withdrawnAt: Date | null
  expiresAt: Date
}

/** A function archived since the invitation is left out. */
async function lockInvitation(tx: Tx, secret: { organizationId: string; tokenHash: string }) {
  const rows = await tx.$queryRaw<LockedInvitation[]>(Prisma.sql`
    select i.id, i.role, f.id as "functionId", f.name as "functionName",
           i."acceptedAt", i."withdrawnAt", i."expiresAt"
    from invitation i
    left join "function" f on f."organizationId" = i."organizationId" and f.id = i."functionId"
      and f."archivedAt" is null
    where i."organizationId" = ${secret.organizationId}::uuid
      and i."tokenHash" = ${secret.tokenHash}
    for update of i`)
  return rows[0]
}

function memberWith(tx: Tx, { organizationId, email }: { organizationId: string; email: string }) {
  return tx.person.findUnique({
    where: { organizationId_email: { organizationId, email } },
    select: { name: true, disabledAt: true },
  })
}

function whyNotInvite(member: { name: string; disabledAt: Date | null }): string {
  return member.disabledAt
    ? `${member.name} has this e-mail and a disabled account. Enable it instead.`
    : `${member.name} has this e-mail and is a member already.`
}

/** A new link replaces the one that was lost. */
async function withdrawEarlier(tx: Tx, actor: AnyActor, email: string) {
  const { organizationId } = actor
  const { count } = await tx.invitation.updateMany({
    where: { organizationId, email, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now() } },
    data: { withdrawnAt: now() },
  })
  if (count > 0) await record(tx, actor, { kind: 'invitation.withdrawn', data: { email } })
}
