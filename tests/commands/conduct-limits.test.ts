import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { commitmentLimits } from '@/lib/commitment/code'
import { addCommitment, changeCommitment, retireCommitment } from '@/lib/commitment/commands'
import { codeVersions } from '@/lib/commitment/queries'
import type { CommitmentInput } from '@/lib/commitment/schema'
import { write } from '@/lib/db'
import { disablePerson } from '@/lib/person/commands'
import { archiveStage } from '@/lib/stage/commands'
import { given, refusal } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

function aLine({ stages, frontLine }: World, change: Partial<CommitmentInput> = {}) {
  const line = { side: 'never', towards: 'customers', cadence: 6 } as const
  const place = { stageId: stages.join.id, ownerId: frontLine.personId, reaffirmBy: null }
  return { ...line, ...place, text: 'ask a child for papers', ...change }
}

test('A line is not moved, nor handed over, to what isn’t there', async () => {
  const world = await newWorld()
  const other = await otherWorld()
  const { cxLead, admin, stages, it } = world
  const { commitmentId } = given(await addCommitment(cxLead, aLine(world)))
  given(await archiveStage(cxLead, { stageId: stages.borrow.id }))
  given(await disablePerson(admin, it))
  const fieldsOf = async (change: Partial<CommitmentInput>) => {
    const result = await changeCommitment(cxLead, { ...aLine(world, change), commitmentId })
    return result.ok ? null : Object.keys(result.fields ?? {})
  }
  for (const stageId of [stages.borrow.id, other.stages.join.id])
    expect(await fieldsOf({ stageId })).toEqual(['stageId'])
  for (const ownerId of [it.personId, other.frontLine.personId, world.observer.personId])
    expect(await fieldsOf({ ownerId })).toEqual(['ownerId'])
})

test('Each version says what made it', async () => {
  const world = await newWorld()
  const { cxLead, stages } = world
  const { commitmentId } = given(await addCommitment(cxLead, aLine(world)))
  const text = 'ask anybody for papers'
  given(await changeCommitment(cxLead, { ...aLine(world, { text }), commitmentId }))
  const moved = aLine(world, { text, stageId: stages.borrow.id })
  given(await changeCommitment(cxLead, { ...moved, commitmentId }))
  given(await retireCommitment(cxLead, { commitmentId }))
  const { versions } = await codeVersions(world.observer)
  expect(versions.map(({ note }) => note)).toEqual([
    'Retired: “Never ask anybody for papers”',
    'Moved: “Never ask anybody for papers”, to “Borrow” from Never, towards customers, at “Join”',
    'Reworded: “Never ask anybody for papers”',
    'Added: “Never ask a child for papers”',
  ])
})

test('A code that is full takes another line once one is retired', async () => {
  const world = await newWorld()
  const { cxLead, organizationId } = world
  const { commitmentId } = given(await addCommitment(cxLead, aLine(world)))
  const { reaffirmBy, ...line } = aLine(world)
  const rows = Array.from({ length: commitmentLimits.lines - 1 }, (_, position) => ({
    ...{ ...line, organizationId, id: v7(), text: `ask ${position} times`, position },
    reaffirmBy: new Date('2099-01-01'),
  }))
  await write(world, (tx) => tx.commitment.createMany({ data: rows }))
  const another = aLine(world, { text: 'count people' })
  expect(refusal(await addCommitment(cxLead, another))).toMatch(/read by nobody/)
  given(await retireCommitment(cxLead, { commitmentId }))
  given(await addCommitment(cxLead, another))
})
