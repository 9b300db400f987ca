import { describe, expect, it } from 'vitest'
import { archivedOfModel, customerModel } from '@/lib/customer/queries'
import { write } from '@/lib/db'
import {
  addFunction,
  archiveFunction,
  makeSeat,
  renameFunction,
  restoreFunction,
} from '@/lib/function/commands'
import { addGroup, archiveGroup, changeGroup, restoreGroup } from '@/lib/group/commands'
import { changePerson } from '@/lib/person/commands'
import { addStage, archiveStage, changeStage, moveStage, restoreStage } from '@/lib/stage/commands'
import { kindsOf, trailOf } from '../support/trail-kinds'
import { newWorld, otherWorld, type World } from '../support/world'

const denied = {
  ok: false,
  reason: 'Only a CX lead can do this. Your role is Admin.',
}

const toddlers = {
  name: 'Toddlers',
  description: 'Under three.',
  isInternal: false,
  isVulnerable: true,
  parts: ['user' as const],
  share: 5,
  serves: [],
}

describe('Groups', () => {
  it('are added at the end, changed with what changed in words, archived and restored', async () => {
    const world = await newWorld()
    const { cxLead } = world
    expect(await addGroup(cxLead, toddlers)).toMatchObject({ ok: true })
    const group = (await customerModel(cxLead)).groups.at(-1)
    expect(group).toMatchObject(toddlers)
    const groupId = group?.id ?? ''
    const parts = ['chooser' as const, 'user' as const]
    const next = { ...toddlers, groupId, share: null, isVulnerable: false, parts }
    expect(await changeGroup(cxLead, next)).toMatchObject({ ok: true })
    expect((await trailOf(world)).at(-1)?.data).toEqual({
      groupId,
      name: 'Toddlers',
      changes: [
        { what: 'vulnerable', from: 'yes', to: 'no' },
        { what: 'parts', from: 'use it', to: 'choose, use it' },
        { what: 'share in per cent', from: '5', to: 'nothing' },
      ],
    })
    expect(await changeGroup(cxLead, next)).toMatchObject({ ok: true })
    expect(await archiveGroup(cxLead, { groupId })).toMatchObject({ ok: true })
    expect((await archivedOfModel(cxLead)).groups).toEqual([{ id: groupId, name: 'Toddlers' }])
    expect(await changeGroup(cxLead, next)).toMatchObject({ ok: false })
    expect(await restoreGroup(cxLead, { groupId })).toMatchObject({ ok: true })
    expect((await archivedOfModel(cxLead)).groups).toEqual([])
    expect(await kindsOf(world)).toEqual([
      'group.added',
      'group.changed',
      'group.archived',
      'group.restored',
    ])
  })

  it('have one name each, even when two add it at the same moment', async () => {
    const { cxLead } = await newWorld()
    const results = await Promise.all([
      addGroup(cxLead, toddlers),
      addGroup(cxLead, { ...toddlers, name: 'TODDLERS' }),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => !result.ok)).toMatchObject({
      fields: { name: [expect.stringMatching(/already/)] },
    })
  })

  it('serve along a chain, in a circle if it must be, and customers serve nobody', async () => {
    const world = await newWorld()
    const { cxLead, groups } = world
    const payroll = { ...toddlers, name: 'Payroll', isInternal: true, serves: [groups.staff.id] }
    expect(await addGroup(cxLead, payroll)).toMatchObject({ ok: true })
    const made = (await customerModel(cxLead)).groups.at(-1)
    expect(made).toMatchObject({ share: null, serves: [groups.staff.id] })
    const staff = { ...toddlers, name: 'Branch staff', isInternal: true }
    const circle = { ...staff, groupId: groups.staff.id, serves: [made?.id ?? ''] }
    expect(await changeGroup(cxLead, circle)).toMatchObject({ ok: true })
    const itself = { ...circle, serves: [groups.staff.id] }
    expect(await changeGroup(cxLead, itself)).toMatchObject({
      fields: { serves: ['A group can’t serve itself.'] },
    })
    const outward = { ...circle, isInternal: false, serves: [groups.families.id] }
    expect(await changeGroup(cxLead, outward)).toMatchObject({ ok: true })
    const after = (await customerModel(cxLead)).groups.find((one) => one.id === groups.staff.id)
    expect(after).toMatchObject({ isInternal: false, serves: [] })
  })

  it('of another organization are neither served, changed, archived nor restored', async () => {
    const world = await newWorld()
    const other = await otherWorld()
    const groupId = other.groups.students.id
    const gone = { ok: false }
    const served = { ...toddlers, isInternal: true, serves: [groupId] }
    expect(await addGroup(world.cxLead, served)).toMatchObject(gone)
    expect(await changeGroup(world.cxLead, { ...toddlers, groupId })).toMatchObject(gone)
    expect(await archiveGroup(world.cxLead, { groupId })).toMatchObject(gone)
    expect(await restoreGroup(world.cxLead, { groupId })).toMatchObject(gone)
    expect(await kindsOf(other)).toEqual([])
  })

  it('keep one group of customers', async () => {
    const { cxLead, groups } = await newWorld()
    await archiveGroup(cxLead, { groupId: groups.families.id })
    await archiveGroup(cxLead, { groupId: groups.students.id })
    expect(await archiveGroup(cxLead, { groupId: groups.housebound.id })).toMatchObject({
      reason: expect.stringMatching(/only group of customers/),
    })
  })

  it('are changed by the CX lead alone', async () => {
    const { admin, groups } = await newWorld()
    const groupId = groups.families.id
    expect(await addGroup(admin, toddlers)).toMatchObject(denied)
    expect(await changeGroup(admin, { ...toddlers, groupId })).toMatchObject(denied)
    expect(await archiveGroup(admin, { groupId })).toMatchObject(denied)
    expect(await restoreGroup(admin, { groupId })).toMatchObject(denied)
  })
})

