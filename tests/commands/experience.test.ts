import { describe, expect, it } from 'vitest'
import { atOnce } from '@/lib/at-once'
import { write } from '@/lib/db'
import {
  addExperience,
  archiveExperience,
  changeExperience,
  dropEvidence,
  restOnEvidence,
  restoreExperience,
} from '@/lib/experience/commands'
import { customerLife, evidenceFor, experienceOf, lifeOf } from '@/lib/experience/queries'
import { archiveGroup } from '@/lib/group/commands'
import type { Actor } from '@/lib/person/actor'
import { addStage, changeStage } from '@/lib/stage/commands'
import { stageLife } from '@/lib/stage/queries'
import { given, refusal } from '../support/result'
import { kindsOf, trailOf } from '../support/trail-kinds'
import { newWorld, otherWorld, type World } from '../support/world'

const denied = 'Only a CX lead can do this. Your role is Contributor.'

const noSeat = ({ groups, stages }: World) => ({
  groupId: groups.students.id,
  stageId: stages.borrow.id,
  feeling: 'frustration' as const,
  text: 'There is no seat after six.',
})

async function pieceOfEvidence(
  { organizationId }: Actor,
  facts: { groupId?: string; quote: string; withdrawnAt?: Date },
) {
  const { id } = await write({ organizationId }, (tx) =>
    tx.evidence.create({
      data: { organizationId, kind: 'interview', collectedOn: new Date('2026-10-01'), ...facts },
    }),
  )
  return id
}

