import { expect, it } from 'vitest'
import { atOnce } from '@/lib/at-once'
import { addCommitment } from '@/lib/commitment/commands'
import { archivedGroup, usesOfGroup, usesOfStage } from '@/lib/customer/queries'
import { addExperience } from '@/lib/experience/commands'
import { lifeOf } from '@/lib/experience/queries'
import { archiveGroup, restoreGroup } from '@/lib/group/commands'
import { addInitiative, archiveInitiative } from '@/lib/initiative/commands'
import { archiveStage } from '@/lib/stage/commands'
import { stageLife } from '@/lib/stage/queries'
import { anOpened } from '../support/life'
import { given } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

it('An archived group stays readable for everybody of the organization, with all it lives through', async () => {
  const world = await newWorld()
  const elsewhere = await otherWorld()
  const { cxLead, observer } = world
  const { id: groupId } = world.groups.families
  const said = { groupId, stageId: null, feeling: 'delight', text: 'A corner to read in.' } as const
  given(await addExperience(cxLead, said))
  const found = async (reader = observer) =>
    (await atOnce(reader, { group: archivedGroup(reader, groupId) })).group

  expect(await found()).toBeNull()
  given(await archiveGroup(cxLead, { groupId }))
  expect(await found()).toMatchObject({
    ...{ id: groupId, name: 'Families', share: 50, serves: [] },
    archivedAt: expect.any(Date),
  })
  expect(await found(elsewhere.observer)).toBeNull()
  const { life } = await atOnce(observer, { life: lifeOf(observer, groupId) })
  expect(life.experiences).toMatchObject([{ text: 'A corner to read in.', isArchived: false }])
  given(await restoreGroup(cxLead, { groupId }))
  expect(await found()).toBeNull()
})

it('An archived stage says since when', async () => {
  const { cxLead, observer, stages } = await newWorld()
  expect(await stageLife(observer, stages.borrow.id)).toMatchObject({ archivedAt: null })
  given(await archiveStage(cxLead, { stageId: stages.borrow.id }))
  expect(await stageLife(observer, stages.borrow.id)).toMatchObject({
    name: 'Borrow',
    archivedAt: expect.any(Date),
  })
})

it('Before a group or a stage is archived, what still goes on with it is counted', async () => {
  const world = await newWorld()
  const elsewhere = await otherWorld()
  const { cxLead, contributor, finance, frontLine, groups, stages } = world
  await anOpened(world)
  const initiative = {
    ...{ name: 'Warm rooms', description: '', ownerId: finance.personId },
    ...{ startsOn: '2026-01-01', endsOn: null },
    ...{ groupIds: [groups.families.id], stageIds: [stages.borrow.id] },
  }
  given(await addInitiative(contributor, initiative))
  const { id: givenUp } = given(
    await addInitiative(contributor, { ...initiative, name: 'Cold rooms' }),
  )
  given(await archiveInitiative(contributor, { initiativeId: givenUp }))
  const line = { side: 'never', towards: 'customers', text: 'ask a child for papers' } as const
  const owned = { ownerId: frontLine.personId, cadence: 6, reaffirmBy: null } as const
  given(await addCommitment(cxLead, { ...line, ...owned, stageId: stages.borrow.id }))

  expect(await usesIn(world, world)).toEqual({
    group: { decisions: 1, initiatives: 1, servedBy: 1 },
    stage: { decisions: 1, initiatives: 1, commitments: 1 },
  })
  expect(await usesIn(elsewhere, world)).toEqual({
    group: { decisions: 0, initiatives: 0, servedBy: 0 },
    stage: { decisions: 0, initiatives: 0, commitments: 0 },
  })
})

function usesIn({ observer }: World, { groups, stages }: World) {
  return atOnce(observer, {
    group: usesOfGroup(observer, groups.families.id),
    stage: usesOfStage(observer, stages.borrow.id),
  })
}
