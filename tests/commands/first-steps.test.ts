import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { read, write } from '@/lib/db'
import { propose } from '@/lib/decision/commands'
import { beginningSql, firstStepsFor } from '@/lib/first-steps/queries'
import { invitePerson } from '@/lib/invitation/commands'
import { createOrganization } from '@/lib/organization/commands'
import type { Actor } from '@/lib/person/actor'
import { changePerson } from '@/lib/person/commands'
import { record } from '@/lib/trail/record'
import { anOpened } from '../support/life'
import { given } from '../support/result'
import { newWorld } from '../support/world'

async function keysFor(actor: Actor) {
  return (await firstStepsFor(actor)).map(({ key }) => key)
}

/** The only person of an organization that was just set up. */
async function aFirstAdmin(): Promise<Actor> {
  const made = { name: 'Just begun', currency: 'EUR', timeZone: 'Asia/Kathmandu' }
  const { organizationId } = await createOrganization(made)
  const { admin } = await newWorld()
  const person = { organizationId, id: v7(), name: 'Ada', email: 'ada@begun.test', role: 'admin' }
  await write({ organizationId }, (tx) => tx.person.create({ data: person }))
  return { ...admin, organizationId, personId: person.id, functionId: null, functionName: null }
}

test('a new organization has everything before it; each step goes when it is done', async () => {
  const admin = await aFirstAdmin()
  expect(await keysFor(admin)).toEqual(['invite', 'signers', 'model', 'propose', 'import'])

  for (const role of ['cx-lead', 'leader', 'contributor'] as const)
    given(await invitePerson(admin, { email: `${role}@begun.test`, role, functionId: null }))
  expect(await keysFor(admin)).toEqual(['signers', 'model', 'propose', 'import'])

  await write(admin, (tx) =>
    record(tx, admin, { kind: 'stages.reordered', data: { names: ['I choose'] } }),
  )
  given(await propose(admin, { title: 'Open on Sundays' }))
  expect(await keysFor(admin)).toEqual(['signers'])

  const [unsigned] = await firstStepsFor(admin)
  expect(unsigned?.reason).toMatch(
    /^Nobody can sign yet for Customer seat, Sales, Service and 7 mo/,
  )
  const { organizationId } = admin
  const seat = await read(admin, (db) =>
    db.function.findFirst({ where: { organizationId, isSeat: true }, select: { id: true } }),
  )
  const { personId, name, role } = admin
  given(await changePerson(admin, { personId, name, role, functionId: seat?.id ?? null }))
  expect((await firstStepsFor(admin))[0]?.reason).toMatch(/^Nobody can sign yet for Sales, Serv/)
})

test('they are for admins and the CX lead, of their own organization', async () => {
  const world = await newWorld()
  for (const who of [world.admin, world.cxLead])
    expect(await keysFor(who)).toEqual(['model', 'propose', 'import'])
  for (const who of [world.leader, world.contributor, world.frontLine, world.observer])
    expect(await keysFor(who)).toEqual([])
})

test('they are over for good once scoring was opened', async () => {
  const world = await newWorld()
  await anOpened(world)
  expect(await keysFor(world.admin)).toEqual([])
  const plan = await read(
    world.admin,
    (db) =>
      db.$queryRaw<{ 'QUERY PLAN': string }[]>`explain (analyze, costs off, timing off, summary off)
      ${beginningSql(world.admin)}`,
  )
  const lines = plan.map((row) => row['QUERY PLAN']).join('\n')
  expect(lines).toMatch(/One-Time Filter/)
  expect(lines).toMatch(/rows=0/)
})
