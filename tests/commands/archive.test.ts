import { expect, it } from 'vitest'
import { retireCommitment } from '@/lib/commitment/commands'
import { restoreEvidence, withdrawEvidence } from '@/lib/evidence/commands'
import { archiveExperience, restoreExperience } from '@/lib/experience/commands'
import { archiveFunction, restoreFunction } from '@/lib/function/commands'
import { archiveGroup, restoreGroup } from '@/lib/group/commands'
import { archiveInitiative, restoreInitiative } from '@/lib/initiative/commands'
import type { Actor } from '@/lib/person/actor'
import type { Result } from '@/lib/result'
import { archiveStage, restoreStage } from '@/lib/stage/commands'
import {
  aCommitment,
  aFunction,
  aGroup,
  aKept,
  anExperience,
  anInitiative,
  aStage,
  reason,
} from '../support/door-things'
import { given } from '../support/result'
import { trailOf } from '../support/trail-kinds'
import { newWorld, type World } from '../support/world'

type Command = (actor: Actor) => Promise<Result<unknown>>
type Kept = { archive: Command; restore: Command }

function kept<One>(
  make: (world: World) => Promise<One>,
  archive: (actor: Actor, one: One) => Promise<Result<unknown>>,
  restore: (actor: Actor, one: One) => Promise<Result<unknown>>,
) {
  return async (world: World): Promise<Kept> => {
    const one = await make(world)
    return { archive: (actor) => archive(actor, one), restore: (actor) => restore(actor, one) }
  }
}

it.each<[string, (world: World) => Promise<Kept>]>([
  ['group', kept(aGroup, archiveGroup, restoreGroup)],
  ['stage', kept(aStage, archiveStage, restoreStage)],
  ['function', kept(aFunction, archiveFunction, restoreFunction)],
  ['frustration or delight', kept(anExperience, archiveExperience, restoreExperience)],
  ['initiative', kept(anInitiative, archiveInitiative, restoreInitiative)],
  [
    'piece of evidence',
    kept(aKept, (actor, one) => withdrawEvidence(actor, { ...one, reason }), restoreEvidence),
  ],
])('A %s is taken out of use once, and only what is out of use comes back', async (_, make) => {
  const world = await newWorld()
  const { cxLead } = world
  const [one, other] = [await make(world), await make(world)]
  const before = (await trailOf(world)).length
  expect((await one.restore(cxLead)).ok).toBe(false)
  given(await one.archive(cxLead))
  given(await other.archive(cxLead))
  expect((await one.archive(cxLead)).ok).toBe(false)
  given(await other.restore(cxLead))
  expect((await other.restore(cxLead)).ok).toBe(false)
  given(await one.restore(cxLead))

  const told = (await trailOf(world)).slice(before).map(({ data }) => data as object)
  const [first = {}, second = {}, ...back] = told
  expect(first).not.toEqual(second)
  expect([second, first]).toMatchObject(back)
})

it('A line of the code is retired once', async () => {
  const world = await newWorld()
  const [one, other] = [await aCommitment(world), await aCommitment(world)]
  given(await retireCommitment(world.cxLead, one))
  expect((await retireCommitment(world.cxLead, one)).ok).toBe(false)
  given(await retireCommitment(world.cxLead, other))
  const kinds = (await trailOf(world)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'commitment.retired')).toHaveLength(2)
})
