import { randomUUID } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode, encode } from 'next-auth/jwt'
import { Prisma, read, write } from '@/lib/db'
import { env } from '@/lib/env'
import { leadingTo } from '@/lib/sign-in/next'
import { record } from '@/lib/trail/record'
import type { Actor } from './actor'

const days30 = 30 * 24 * 60 * 60

const proofCookie = 'empty-chair.proof'
const proofSeconds = 5 * 60

type Member = { organizationId: string; personId: string }
type Ticket = { organizationId: string; sessionId: string }

/**
 * Opens a session for a person whose identity was just proved, and hands the browser its cookie.
 * The cookie is an encrypted token that carries only the session's random id: everything else is
 * read from the session's row on each request, so ending it bites at once.
 */
export async function openSession(person: Member) {
  const ticket: Ticket = { organizationId: person.organizationId, sessionId: randomUUID() }
  const userAgent = ((await headers()).get('user-agent') ?? '').slice(0, 300)
  await write(person, async (tx) => {
    await tx.session.create({
      data: {
        organizationId: person.organizationId,
        id: ticket.sessionId,
        personId: person.personId,
        userAgent,
        expiresAt: new Date(Date.now() + days30 * 1000),
      },
    })
    const actor = await actorOf(tx, ticket)
    if (!actor) throw new Error('the session just opened is not valid')
    await record(tx, actor, { kind: 'person.signed-in', data: {} })
  })
  const token = await encode({ token: ticket, secret: env().AUTH_SECRET, maxAge: days30 })
  const jar = await cookies()
  jar.set(cookieName(), token, { ...cookieOptions(), maxAge: days30 })
}

/** Ends the session of this browser and takes its cookie back. */
export async function closeSession(actor: Actor) {
  await write(actor, async (tx) => {
    await tx.session.update({
      where: { organizationId_id: { organizationId: actor.organizationId, id: actor.sessionId } },
      data: { endedAt: new Date() },
    })
    await record(tx, actor, { kind: 'person.signed-out', data: {} })
  })
  const jar = await cookies()
  jar.set(cookieName(), '', { ...cookieOptions(), maxAge: 0 })
}

/**
 * Somebody who is a member of several organizations has proved who they are and now chooses. Good
 * for five minutes, and for nothing else: it has a key of its own.
 */
export async function keepProof(people: Member[]) {
  const jar = await cookies()
  const proof = { ...proofKey(), token: { people }, maxAge: proofSeconds }
  jar.set(proofCookie, await encode(proof), { ...cookieOptions(), maxAge: proofSeconds })
}

/** Whom this browser proved to be in the last minutes, one for each organization. */
export async function provenPeople(): Promise<Member[]> {
  const token = (await cookies()).get(proofCookie)?.value
  const payload = token && (await decode({ ...proofKey(), token }).catch(() => null))
  // Written by keepProof alone: the token is encrypted with our own key.
  return payload ? (payload.people as Member[]) : []
}

export async function forgetProof() {
  const jar = await cookies()
  jar.set(proofCookie, '', { ...cookieOptions(), maxAge: 0 })
}

/** Whoever is asking, or null when signed out, ended, expired or disabled. One statement a request. */
export async function currentActor(): Promise<Actor | null> {
  const request = await headers()
  let answer = answers.get(request)
  if (!answer) {
    answer = askForActor()
    answers.set(request, answer)
  }
  return answer
}

/** For pages behind sign-in: goes to the door when nobody is signed in, and from there back here. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect(leadingTo('/sign-in', (await headers()).get('x-path')))
}

// A layout and its page ask for the same person within one request.
const answers = new WeakMap<object, Promise<Actor | null>>()

async function askForActor(): Promise<Actor | null> {
  const ticket = await ticketOf((await cookies()).get(cookieName())?.value)
  return ticket && read(ticket, (db) => actorOf(db, ticket))
}

async function ticketOf(token: string | undefined): Promise<Ticket | null> {
  if (!token) return null
  // A token that was forged, cut or made with another secret doesn't decrypt: nobody is signed in.
  const payload = await decode({ token, secret: env().AUTH_SECRET }).catch(() => null)
  const { organizationId, sessionId } = payload ?? {}
  if (typeof organizationId !== 'string' || typeof sessionId !== 'string') return null
  return { organizationId, sessionId }
}

type ActorRow = Omit<Actor, 'kind'>

async function actorOf(db: Pick<Prisma.TransactionClient, '$queryRaw'>, ticket: Ticket) {
  const rows = await db.$queryRaw<ActorRow[]>(Prisma.sql`
    with seen as (
      update session set "lastSeenAt" = now()
      where "organizationId" = ${ticket.organizationId}::uuid and id = ${ticket.sessionId}::uuid
        and "lastSeenAt" < now() - interval '5 minutes'
    )
    select s."organizationId", o.name as "organizationName", o."isExample", o.currency, o."timeZone",
           p.id as "personId", s.id as "sessionId", p.name, p.email, p.role, p."functionId",
           f.name as "functionName", coalesce(f."isSeat", false) as "isSeat", p."shortcutsOff"
    from session s
    join organization o on o.id = s."organizationId"
    join person p on p."organizationId" = s."organizationId" and p.id = s."personId"
    left join "function" f on f."organizationId" = p."organizationId" and f.id = p."functionId"
    where s."organizationId" = ${ticket.organizationId}::uuid and s.id = ${ticket.sessionId}::uuid
      and s."endedAt" is null and s."expiresAt" > now() and p."disabledAt" is null`)
  const row = rows[0]
  return row ? ({ kind: 'person', ...row } satisfies Actor) : null
}

function proofKey() {
  return { secret: env().AUTH_SECRET, salt: proofCookie }
}

function isSecure() {
  return env().APP_URL.startsWith('https:')
}

function cookieName() {
  return `${isSecure() ? '__Secure-' : ''}next-auth.session-token`
}

function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const
}
