import { v7 } from 'uuid'
import { expect, it } from 'vitest'
import { customerModel } from '@/lib/customer/queries'
import { read, write } from '@/lib/db'
import {
  alreadySetUp,
  changeOrganization,
  createOrganization,
  setUpOrganization,
} from '@/lib/organization/commands'
import { examplePeople, firstVisit, organizationWithSlug } from '@/lib/organization/queries'
import { systemActor } from '@/lib/person/actor'
import { kindsOf, trailOf } from '../support/trail-kinds'
import { newWorld, otherWorld } from '../support/world'

const setUp = {
  organizationName: 'Northwind Library',
  currency: 'EUR',
  timeZone: 'Asia/Kathmandu',
  name: 'Ada Admin',
  email: 'ada@northwind.test',
  password: 'a chair for the customer',
}

it('The first visitor sets up an organization once, even when five try at the same moment', async () => {
  expect(await firstVisit()).toEqual({ hasOrganization: false, exampleId: null })
  const weak = await setUpOrganization({ ...setUp, password: 'northwind library' })
  expect(weak).toMatchObject({ ok: false, fields: { password: [expect.stringMatching(/guess/)] } })

  const results = await Promise.all(Array.from({ length: 5 }, () => setUpOrganization(setUp)))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  for (const result of results) if (!result.ok) expect(result.reason).toBe(alreadySetUp)
  expect((await firstVisit()).hasOrganization).toBe(true)
  expect(await setUpOrganization(setUp)).toMatchObject({ ok: false, reason: alreadySetUp })

  const made = results.find((result) => result.ok)
  if (!made?.ok) throw new Error('nobody succeeded')
  expect(await kindsOf(made.value)).toEqual(['organization.set-up', 'person.joined'])
  const model = await customerModel(systemActor(made.value.organizationId))
  expect(model.functions.map(({ name, isSeat }) => [name, isSeat])).toEqual([
    ['Customer seat', true],
    ...['Sales', 'Service', 'Product', 'Marketing', 'Operations', 'Finance', 'Legal', 'IT'].map(
      (name) => [name, false],
    ),
    ['People', false],
  ])
  expect(model.stages).toHaveLength(7)
  for (const stage of model.stages) expect(stage.emotion && stage.need).toBeTruthy()
  expect(model.groups.some((group) => group.isVulnerable)).toBe(true)
  expect(model.groups.find((group) => group.isInternal)?.serves).toHaveLength(3)
})

it('Organizations from the command line get a slug of their own', async () => {
  const facts = { name: 'Café Müller', currency: 'CHF', timeZone: 'Europe/Zurich' }
  const first = await createOrganization(facts)
  const second = await createOrganization(facts)
  expect([first.slug, second.slug]).toEqual(['cafe-muller', 'cafe-muller-2'])
  expect(await organizationWithSlug('cafe-muller-2')).toBe(second.organizationId)
  expect(await organizationWithSlug('nobody')).toBeNull()
  const [event] = await trailOf(first)
  expect(event).toMatchObject({ kind: 'organization.set-up', actorName: 'Empty Chair' })
})

it('Organizations of one name, made at the same moment, each get a slug', async () => {
  const facts = { name: 'Twin Museum', currency: 'EUR', timeZone: 'Europe/Berlin' }
  const made = await Promise.all(Array.from({ length: 4 }, () => createOrganization(facts)))
  expect(made.map(({ slug }) => slug).sort()).toEqual([
    'twin-museum',
    'twin-museum-2',
    'twin-museum-3',
    'twin-museum-4',
  ])
})

it('An admin changes name, currency and time zone, and the trail says from what to what', async () => {
  const world = await newWorld()
  const other = await otherWorld()
  const facts = { name: 'Northwind Libraries', currency: 'CHF', timeZone: 'Europe/Zurich' }
  expect(await changeOrganization(world.admin, facts)).toMatchObject({ ok: true })
  expect((await trailOf(world)).at(-1)?.data).toEqual({
    changes: [
      { what: 'name', from: 'Northwind Library', to: 'Northwind Libraries' },
      { what: 'currency', from: 'EUR', to: 'CHF' },
      { what: 'time zone', from: 'Europe/Berlin', to: 'Europe/Zurich' },
    ],
  })
  expect(await changeOrganization(world.admin, facts)).toMatchObject({ ok: true })
  expect(await kindsOf(world)).toEqual(['organization.changed'])
  const untouched = await read(other, (db) => db.organization.findMany({ select: { name: true } }))
  expect(untouched).toEqual([{ name: 'Elsewhere Museum' }])
})

it.each([
  ['in what is being written', { size: { cost: 1200 } }, null],
  ['only in an earlier revision', { size: { cost: null } }, { size: { cost: 1200 } }],
])('The currency stays once a decision names a cost, %s', async (_, draft, sections) => {
  const world = await newWorld()
  const { organizationId, contributor } = world
  const id = v7()
  await write(world, async (tx) => {
    await tx.decision.create({
      data: { organizationId, id, number: 1, proposerId: contributor.personId, draft },
    })
    const frozen = { number: 1, digest: 'one', authorId: contributor.personId }
    if (sections)
      await tx.revision.create({ data: { organizationId, decisionId: id, ...frozen, sections } })
  })
  const facts = { name: 'Northwind Library', currency: 'JPY', timeZone: 'Europe/Berlin' }
  const result = await changeOrganization(world.admin, facts)
  expect(result).toMatchObject({ ok: false, fields: { currency: [expect.stringMatching(/EUR/)] } })
  expect(await kindsOf(world)).toEqual([])
})

it('Nobody but an admin changes the organization', async () => {
  const world = await newWorld()
  const facts = { name: 'Mine', currency: 'EUR', timeZone: 'UTC' }
  expect(await changeOrganization(world.cxLead, facts)).toMatchObject({
    ok: false,
    reason: 'Only an admin can do this. Your role is CX lead.',
  })
})

it('Nobody is offered to continue as somebody where the database is not the embedded one', async () => {
  const world = await newWorld()
  await write(world, (tx) => tx.organization.updateMany({ data: { isExample: true } }))
  expect(await examplePeople(world.organizationId)).toEqual([])
})
