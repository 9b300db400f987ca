import { randomUUID } from 'node:crypto'
import { outside, Prisma, read, write } from '@/lib/db'
import { examplePeople, firstVisit } from '@/lib/organization/queries'
import { systemActor } from '@/lib/person/actor'
import { countAttempt, forgetAttempts } from '@/lib/person/attempts'
import { isPassword } from '@/lib/person/password-hash'
import { done, type Result, refuse } from '@/lib/result'
import { record } from '@/lib/trail/record'
import type { SignIn } from './schema'

export type Member = { organizationId: string; personId: string }

export const notTogether = 'This e-mail and password don’t go together.'

/**
 * Whom an e-mail and a password prove somebody to be: one person for each organization they are a
 * member of. An unknown e-mail gets the same answer after the same work as a wrong password.
 */
export async function proveIdentity(input: SignIn, address: string): Promise<Result<Member[]>> {
  const limited = await countAttempt({ account: input.email, address })
  if (limited) return limited
  const known = await membersWith(input.email)
  const proofs = await Promise.all(
    orNobody(known).map(async (member) => isPassword(input.password, await passwordHashOf(member))),
  )
  const proven = known.filter((_, index) => proofs[index])
  if (proven.length === 0) return refuse(notTogether)
  await forgetAttempts({ account: input.email, address })
  return done(proven)
}

/** Told to every organization that knows the person; after the answer, so that its time says nothing. */
export async function recordRefusedSignIn(email: string, reason: string) {
  for (const { organizationId } of await membersWith(email))
    await write({ organizationId }, (tx) =>
      record(tx, systemActor(organizationId), {
        kind: 'sign-in.refused',
        data: { email: email.toLowerCase(), reason },
      }),
    )
}

/** Steps into the shoes of somebody of the example organization. */
export async function continueAs(personId: string): Promise<Result<Member>> {
  const { exampleId } = await firstVisit()
  const people = await examplePeople(exampleId)
  if (!exampleId || !people.some((person) => person.id === personId))
    return refuse('Nobody to continue as. The example organization is not loaded here.')
  return done({ organizationId: exampleId, personId })
}

function membersWith(email: string): Promise<Member[]> {
  return outside((db) =>
    db.$queryRaw<Member[]>(Prisma.sql`select * from door.people_with_email(${email})`),
  )
}

/** An unknown e-mail costs one look and one comparison too. */
function orNobody(known: Member[]): Member[] {
  return known.length > 0 ? known : [{ organizationId: randomUUID(), personId: randomUUID() }]
}

async function passwordHashOf({ organizationId, personId }: Member): Promise<string | null> {
  const person = await read({ organizationId }, (db) =>
    db.person.findFirst({
      where: { organizationId, id: personId },
      select: { passwordHash: true },
    }),
  )
  return person?.passwordHash ?? null
}