describe('What a group lives through', () => {
  it('is written down, reworded, archived and restored, and the trail tells it', async () => {
    const world = await newWorld()
    const { cxLead, groups } = world
    const { id } = given(await addExperience(cxLead, noSeat(world)))
    const again = { ...noSeat(world), text: 'there is NO seat after six' }
    expect(refusal(await addExperience(cxLead, again))).toMatch(/written down already/)
    const change = { experienceId: id, feeling: 'frustration' as const, text: 'No seat after six.' }
    given(await changeExperience(cxLead, { ...change, stageId: null }))
    given(await changeExperience(cxLead, { ...change, stageId: null }))
    expect((await trailOf(world)).at(-1)?.data).toEqual({
      experienceId: id,
      groupName: 'Students',
      text: 'No seat after six.',
      changes: [
        { what: 'words', from: 'There is no seat after six.', to: 'No seat after six.' },
        { what: 'stage', from: 'Borrow', to: 'nothing' },
      ],
    })
    given(await archiveExperience(cxLead, { experienceId: id }))
    expect(refusal(await changeExperience(cxLead, { ...change, stageId: null }))).toMatch(/there/)
    expect((await customerLife(cxLead)).experiences).toEqual([])
    const { life } = await atOnce(cxLead, { life: lifeOf(cxLead, groups.students.id) })
    expect(life.experiences).toMatchObject([{ id, isArchived: true, learnedByName: 'Cleo Lead' }])
    given(await restoreExperience(cxLead, { experienceId: id }))
    expect((await customerLife(cxLead)).experiences).toMatchObject([{ id, isArchived: false }])
    expect(await kindsOf(world)).toEqual([
      'experience.added',
      'experience.changed',
      'experience.archived',
      'experience.restored',
    ])
  })

  it('rests on evidence about the group, found by its words or its address', async () => {
    const world = await newWorld()
    const { cxLead, groups } = world
    const { id } = given(await addExperience(cxLead, noSeat(world)))
    const own = { groupId: groups.students.id }
    const fitting = await pieceOfEvidence(cxLead, { ...own, quote: 'I sat on the stairs again.' })
    const withdrawn = await pieceOfEvidence(cxLead, {
      ...own,
      quote: 'Stairs were taken away.',
      withdrawnAt: new Date(),
    })
    const strange = await pieceOfEvidence(cxLead, {
      groupId: groups.families.id,
      quote: 'The stairs are too steep for a pushchair.',
    })
    const one = (await experienceOf(cxLead, id))?.one
    if (!one) throw new Error('it was just written down')
    const found = async (typed: string) =>
      (await evidenceFor(cxLead, one, typed)).map((evidence) => evidence.id)
    expect(await found('')).toEqual([fitting])
    expect(await found('stai')).toEqual([fitting, strange])
    expect(await found(`/evidence/${withdrawn}`)).toEqual([withdrawn])
    expect(await found('!!')).toEqual([])

    const rest = (evidenceId: string) => ({ experienceId: id, evidenceId })
    given(await restOnEvidence(cxLead, rest(fitting)))
    given(await restOnEvidence(cxLead, rest(fitting)))
    expect(refusal(await restOnEvidence(cxLead, rest(withdrawn)))).toMatch(/withdrawn/)
    expect(refusal(await restOnEvidence(cxLead, rest(strange)))).toMatch(/about Families/)
    expect((await experienceOf(cxLead, id))?.one.evidence).toMatchObject([
      { id: fitting, quote: 'I sat on the stairs again.', collectedOn: '2026-10-01' },
    ])
    given(await dropEvidence(cxLead, rest(fitting)))
    given(await dropEvidence(cxLead, rest(fitting)))
    expect((await experienceOf(cxLead, id))?.one.evidence).toEqual([])
    expect(await kindsOf(world)).toEqual([
      'experience.added',
      'experience.backed',
      'experience.unbacked',
    ])
  })

  it('of another organization is neither read, changed, archived, restored nor given evidence', async () => {
    const world = await newWorld()
    const other = await otherWorld()
    const { cxLead } = world
    const theirs = given(await addExperience(other.cxLead, noSeat(other))).id
    const quote = 'I sat on the stairs.'
    const theirPiece = await pieceOfEvidence(other.cxLead, { quote })
    const { id } = given(await addExperience(cxLead, noSeat(world)))
    const change = {
      experienceId: theirs,
      feeling: 'delight' as const,
      text: 'Ours',
      stageId: null,
    }
    for (const result of [
      await addExperience(cxLead, noSeat(other)),
      await addExperience(cxLead, { ...noSeat(world), stageId: other.stages.join.id, text: 'X y' }),
      await changeExperience(cxLead, change),
      await archiveExperience(cxLead, { experienceId: theirs }),
      await restoreExperience(cxLead, { experienceId: theirs }),
      await restOnEvidence(cxLead, { experienceId: id, evidenceId: theirPiece }),
      await restOnEvidence(cxLead, { experienceId: theirs, evidenceId: theirPiece }),
      await dropEvidence(cxLead, { experienceId: theirs, evidenceId: theirPiece }),
    ])
      expect(result.ok).toBe(false)
    expect(await experienceOf(cxLead, theirs)).toBeNull()
    expect(await kindsOf(other)).toEqual(['experience.added'])
  })

  it('is written down by the CX lead alone, and not about a group out of use', async () => {
    const world = await newWorld()
    const { contributor, cxLead, groups } = world
    const { id: experienceId } = given(await addExperience(cxLead, noSeat(world)))
    const rest = { experienceId, evidenceId: experienceId }
    const change = { experienceId, feeling: 'delight' as const, text: 'Better', stageId: null }
    expect(refusal(await addExperience(contributor, noSeat(world)))).toBe(denied)
    expect(refusal(await changeExperience(contributor, change))).toBe(denied)
    expect(refusal(await archiveExperience(contributor, { experienceId }))).toBe(denied)
    expect(refusal(await restoreExperience(contributor, { experienceId }))).toBe(denied)
    expect(refusal(await restOnEvidence(contributor, rest))).toBe(denied)
    expect(refusal(await dropEvidence(contributor, rest))).toBe(denied)
    given(await archiveGroup(cxLead, { groupId: groups.students.id }))
    const more = { ...noSeat(world), text: 'No socket.' }
    expect(refusal(await addExperience(cxLead, more))).toMatch(/not there any more/)
  })
})

it('A stage keeps every wording, with who wrote it; what another organization wrote is not there', async () => {
  const world = await newWorld()
  const { cxLead, observer } = world
  const other = await otherWorld()
  given(await addStage(cxLead, { name: 'Wait', emotion: 'calm', need: 'Know how long.' }))
  const before = await write(cxLead, (tx) =>
    tx.stage.findFirstOrThrow({ where: { organizationId: world.organizationId, name: 'Wait' } }),
  )
  const words = { name: 'I wait', emotion: 'calm', need: 'Know how long it takes.' }
  given(await changeStage(cxLead, { ...words, stageId: before.id }))
  given(await changeStage(cxLead, { ...words, stageId: before.id }))
  const stage = await stageLife(observer, before.id)
  expect(stage?.wordings.map(({ name, need, byName }) => [name, need, byName])).toEqual([
    ['I wait', 'Know how long it takes.', 'Cleo Lead'],
    ['Wait', 'Know how long.', 'Cleo Lead'],
  ])
  expect(await stageLife(other.cxLead, before.id)).toBeNull()
})