describe('Stages', () => {
  const wait = { name: 'Wait', emotion: 'calm', need: 'Know how long it takes' }

  it('are added at the end, moved, changed, archived and restored', async () => {
    const world = await newWorld()
    const { cxLead } = world
    expect(await addStage(cxLead, wait)).toMatchObject({ ok: true })
    const stageId = (await customerModel(cxLead)).stages.at(-1)?.id ?? ''
    expect(await moveStage(cxLead, { stageId, direction: 'up' })).toMatchObject({ ok: true })
    expect(await namesOf(world)).toEqual(['Discover', 'Join', 'Wait', 'Borrow'])
    expect((await trailOf(world)).at(-1)?.data).toEqual({
      names: ['Discover', 'Join', 'Wait', 'Borrow'],
    })
    const change = { ...wait, stageId, emotion: 'taken care of' }
    expect(await changeStage(cxLead, change)).toMatchObject({ ok: true })
    expect((await trailOf(world)).at(-1)?.data).toMatchObject({
      changes: [{ what: 'emotion to earn', from: 'calm', to: 'taken care of' }],
    })
    expect(await archiveStage(cxLead, { stageId })).toMatchObject({ ok: true })
    expect((await archivedOfModel(cxLead)).stages).toEqual([{ id: stageId, name: 'Wait' }])
    expect(await addStage(cxLead, wait)).toMatchObject({
      fields: { name: ['“Wait” was archived. Restore it, or choose another name.'] },
    })
    expect(await restoreStage(cxLead, { stageId })).toMatchObject({ ok: true })
    expect((await kindsOf(world)).at(-1)).toBe('stage.restored')
    expect(await namesOf(world)).toEqual(['Discover', 'Join', 'Borrow', 'Wait'])
  })

  it('keep their order however many people move them at once', async () => {
    const world = await newWorld()
    const { cxLead, stages } = world
    const moves = Array.from({ length: 12 }, (_, index) => ({
      stageId: [stages.discover.id, stages.join.id, stages.borrow.id][index % 3] ?? '',
      direction: index % 2 === 0 ? ('up' as const) : ('down' as const),
    }))
    await Promise.all(moves.map((move) => moveStage(cxLead, move)))
    expect((await namesOf(world)).sort()).toEqual(['Borrow', 'Discover', 'Join'])
  })

  it('are left alone at the ends, and when they are another organization’s', async () => {
    const world = await newWorld()
    const other = await otherWorld()
    const { cxLead, stages } = world
    await moveStage(cxLead, { stageId: stages.discover.id, direction: 'up' })
    expect(await kindsOf(world)).toEqual([])
    const stageId = other.stages.join.id
    const gone = { ok: false, reason: 'This stage is not there any more.' }
    expect(await moveStage(cxLead, { stageId, direction: 'up' })).toMatchObject(gone)
    expect(await changeStage(cxLead, { ...wait, stageId })).toMatchObject(gone)
    expect(await archiveStage(cxLead, { stageId })).toMatchObject(gone)
    expect(await restoreStage(cxLead, { stageId })).toMatchObject(gone)
    expect(await kindsOf(other)).toEqual([])
  })

  it('are changed by the CX lead alone', async () => {
    const { admin, stages } = await newWorld()
    const stageId = stages.join.id
    expect(await addStage(admin, wait)).toMatchObject(denied)
    expect(await changeStage(admin, { ...wait, stageId })).toMatchObject(denied)
    expect(await moveStage(admin, { stageId, direction: 'up' })).toMatchObject(denied)
    expect(await archiveStage(admin, { stageId })).toMatchObject(denied)
    expect(await restoreStage(admin, { stageId })).toMatchObject(denied)
  })
})

