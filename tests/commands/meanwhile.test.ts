import { expect, it } from 'vitest'
import { valuesOf } from '@/components/evidence/form-choices'
import { addCommitment, affirmCommitment, changeCommitment } from '@/lib/commitment/commands'
import { commitmentOf } from '@/lib/commitment/queries'
import { commitmentChangeSchema } from '@/lib/commitment/schema'
import { customerModel } from '@/lib/customer/queries'
import { groupChangeSchema, stageChangeSchema } from '@/lib/customer/schema'
import { changeEvidence } from '@/lib/evidence/commands'
import { evidenceOf } from '@/lib/evidence/queries'
import { changeSchema } from '@/lib/evidence/schema'
import { addExperience, changeExperience } from '@/lib/experience/commands'
import { experienceOf } from '@/lib/experience/queries'
import { experienceChangeSchema } from '@/lib/experience/schema'
import { archiveGroup, changeGroup } from '@/lib/group/commands'
import { addInitiative, changeInitiative } from '@/lib/initiative/commands'
import { initiativeLife } from '@/lib/initiative/queries'
import { initiativeChangeSchema } from '@/lib/initiative/schema'
import type { Actor } from '@/lib/person/actor'
import type { Result } from '@/lib/result'
import { changeStage } from '@/lib/stage/commands'
import { aPiece } from '../support/life'
import { given } from '../support/result'
import { newWorld, type World } from '../support/world'

type Facts = Record<string, unknown>

/** A thing with a form of its own: what its page draws the form from, and what "Save" does. */
type Thing = {
  drawn: () => Promise<Facts>
  save: (actor: Actor, facts: Facts) => Promise<Result<unknown>>
}

const things: Record<
  string,
  { of: (world: World) => Promise<Thing>; field: string; label: string }
> = {
  stage: { of: aStage, field: 'emotion', label: 'Emotion to earn' },
  group: { of: aGroup, field: 'description', label: 'Description' },
  experience: { of: anExperience, field: 'text', label: 'Words' },
  commitment: { of: aCommitment, field: 'text', label: 'The commitment' },
  evidence: { of: anEvidence, field: 'quote', label: 'The quote' },
  initiative: { of: anInitiative, field: 'description', label: 'Description' },
}

it.each(Object.entries(things))(
  'A window left open doesn’t undo what somebody else wrote about the same %s meanwhile',
  async (_, { of, field, label }) => {
    const world = await newWorld()
    const other: Actor = { ...world.leader, role: 'cx-lead' }
    const { drawn, save } = await of(world)
    const before = await drawn()
    const basedOn = JSON.stringify(before)

    given(await save(other, { ...before, basedOn, [field]: 'warm and dry' }))
    const mine = { ...before, [field]: 'cold and wet' }
    const refused = await save(world.cxLead, { ...mine, basedOn })
    expect(refused).toMatchObject({
      ok: false,
      reason: 'Leo Leader changed this since you opened it. Save again to put yours in its place.',
      fields: { [field]: [`${label}: “warm and dry” stands there now.`] },
    })
    expect(await drawn()).toMatchObject({ [field]: 'warm and dry' })

    const told = refused.ok ? undefined : refused.values?.basedOn
    given(await save(world.cxLead, { ...mine, basedOn: told }))
    expect(await drawn()).toMatchObject({ [field]: 'cold and wet' })
  },
)

it.each(Object.entries(things))(
  'Who sends the form of the same %s twice is not asked, as nothing would be lost',
  async (_, { of, field }) => {
    const world = await newWorld()
    const { drawn, save } = await of(world)
    const before = await drawn()
    const sent = { ...before, basedOn: JSON.stringify(before), [field]: 'cold and wet' }
    given(await save(world.cxLead, sent))
    given(await save(world.cxLead, sent))
    const rested = await drawn()
    given(await save(world.cxLead, { ...rested, basedOn: JSON.stringify(rested) }))
  },
)

it('One’s own other window is named as such', async () => {
  const world = await newWorld()
  const { drawn, save } = await aStage(world)
  const before = await drawn()
  const basedOn = JSON.stringify(before)
  given(await save(world.cxLead, { ...before, basedOn, emotion: 'warm' }))
  expect(await save(world.cxLead, { ...before, basedOn, emotion: 'cold' })).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^You yourself, in another window, changed this/),
  })
})

