import { v7 } from 'uuid'
import { changesBetween } from '@/lib/changes'
import { now } from '@/lib/clock'
import { Prisma, read, type Tx, write } from '@/lib/db'
import { done, type Result, refuse } from '@/lib/result'
import { record } from '@/lib/trail/record'
import type { Actor } from './actor'
import { countAttempt, forgetAttempts } from './attempts'
import { browserOf } from './browser'
import { whyNotDisable, whyNotEnable, whyNotGiveRole } from './last-admin'
import { whyNotPassword } from './password'
import { hashPassword, isPassword } from './password-hash'
import { type Role, roles, whyNotPermitted } from './permission'
import { isStandIn } from './queries'
import type { PasswordChange, PersonChange } from './schema'
import { standIn } from './stand-in'

const goneAway = 'This person is not here any more.'
const notYours = 'This is not your password.'

type NewMember = {
  name: string
  email: string
  role: Role
  functionId: string | null
  passwordHash: string
}

/** Answers with their id. The first admin becomes the stand-in, if there is one: what it owns is theirs. */
export async function addMember(
  tx: Tx,
  { organizationId }: { organizationId: string },
  member: NewMember,
): Promise<string> {
  const waiting = member.role === 'admin' && (await lockStandIn(tx, { organizationId }))
  if (waiting) {
    const where = { organizationId_id: { organizationId, id: waiting } }
    await tx.person.update({ where, data: { ...member, disabledAt: null } })
    return waiting
  }
  const id = v7()
  await tx.person.create({ data: { organizationId, id, ...member, createdAt: now() } })
  return id
}

/** The stand-in's id; made the first time. The organization must be held by the caller. */
export async function ensureStandIn(
  tx: Tx,
  { organizationId }: { organizationId: string },
): Promise<string> {
  const waiting = await lockStandIn(tx, { organizationId })
  if (waiting) return waiting
  const id = v7()
  const at = now()
  await tx.person.create({
    data: { organizationId, id, ...standIn, createdAt: at, disabledAt: at },
  })
  return id
}

/** Waits for an import that may be making it, and keeps a second admin from becoming it too. */
async function lockStandIn(tx: Tx, { organizationId }: { organizationId: string }) {
  await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for key share`
  const found = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    select p.id from person p
    where p."organizationId" = ${organizationId}::uuid and ${isStandIn}
    for update`)
  return found[0]?.id ?? null
}

/** Name, role and function. Read afresh on every request, so a new role bites at once. */
export async function changePerson(actor: Actor, input: PersonChange): Promise<Result> {
  const denied = whyNotPermitted(actor, 'people')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const facts = await factsOf(tx, actor, input.personId)
    if (!facts) return refuse(goneAway)
    const reason = whyNotGiveRole(facts, input.role)
    if (reason) return refuse(reason, { role: [reason] })
    const chosen = await functionNamed(tx, actor, input.functionId)
    if (input.functionId && !chosen)
      return refuse('Choose a function from the list.', { functionId: ['It was archived.'] })

    const { person } = facts
    const changes = changesBetween(
      { name: person.name, role: roles[person.role], functionName: person.functionName },
      { name: input.name, role: roles[input.role], functionName: chosen?.name ?? null },
      { name: 'name', role: 'role', functionName: 'function' },
    )
    if (changes.length === 0) return done()
    await tx.person.update({
      where: keyOf(actor, person.id),
      data: { name: input.name, role: input.role, functionId: input.functionId },
    })
    await record(tx, actor, {
      kind: 'person.changed',
      data: { personId: person.id, name: input.name, changes },
    })
    return done()
  })
}

/** They can't sign in any more, and are signed out everywhere at once. What they did stays. */
export async function disablePerson(
  actor: Actor,
  { personId }: { personId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'people')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const facts = await factsOf(tx, actor, personId)
    if (!facts) return refuse(goneAway)
    const reason = whyNotDisable(facts)
    if (reason) return refuse(reason)

    const { name } = facts.person
    await tx.person.update({ where: keyOf(actor, personId), data: { disabledAt: now() } })
    await endSessions(tx, { organizationId: actor.organizationId, personId })
    await withdrawPasswordLinks(tx, { organizationId: actor.organizationId, personId })
    await record(tx, actor, { kind: 'person.disabled', data: { personId, name } })
    return done()
  })
}

