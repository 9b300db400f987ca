import { beforeEach, expect, test } from 'vitest'
import { groupSchema, stageSchema } from '@/lib/customer/schema'
import { saveDraft } from '@/lib/decision/commands'
import { changeGroup } from '@/lib/group/commands'
import { saveRevision } from '@/lib/revision/commands'
import { textsOf } from '@/lib/revision/queries'
import { openScoring } from '@/lib/score/commands'
import { changeStage } from '@/lib/stage/commands'
import { type Alive, aFramed, anOpened, handIn, later, theCase } from '../support/life'
import { framedProposal } from '../support/proposal'
import { given } from '../support/result'
import { newWorld, type World } from '../support/world'

let world: World
let one: Alive
beforeEach(async () => {
  world = await newWorld()
  one = await anOpened(world)
  await renamed()
})

/** The families and their joining, called otherwise from now on. */
async function renamed() {
  const { families } = world.groups
  const group = groupSchema.parse({ name: 'Households', share: 50 })
  given(await changeGroup(world.cxLead, { ...group, groupId: families.id }))
  const stage = stageSchema.parse({ name: 'Enrol', emotion: 'welcome', need: 'Become a member' })
  given(await changeStage(world.cxLead, { ...stage, stageId: world.stages.join.id }))
}

const called = (group: string, stage: string) => ({
  [world.groups.families.id]: group,
  [world.stages.join.id]: stage,
  [world.functions.service.id]: 'Service',
})
const namesOf = async (...revisions: (number | null)[]) =>
  (await textsOf(world.observer, one.number, revisions))?.names

test('a decision names groups and stages as they were called when it was scored', async () => {
  expect((await theCase(world.observer, one)).names).toMatchObject(called('Families', 'Join'))
})

test('so do its texts, each as it was called when that text or the one before it was scored', async () => {
  expect(await textsOf(world.observer, one.number, [1])).toMatchObject({
    names: called('Families', 'Join'),
    model: { groups: expect.arrayContaining([expect.objectContaining({ name: 'Families' })]) },
  })
  const proposal = framedProposal(world)
  await handIn(world.finance, one, { proposal })
  await handIn(world.frontLine, one, { proposal })
  const sharper = { ...proposal, gain: { ...proposal.gain, weGain: 'More members, sooner.' } }
  given(await saveDraft(world.contributor, one.number, sharper))
  given(await saveRevision(world.contributor, one.number, ''))
  expect(await namesOf(2)).toMatchObject(called('Families', 'Join'))

  const scorerIds = [world.finance.personId, world.frontLine.personId]
  given(await openScoring(world.contributor, { decisionId: one.id, scorerIds, closesOn: later }))
  expect((await theCase(world.observer, one)).names).toMatchObject(called('Households', 'Enrol'))
  expect(await namesOf(2)).toMatchObject(called('Households', 'Enrol'))
  expect(await namesOf(1, null)).toMatchObject(called('Households', 'Enrol'))
  expect(await namesOf(1)).toMatchObject(called('Families', 'Join'))
})

test('what nobody has been asked to score is read with the names of today', async () => {
  const draft = await aFramed(world)
  given(await saveRevision(world.contributor, draft.number, ''))
  expect(await textsOf(world.observer, draft.number, [1])).toMatchObject({
    names: called('Households', 'Enrol'),
    model: null,
  })
  expect((await theCase(world.observer, draft)).names).toMatchObject(called('Households', 'Enrol'))
})
