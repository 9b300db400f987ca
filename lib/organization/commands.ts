import { v7 } from 'uuid'
import { changesBetween } from '@/lib/changes'
import { now } from '@/lib/clock'
import { Prisma, type Tx, write } from '@/lib/db'
import { type Actor, systemActor } from '@/lib/person/actor'
import { whyNotPassword } from '@/lib/person/password'
import { hashPassword } from '@/lib/person/password-hash'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { record } from '@/lib/trail/record'
import { whyNotChangeCurrency } from './change-currency'
import { firstVisit, hasAmounts } from './queries'
import type { OrganizationFacts, SetUp } from './schema'
import { freeSlug } from './slug'
import { starterFunctions, starterGroups, starterStages } from './starter'

export const alreadySetUp =
  'An organization has been set up here already. Sign in, or ask its admin for an invitation.'

/** The first visit: the organization, what it begins with, and its first admin. */
export async function setUpOrganization(
  input: SetUp,
): Promise<Result<{ organizationId: string; personId: string }>> {
  const weak = whyNotPassword(input.password, input)
  if (weak) return refuse(weak, { password: [weak] })
  if ((await firstVisit()).hasOrganization) return refuse(alreadySetUp)

  const passwordHash = await hashPassword(input.password)
  const organizationId = v7()
  const person = { organizationId, personId: v7() }
  return write(person, async (tx) => {
    // Two people may be setting up at the same moment; the second finds it done.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('empty-chair set-up'))`
    const [here] = await tx.$queryRaw<{ hasOrganization: boolean }[]>(
      Prisma.sql`select "hasOrganization" from door.first_visit()`,
    )
    if (here?.hasOrganization) return refuse(alreadySetUp)

    const { currency, timeZone } = input
    const slug = await chooseSlug(tx, input.organizationName)
    await insertOrganization(tx, organizationId, {
      name: input.organizationName,
      slug,
      currency,
      timeZone,
    })
    await tx.person.create({
      data: {
        organizationId,
        id: person.personId,
        name: input.name,
        email: input.email,
        role: 'admin',
        passwordHash,
        createdAt: now(),
      },
    })
    const admin = { kind: 'person', ...person, name: input.name, role: 'admin' } as const
    await record(tx, admin, { kind: 'organization.set-up', data: { name: input.organizationName } })
    await record(tx, admin, {
      kind: 'person.joined',
      data: { name: input.name, role: 'admin', functionName: null },
    })
    return done(person)
  })
}

/** From the command line, where somebody who runs the machine makes as many as they like. */
export async function createOrganization(
  facts: OrganizationFacts,
): Promise<{ organizationId: string; slug: string }> {
  const organizationId = v7()
  return write({ organizationId }, async (tx) => {
    const slug = await chooseSlug(tx, facts.name)
    await insertOrganization(tx, organizationId, { ...facts, slug })
    await record(tx, systemActor(organizationId), {
      kind: 'organization.set-up',
      data: { name: facts.name },
    })
    return { organizationId, slug }
  })
}

export async function changeOrganization(actor: Actor, input: OrganizationFacts): Promise<Result> {
  const denied = whyNotPermitted(actor, 'organization')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const where = { id: actor.organizationId }
    await tx.$queryRaw`select id from organization where id = ${where.id}::uuid for no key update`
    const before = await tx.organization.findUniqueOrThrow({
      where,
      select: { name: true, currency: true, timeZone: true },
    })
    const [from, to] = [before.currency, input.currency]
    const amounts = from !== to && (await hasAmounts(tx, actor))
    const fixed = whyNotChangeCurrency({ from, to, hasAmounts: amounts })
    if (fixed) return refuse(fixed, { currency: [fixed] })

    const changes = changesBetween(before, input, {
      name: 'name',
      currency: 'currency',
      timeZone: 'time zone',
    })
    if (changes.length === 0) return done()
    await tx.organization.update({ where, data: input })
    await record(tx, actor, { kind: 'organization.changed', data: { changes } })
    return done()
  })
}

type NewOrganization = OrganizationFacts & { slug: string }

async function insertOrganization(tx: Tx, organizationId: string, facts: NewOrganization) {
  const createdAt = now()
  const row = { organizationId, createdAt }
  await tx.organization.create({ data: { id: organizationId, ...facts, createdAt } })
  await tx.function.createMany({
    data: starterFunctions.map((name, position) => ({
      ...row,
      id: v7(),
      name,
      isSeat: position === 0,
      position,
    })),
  })
  const groups = starterGroups.map((group, position) => ({ ...row, ...group, id: v7(), position }))
  await tx.group.createMany({ data: groups })
  const external = groups.filter((group) => !group.isInternal)
  await tx.groupService.createMany({
    data: groups
      .filter((group) => group.isInternal)
      .flatMap(({ id }) =>
        external.map((served) => ({ organizationId, groupId: id, servesId: served.id })),
      ),
  })
  const stages = starterStages.map((stage, position) => ({ ...row, ...stage, id: v7(), position }))
  await tx.stage.createMany({ data: stages })
  await tx.stageWording.createMany({
    data: stages.map(({ id, name, emotion, need }) => ({
      ...{ organizationId, id: v7(), stageId: id, name, emotion, need },
      writtenAt: createdAt,
    })),
  })
}

/** Held until the organization is there: two of one name, made at once, don't get one slug. */
async function chooseSlug(tx: Tx, name: string): Promise<string> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('empty-chair slug'))`
  return freeSlug(name, async (slug) => {
    const [row] = await tx.$queryRaw<{ id: string | null }[]>(
      Prisma.sql`select door.organization_with_slug(${slug}) as id`,
    )
    return Boolean(row?.id)
  })
}
