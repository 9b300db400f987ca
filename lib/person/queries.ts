import { type Reading, reading } from '@/lib/at-once'
import { Prisma, read } from '@/lib/db'
import type { Actor, AnyActor } from './actor'
import type { Role } from './permission'
import { standIn } from './stand-in'

export type ListedPerson = {
  id: string
  name: string
  email: string
  role: Role
  functionId: string | null
  functionName: string | null
  /** Their function is the customer seat. */
  isSeat: boolean
  disabled: boolean
  lastSeenAt: Date | null
}

/** Whether a person `p` is the stand-in. The address alone is no proof: somebody may write it as theirs. */
export const isStandIn = Prisma.sql`(p.email = ${standIn.email}
  and p."disabledAt" is not null and p."passwordHash" is null)`

/** Everybody, by name; those who were disabled too, marked so. Whoever has no name yet is left out. */
export function listPeople(actor: AnyActor): Promise<ListedPerson[]> {
  return read(actor, (db) =>
    selectPeople(
      db,
      Prisma.sql`p."organizationId" = ${actor.organizationId}::uuid and not ${isStandIn}`,
    ),
  )
}

/** The same people with the rest of a page. */
export function peopleToChoose(
  { organizationId }: Pick<AnyActor, 'organizationId'>,
  isWanted = Prisma.sql`true`,
): Reading<ListedPerson[]> {
  const condition = Prisma.sql`
    p."organizationId" = ${organizationId}::uuid and not ${isStandIn} and ${isWanted}`
  return reading(
    peopleSql(condition),
    (rows: (Omit<ListedPerson, 'lastSeenAt'> & { lastSeenAt: string | null })[]) =>
      rows.map((row) => ({ ...row, lastSeenAt: row.lastSeenAt ? new Date(row.lastSeenAt) : null })),
  )
}

/** When somebody may be chosen on an open decision, by its owner or by who may act for them; else nobody. */
export function peopleForDecision(actor: Actor, number: number): Reading<ListedPerson[]> {
  const { organizationId, personId, role } = actor
  const actsForAll = role === 'cx-lead' || role === 'admin'
  const isWanted = Prisma.sql`(select d.status not in ('decided', 'withdrawn')
      and (d."proposerId" = ${personId}::uuid or ${actsForAll})
    from decision d where d."organizationId" = ${organizationId}::uuid and d.number = ${number})`
  return peopleToChoose(actor, isWanted)
}

export async function findPerson(actor: AnyActor, personId: string): Promise<ListedPerson | null> {
  const people = await read(actor, (db) =>
    selectPeople(
      db,
      Prisma.sql`p."organizationId" = ${actor.organizationId}::uuid and p.id = ${personId}::uuid`,
    ),
  )
  return people[0] ?? null
}

/** How the command line finds a member. */
export async function personIdWith(actor: AnyActor, email: string): Promise<string | null> {
  const { organizationId } = actor
  const person = await read(actor, (db) =>
    db.person.findFirst({
      where: { organizationId, email: email.trim().toLowerCase() },
      select: { id: true },
    }),
  )
  return person?.id ?? null
}

function selectPeople(db: Pick<Prisma.TransactionClient, '$queryRaw'>, condition: Prisma.Sql) {
  return db.$queryRaw<ListedPerson[]>(peopleSql(condition))
}

function peopleSql(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select p.id, p.name, p.email, p.role, p."functionId", f.name as "functionName",
           coalesce(f."isSeat", false) as "isSeat", p."disabledAt" is not null as disabled,
           (select max(s."lastSeenAt") from session s
            where s."organizationId" = p."organizationId" and s."personId" = p.id) as "lastSeenAt"
    from person p
    left join "function" f on f."organizationId" = p."organizationId" and f.id = p."functionId"
    where ${condition}
    order by p.name, p.id
    limit 2000`
}

export type OwnSession = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date }

/** The browsers somebody is signed in with, the latest seen first. */
export function listSessions(actor: Actor): Promise<OwnSession[]> {
  const { organizationId, personId } = actor
  return read(actor, (db) =>
    db.session.findMany({
      where: { organizationId, personId, endedAt: null, expiresAt: { gt: new Date() } },
      select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
      orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
      take: 100,
    }),
  )
}

/** Of the members given, those who may come in, each with the name of their organization. */
export async function organizationsOf(members: { organizationId: string; personId: string }[]) {
  const found = await Promise.all(
    members.map(({ organizationId, personId }) =>
      read({ organizationId }, (db) =>
        db.person.findFirst({
          where: { organizationId, id: personId, disabledAt: null },
          select: { role: true, organization: { select: { id: true, name: true } } },
        }),
      ),
    ),
  )
  return found.flatMap((person) =>
    person ? [{ ...person.organization, role: person.role as Role }] : [],
  )
}
