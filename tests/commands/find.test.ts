import { beforeAll, expect, test } from 'vitest'
import { addExperience } from '@/lib/experience/commands'
import { findAnything } from '@/lib/find/queries'
import { addGroup, archiveGroup } from '@/lib/group/commands'
import { addInitiative } from '@/lib/initiative/commands'
import type { Actor } from '@/lib/person/actor'
import { aCode, type Code } from '../support/code'
import { aFramed, aPiece } from '../support/life'
import { given } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

let world: World
let code: Code
let initiativeId: string
let evidenceId: string
beforeAll(async () => {
  world = await newWorld()
  const { cxLead, groups, stages } = world
  await aFramed(world)
  code = await aCode(world)
  const places = { groupIds: [groups.families.id], stageIds: [stages.join.id] }
  const days = { startsOn: '2026-01-01', endsOn: null }
  const work = { name: 'Warm rooms', description: '', ownerId: cxLead.personId }
  initiativeId = given(await addInitiative(cxLead, { ...work, ...places, ...days })).id
  evidenceId = await aPiece(world, { quote: 'The stairs are too steep for a pushchair.' })
  const learned = { feeling: 'frustration', text: 'The lift is slow.', stageId: null } as const
  given(await addExperience(cxLead, { ...learned, groupId: groups.families.id }))
})

/** Heading, what is read, and where it leads. */
async function found(typed: string, actor: Actor = world.observer) {
  return (await findAnything(actor, typed)).flatMap(({ heading, lines }) =>
    lines.map(({ label, href }) => [heading, label, href]),
  )
}

test('whatever has a page of its own is found by the beginnings of its words', async () => {
  const { groups, stages, cxLead } = world
  expect(await found('overd fin')).toEqual([['Decisions', 'Drop overdue fines', '/decisions/1']])
  expect(await found('d-1')).toEqual([['Decisions', 'Drop overdue fines', '/decisions/1']])
  expect(await found('house')).toEqual([
    ['Customers', 'Housebound readers', `/customers/${groups.housebound.id}`],
  ])
  expect(await found('borr')).toEqual([
    ['Customers', 'Borrow', `/customers/stages/${stages.borrow.id}`],
  ])
  expect(await found('lift')).toEqual([
    ['Customers', 'The lift is slow.', `/customers/${groups.families.id}#lived`],
  ])
  expect(await found('never pap')).toEqual([
    ['Code of conduct', 'Never ask a child for papers', `/conduct/${code.papers}`],
  ])
  expect(await found('warm')).toEqual([
    ['Initiatives', 'Warm rooms', `/initiatives/${initiativeId}`],
  ])
  expect(await found('stair')).toEqual([
    ['Evidence', 'The stairs are too steep for a pushchair.', `/evidence/${evidenceId}`],
  ])
  expect(await found('cleo')).toEqual([
    ['People', 'Cleo Lead', `/decisions?owner=${cxLead.personId}`],
  ])
  expect(await found('cleo', world.admin)).toEqual([
    ['People', 'Cleo Lead', `/people/${cxLead.personId}`],
  ])
})

test('nothing typed, nothing that could be found, and nothing of another organization', async () => {
  const other = await otherWorld()
  for (const typed of ['', ' ', 'a', '"|&!(:* \\', 'zugunruhe'])
    expect(await found(typed)).toEqual([])
  for (const typed of ['overd fin', 'd-1', 'lift', 'papers', 'warm', 'stair'])
    expect(await found(typed, other.admin)).toEqual([])
})

test('what is out of use is not offered, and of many there are a few', async () => {
  const { cxLead } = world
  const facts = { description: '', isInternal: false, isVulnerable: false, share: null }
  for (let number = 1; number <= 7; number += 1) {
    const name = `Newcomers ${number}`
    given(await addGroup(cxLead, { ...facts, parts: [], serves: [], name }))
  }
  const few = await found('newcom')
  expect(few).toHaveLength(5)
  const groupId = few[0]?.[2]?.split('/').at(-1) ?? ''
  given(await archiveGroup(cxLead, { groupId }))
  expect((await found('newcom')).map(([, , href]) => href)).not.toContain(`/customers/${groupId}`)
})
