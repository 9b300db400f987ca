import { Prisma, read } from '@/lib/db'
import { statuses } from '@/lib/decision/schema'
import { needsSql, needsYou } from '@/lib/needs/queries'
import type { Actor } from '@/lib/person/actor'
import type { Role } from '@/lib/person/permission'
import { caseOf, caseSql } from '@/lib/ruling/queries'
import { type Figure, milliseconds, millisecondsOf } from './figure'
import { timeOf } from './plan'

/**
 * What the frame of every page asks, for everybody, and what the page of one decision asks, in every
 * status: planned anew as if it were the first time, and as the app asks it, with a plan that the
 * connection has kept.
 */
export async function measurePages(reader: Actor): Promise<Figure[]> {
  const people = await everybody(reader)
  const needs = await slowestOf(people, (person) => timeOf(person, needsSql(person)))
  const kept = await slowestOf(people, (person) => millisecondsOf(() => needsYou({ ...person })))
  const decisions = await oneOfEach(reader)
  const cases = await slowestOf(decisions, ({ number }) =>
    timeOf(reader, caseSql(reader, Prisma.sql`d.number = ${number}`)),
  )
  const keptCases = await slowestOf(decisions, ({ number }) =>
    millisecondsOf(() => caseOf(reader, number)),
  )
  const bare = await millisecondsOf(() => bareDecision(reader, decisions[0]?.number ?? 1))
  return [
    {
      what: `what waits, slowest of ${people.length} people, SQL`,
      is: milliseconds(needs),
      target: '≤ 5 ms',
    },
    { what: 'as the app asks it, whole', is: milliseconds(kept), target: '' },
    {
      what: 'one decision, slowest of every status, SQL',
      is: milliseconds(cases),
      target: '≤ 5 ms',
    },
    { what: 'as the app asks it, whole', is: milliseconds(keptCases), target: '' },
    { what: 'a bare query for one decision, whole', is: milliseconds(bare), target: '' },
  ]
}

async function slowestOf<T>(all: T[], measure: (one: T) => Promise<number>): Promise<number> {
  let slowest = 0
  for (const one of all) slowest = Math.max(slowest, await measure(one))
  return slowest
}

/** Everybody of the organization, as they would sign in. */
async function everybody(reader: Actor): Promise<Actor[]> {
  const { organizationId } = reader
  const people = await read(reader, (db) =>
    db.person.findMany({
      where: { organizationId, disabledAt: null },
      select: { id: true, name: true, role: true, functionId: true, function: true },
      take: 100,
    }),
  )
  return people.map(({ id, name, role, functionId, function: own }) => ({
    ...reader,
    ...{ personId: id, name, functionId, functionName: own?.name ?? null },
    role: role as Role,
    isSeat: own?.isSeat ?? false,
  }))
}

async function oneOfEach(reader: Actor): Promise<{ number: number }[]> {
  const { organizationId } = reader
  const found = await Promise.all(
    statuses.map((status) =>
      read(reader, (db) =>
        db.decision.findFirst({
          where: { organizationId, status },
          orderBy: [{ activityAt: 'desc' }, { id: 'desc' }],
          select: { number: true },
        }),
      ),
    ),
  )
  return found.flatMap((one) => one ?? [])
}

function bareDecision({ organizationId }: Actor, number: number) {
  return read({ organizationId }, (db) =>
    db.$queryRaw(Prisma.sql`
      select d.id, d.number, d.title, d.status, d.draft, d."activityAt", p.name from decision d
      join person p on p."organizationId" = d."organizationId" and p.id = d."proposerId"
      where d."organizationId" = ${organizationId}::uuid and d.number = ${number}`),
  )
}