it('A proof given meanwhile is not undone by the date of an older form', async () => {
  const world = await newWorld()
  const { drawn, save, commitmentId } = await aCommitment(world)
  const before = await drawn()
  const provedOn = new Date().toISOString().slice(0, 10)
  const owner = { ...world.frontLine, timeZone: 'UTC' }
  const proof = { commitmentId, text: 'Forty cards, no papers.', link: '', provedOn }
  given(await affirmCommitment(owner, proof))
  expect(
    await save(world.cxLead, { ...before, basedOn: JSON.stringify(before), text: 'ask anybody' }),
  ).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^Flo Frontline changed this/),
    fields: { reaffirmBy: [expect.stringMatching(/^Affirm by: “.*” stands there now/)] },
  })
})

it('A group that served an archived one is drawn without it, and saved all the same', async () => {
  const world = await newWorld()
  given(await archiveGroup(world.cxLead, { groupId: world.groups.families.id }))
  const { drawn, save } = await aGroup(world)
  const before = await drawn()
  given(await save(world.cxLead, { ...before, basedOn: JSON.stringify(before), name: 'Crew' }))
})

async function aStage({ cxLead, stages }: World): Promise<Thing> {
  const stageId = stages.borrow.id
  return {
    drawn: async () => one((await customerModel(cxLead)).stages, stageId),
    save: (actor, facts) => changeStage(actor, stageChangeSchema.parse({ ...facts, stageId })),
  }
}

async function aGroup({ cxLead, groups }: World): Promise<Thing> {
  const groupId = groups.staff.id
  return {
    drawn: async () => one((await customerModel(cxLead)).groups, groupId),
    save: (actor, facts) => {
      const isInternal = String(facts.isInternal)
      return changeGroup(actor, groupChangeSchema.parse({ ...facts, groupId, isInternal }))
    },
  }
}

async function anExperience({ cxLead, groups, stages }: World): Promise<Thing> {
  const place = { groupId: groups.students.id, stageId: stages.borrow.id }
  const said = { ...place, feeling: 'frustration' as const, text: 'There is no seat after six.' }
  const { id } = given(await addExperience(cxLead, said))
  return {
    drawn: async () => {
      const { feeling, text, stageId } = (await experienceOf(cxLead, id))?.one ?? said
      return { feeling, text, stageId }
    },
    save: (actor, facts) =>
      changeExperience(actor, experienceChangeSchema.parse({ ...facts, experienceId: id })),
  }
}

async function aCommitment({ cxLead, frontLine, stages }: World) {
  const ownerId = frontLine.personId
  const line = { text: 'ask a child for papers', side: 'never', towards: 'customers' } as const
  const place = { stageId: stages.join.id, ownerId, cadence: 6, reaffirmBy: '2026-12-20' } as const
  const { commitmentId } = given(await addCommitment(cxLead, { ...line, ...place }))
  const thing: Thing = {
    drawn: async () => ({ ...(await commitmentOf(cxLead, commitmentId)) }),
    save: (actor, facts) =>
      changeCommitment(actor, commitmentChangeSchema.parse({ ...facts, commitmentId })),
  }
  return { ...thing, commitmentId }
}

async function anEvidence(world: World): Promise<Thing> {
  const evidenceId = await aPiece(world, { n: 12, feeling: 'frustration', topic: 'fines' })
  return {
    drawn: async () => {
      const piece = await evidenceOf(world.observer, evidenceId)
      return piece ? valuesOf(piece) : {}
    },
    save: (actor, { n, feeling, ...facts }) =>
      changeEvidence(
        actor,
        changeSchema.parse({ ...facts, evidenceId, n: Number(n), feeling: feeling || null }),
      ),
  }
}

async function anInitiative({ cxLead, contributor, finance, groups, stages }: World) {
  const input = {
    ...{ name: 'Warm rooms', description: '', ownerId: finance.personId },
    ...{ startsOn: '2026-01-01', endsOn: null },
    ...{ groupIds: [groups.students.id], stageIds: [stages.borrow.id, stages.join.id] },
  }
  const { id } = given(await addInitiative(contributor, input))
  const thing: Thing = {
    drawn: async () => ({ ...(await initiativeLife(cxLead, id))?.one }),
    save: (actor, facts) =>
      changeInitiative(actor, initiativeChangeSchema.parse({ ...facts, initiativeId: id })),
  }
  return thing
}

function one(all: { id: string }[], id: string): Facts {
  return { ...all.find((each) => each.id === id) }
}