export async function enablePerson(
  actor: Actor,
  { personId }: { personId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'people')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const facts = await factsOf(tx, actor, personId)
    if (!facts) return refuse(goneAway)
    const reason = whyNotEnable(facts)
    if (reason) return refuse(reason)

    const { name } = facts.person
    await tx.person.update({ where: keyOf(actor, personId), data: { disabledAt: null } })
    await record(tx, actor, { kind: 'person.enabled', data: { personId, name } })
    return done()
  })
}

/** One's own, proved by the old one. Every other browser is signed out. */
export async function changePassword(actor: Actor, input: PasswordChange): Promise<Result> {
  const denied = whyNotPermitted(actor, 'own-account')
  if (denied) return refuse(denied)
  const attempt = { account: `password of ${actor.personId}` }
  const limited = await countAttempt(attempt)
  if (limited) return limited
  const self = await read(actor, (db) =>
    db.person.findFirst({
      where: { organizationId: actor.organizationId, id: actor.personId },
      select: { passwordHash: true },
    }),
  )
  const passwordHash = self?.passwordHash
  if (!passwordHash) return refuse('People of the example organization have no password.')
  if (!(await isPassword(input.current, passwordHash)))
    return refuse(notYours, { current: [notYours] })
  const weak =
    input.password === input.current
      ? 'This is the password you have now.'
      : whyNotPassword(input.password, actor)
  if (weak) return refuse(weak, { password: [weak] })

  const next = await hashPassword(input.password)
  await write(actor, async (tx) => {
    await tx.person.update({
      where: keyOf(actor, actor.personId),
      data: { passwordHash: next },
    })
    await endSessions(tx, { ...actor, except: actor.sessionId })
    await withdrawPasswordLinks(tx, actor)
    await record(tx, actor, { kind: 'password.changed', data: {} })
  })
  await forgetAttempts(attempt)
  return done()
}

/** Signs one's own other browser out. */
export async function endSession(
  actor: Actor,
  { sessionId }: { sessionId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'own-account')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const { organizationId, personId } = actor
    const where = { organizationId, personId, id: sessionId, endedAt: null }
    const session = await tx.session.findFirst({ where, select: { userAgent: true } })
    if (!session) return refuse('This session has ended already.')
    await tx.session.updateMany({ where, data: { endedAt: now() } })
    const browser = browserOf(session.userAgent)
    await record(tx, actor, { kind: 'session.ended', data: { browser } })
    return done()
  })
}

/** A matter of one's own hands, not of the organization: it leaves no line in the trail. */
export async function chooseShortcuts(
  actor: Actor,
  { shortcutsOff }: { shortcutsOff: boolean },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'own-account')
  if (denied) return refuse(denied)
  await write(actor, (tx) =>
    tx.person.update({ where: keyOf(actor, actor.personId), data: { shortcutsOff } }),
  )
  return done()
}

type PersonRow = {
  id: string
  name: string
  role: Role
  functionName: string | null
  disabled: boolean
}

/** Locks the admins before counting them: two who step down at once must not both succeed. */
async function factsOf(tx: Tx, actor: Actor, personId: string) {
  const { organizationId } = actor
  const admins = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    select id from person
    where "organizationId" = ${organizationId}::uuid and role = 'admin' and "disabledAt" is null
    order by id for update`)
  const people = await tx.$queryRaw<PersonRow[]>(Prisma.sql`
    select p.id, p.name, p.role, f.name as "functionName", p."disabledAt" is not null as disabled
    from person p
    left join "function" f on f."organizationId" = p."organizationId" and f.id = p."functionId"
    where p."organizationId" = ${organizationId}::uuid and p.id = ${personId}::uuid
    for update of p`)
  const person = people[0]
  return person && { person, adminIds: admins.map(({ id }) => id), byId: actor.personId }
}

function functionNamed(tx: Tx, { organizationId }: Actor, functionId: string | null) {
  if (!functionId) return null
  return tx.function.findFirst({
    where: { organizationId, id: functionId, archivedAt: null },
    select: { name: true },
  })
}

type Whose = { organizationId: string; personId: string; except?: string }

export function endSessions(tx: Tx, { organizationId, personId, except }: Whose) {
  return tx.session.updateMany({
    where: { organizationId, personId, endedAt: null, id: { not: except } },
    data: { endedAt: now() },
  })
}

/** How many were still open. */
export async function withdrawPasswordLinks(tx: Tx, { organizationId, personId }: Whose) {
  const { count } = await tx.invitation.updateMany({
    where: {
      organizationId,
      personId,
      acceptedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: now() },
    },
    data: { withdrawnAt: now() },
  })
  return count
}

function keyOf({ organizationId }: Actor, id: string) {
  return { organizationId_id: { organizationId, id } }
}