describe('Functions', () => {
  it('are added, renamed, archived and restored', async () => {
    const world = await newWorld()
    const { cxLead } = world
    expect(await addFunction(cxLead, { name: 'Legal' })).toMatchObject({ ok: true })
    const functionId = (await customerModel(cxLead)).functions.at(-1)?.id ?? ''
    expect(await renameFunction(cxLead, { functionId, name: 'it' })).toMatchObject({
      fields: { name: ['There is a “IT” already. Choose another name.'] },
    })
    expect(await renameFunction(cxLead, { functionId, name: 'Law' })).toMatchObject({ ok: true })
    expect(await archiveFunction(cxLead, { functionId })).toMatchObject({ ok: true })
    expect(await archiveFunction(cxLead, { functionId })).toMatchObject({ ok: false })
    expect(await restoreFunction(cxLead, { functionId })).toMatchObject({ ok: true })
    expect(await kindsOf(world)).toEqual([
      'function.added',
      'function.changed',
      'function.archived',
      'function.restored',
    ])
  })

  it('have exactly one customer seat, however many are given it at once', async () => {
    const world = await newWorld()
    const { cxLead, functions } = world
    await Promise.all(
      [functions.it, functions.finance, functions.service].map(({ id }) =>
        makeSeat(cxLead, { functionId: id }),
      ),
    )
    const seats = (await customerModel(cxLead)).functions.filter((one) => one.isSeat)
    expect(seats).toHaveLength(1)
    expect(await archiveFunction(cxLead, { functionId: seats[0]?.id ?? '' })).toMatchObject({
      reason: expect.stringMatching(/^This is the customer seat/),
    })
    expect(await makeSeat(cxLead, { functionId: seats[0]?.id ?? '' })).toMatchObject({ ok: false })
  })

  it('tell the trail where the chair came from and went to', async () => {
    const world = await newWorld()
    await makeSeat(world.cxLead, { functionId: world.functions.service.id })
    expect((await trailOf(world)).map((event) => event.data)).toEqual([
      { name: 'Customer seat', changes: [{ what: 'customer seat', from: 'yes', to: 'no' }] },
      { name: 'Service', changes: [{ what: 'customer seat', from: 'no', to: 'yes' }] },
    ])
  })

  it('stay while somebody belongs to them or a decision waits for their signature', async () => {
    const world = await newWorld()
    const { admin, cxLead, contributor, functions, it: ivo } = world
    const functionId = functions.it.id
    expect(await archiveFunction(cxLead, { functionId })).toMatchObject({
      reason: expect.stringMatching(/^2 people belong to IT/),
    })
    for (const { personId, name, role } of [admin, ivo])
      await changePerson(admin, { personId, name, role, functionId: null })
    await write(world, (tx) =>
      tx.decision.create({
        data: {
          organizationId: world.organizationId,
          number: 4,
          proposerId: contributor.personId,
          draft: {},
          signOffRequests: { create: { functionId } },
        },
      }),
    )
    expect(await archiveFunction(cxLead, { functionId })).toMatchObject({
      reason: 'IT is asked to sign D-4. Archive it when they are decided.',
    })
  })

  it('of another organization are not there', async () => {
    const { cxLead } = await newWorld()
    const other = await otherWorld()
    const functionId = other.functions.it.id
    const gone = { ok: false, reason: 'This function is not there any more.' }
    expect(await renameFunction(cxLead, { functionId, name: 'Mine' })).toMatchObject(gone)
    expect(await makeSeat(cxLead, { functionId })).toMatchObject(gone)
    expect(await archiveFunction(cxLead, { functionId })).toMatchObject(gone)
    expect(await restoreFunction(cxLead, { functionId })).toMatchObject(gone)
    expect(await kindsOf(other)).toEqual([])
  })

  it('are changed by the CX lead alone', async () => {
    const { admin, functions } = await newWorld()
    const functionId = functions.it.id
    expect(await addFunction(admin, { name: 'Legal' })).toMatchObject(denied)
    expect(await renameFunction(admin, { functionId, name: 'Law' })).toMatchObject(denied)
    expect(await makeSeat(admin, { functionId })).toMatchObject(denied)
    expect(await archiveFunction(admin, { functionId })).toMatchObject(denied)
    expect(await restoreFunction(admin, { functionId })).toMatchObject(denied)
  })
})

async function namesOf(world: World): Promise<string[]> {
  return (await customerModel(world.cxLead)).stages.map((stage) => stage.name)
}
