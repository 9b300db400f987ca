import { expect, it } from 'vitest'
import { customerModel, customerNames } from '@/lib/customer/queries'
import { read, write } from '@/lib/db'
import { listPeople } from '@/lib/person/queries'
import { newWorld, otherWorld } from '../support/world'

it('The customer model holds functions, groups with whom they serve, and stages, each in order', async () => {
  const world = await newWorld()
  await otherWorld()
  const model = await customerModel(world.observer)
  expect(model.functions.map((one) => one.name)).toEqual([
    'Customer seat',
    'Service',
    'Finance',
    'IT',
    'Operations',
  ])
  expect(model.functions.filter((one) => one.isSeat)).toHaveLength(1)
  expect(model.stages.map((one) => one.emotion)).toEqual(['curious', 'welcome', 'at ease'])
  expect(model.groups.map(({ id, name, share, serves }) => ({ id, name, share, serves }))).toEqual([
    { ...world.groups.families, share: 50, serves: [] },
    { ...world.groups.students, share: 40, serves: [] },
    { ...world.groups.housebound, share: 10, serves: [] },
    {
      ...world.groups.staff,
      share: null,
      serves: [world.groups.families.id, world.groups.housebound.id],
    },
  ])
})

it('What was archived leaves the model but keeps its name', async () => {
  const world = await newWorld()
  const { organizationId } = world
  await write(world.cxLead, (tx) =>
    tx.group.update({
      where: { organizationId_id: { organizationId, id: world.groups.families.id } },
      data: { archivedAt: new Date() },
    }),
  )
  const model = await customerModel(world.cxLead)
  expect(model.groups.map((one) => one.name)).not.toContain('Families')
  expect(model.groups.find((one) => one.isInternal)?.serves).toEqual([world.groups.housebound.id])
  expect((await customerNames(world.cxLead))[world.groups.families.id]).toBe('Families')
})

it('People are listed by name, from one organization only', async () => {
  const world = await newWorld()
  await otherWorld()
  const people = await listPeople(world.observer)
  expect(people.map((one) => one.name)).toEqual([
    'Ada Admin',
    'Cleo Lead',
    'Connie Contributor',
    'Finn Finance',
    'Flo Frontline',
    'Ivo Integration',
    'Leo Leader',
    'Lotte Leader',
    'Otto Observer',
  ])
  expect(people.find((one) => one.id === world.cxLead.personId)).toMatchObject({
    role: 'cx-lead',
    functionName: 'Customer seat',
    isSeat: true,
    disabled: false,
  })
  expect(await read(world.observer, (db) => db.person.count())).toBe(9)
})
