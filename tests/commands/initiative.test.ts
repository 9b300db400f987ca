import { v7 } from 'uuid'
import { expect, it } from 'vitest'
import { Prisma, read, write } from '@/lib/db'
import {
  addInitiative,
  archiveInitiative,
  changeInitiative,
  linkInitiative,
  restoreInitiative,
  unlinkInitiative,
} from '@/lib/initiative/commands'
import {
  decisionsNear,
  initiativeLife,
  listInitiatives,
  nearDraftSql,
} from '@/lib/initiative/queries'
import { meetingsOf, type Surroundings } from '@/lib/initiative/surroundings'
import { caseOf } from '@/lib/ruling/queries'
import { aFramed, anOpened } from '../support/life'
import { framedProposal } from '../support/proposal'
import { given, refusal } from '../support/result'
import { kindsOf, trailOf } from '../support/trail-kinds'
import { newWorld, otherWorld, type World } from '../support/world'

/** Everywhere, so that it meets whatever a decision touches. */
const everywhere = ({ groups, stages, finance }: World) => ({
  name: 'Warm rooms',
  description: '',
  ownerId: finance.personId,
  startsOn: '2020-01-01',
  endsOn: null,
  groupIds: Object.values(groups)
    .map(({ id }) => id)
    .sort(),
  stageIds: Object.values(stages)
    .map(({ id }) => id)
    .sort(),
})

it('An initiative is added, changed with what changed in words, archived and restored', async () => {
  const world = await newWorld()
  const { contributor, groups, stages, it: owner } = world
  const input = everywhere(world)
  const { id } = given(await addInitiative(contributor, input))
  expect(refusal(await addInitiative(contributor, { ...input, name: 'WARM rooms' }))).toMatch(
    /already/,
  )
  const next = {
    ...input,
    ownerId: owner.personId,
    endsOn: '2027-03-31',
    groupIds: [groups.students.id],
    stageIds: [stages.borrow.id],
  }
  given(await changeInitiative(contributor, { ...next, initiativeId: id }))
  given(await changeInitiative(contributor, { ...next, initiativeId: id }))
  expect((await trailOf(world)).at(-1)?.data).toEqual({
    initiativeId: id,
    name: 'Warm rooms',
    changes: [
      { what: 'owner', from: 'Finn Finance', to: 'Ivo Integration' },
      { what: 'last day', from: 'nothing', to: '2027-03-31' },
      {
        what: 'groups',
        from: 'Branch staff, Families, Housebound readers, Students',
        to: 'Students',
      },
      { what: 'stages', from: 'Borrow, Discover, Join', to: 'Borrow' },
    ],
  })
  const listed = async (filter: Parameters<typeof listInitiatives>[1]) =>
    (await listInitiatives(world.observer, filter)).initiatives.map(({ name }) => name)
  expect(await listed({})).toEqual(['Warm rooms'])
  expect(await listed({ group: groups.students.id, stage: stages.borrow.id })).toHaveLength(1)
  expect(await listed({ group: groups.families.id })).toEqual([])
  expect(await listed({ owner: world.finance.personId })).toEqual([])
  given(await archiveInitiative(contributor, { initiativeId: id }))
  expect((await listInitiatives(contributor, {})).archived).toEqual([{ id, name: 'Warm rooms' }])
  expect((await changeInitiative(contributor, { ...next, initiativeId: id })).ok).toBe(false)
  given(await restoreInitiative(contributor, { initiativeId: id }))
  expect(await kindsOf(world)).toEqual([
    'initiative.added',
    'initiative.changed',
    'initiative.archived',
    'initiative.restored',
  ])
})

it('A decision says what it is to an initiative, and both show it', async () => {
  const world = await newWorld()
  const { contributor, finance, observer } = world
  const { id } = given(await addInitiative(contributor, everywhere(world)))
  const { number } = await aFramed(world)
  const input = { number, initiativeId: id, relation: 'serves' as const, why: 'It heats them.' }
  given(await linkInitiative(contributor, input))
  given(await linkInitiative(finance, { ...input, relation: 'collides', why: 'It cools them.' }))
  expect((await caseOf(observer, number))?.surroundings?.links).toEqual([
    {
      initiativeId: id,
      name: 'Warm rooms',
      relation: 'collides',
      why: 'It cools them.',
      byName: 'Finn Finance',
    },
  ])
  expect((await initiativeLife(observer, id))?.links).toMatchObject([
    { number, relation: 'collides', why: 'It cools them.', byName: 'Finn Finance' },
  ])
  given(await unlinkInitiative(contributor, { number, initiativeId: id }))
  given(await unlinkInitiative(contributor, { number, initiativeId: id }))
  expect((await initiativeLife(observer, id))?.links).toEqual([])
  const kinds = (await kindsOf(world)).filter((kind) => kind.startsWith('initiative.'))
  expect(kinds).toEqual([
    'initiative.added',
    'initiative.linked',
    'initiative.linked',
    'initiative.unlinked',
  ])
})

it('What meets in a quarter is found from the draft, from the decision and from the initiative', async () => {
  const world = await newWorld()
  const { contributor } = world
  const { id } = given(await addInitiative(contributor, everywhere(world)))
  const text = framedProposal(world)
  const on = (deadline: string) => ({ ...text, question: { ...text.question, deadline } })
  const opened = await anOpened(world, { proposal: on('2031-05-31') })
  const alike = await aFramed(world, on('2031-04-01'))
  const later = await aFramed(world, on('2031-07-01'))

  const meetings = async (number: number) => {
    const one = await caseOf(contributor, number)
    if (!one?.surroundings) throw new Error('a page is read with what is around')
    const { cells } = one.draft
    const met = meetingsOf({ cells, on: one.deadline }, one.surroundings)
    return {
      initiatives: met.initiatives.map(({ with: near }) => near.id),
      decisions: met.decisions.map(({ with: near }) => near.number),
    }
  }
  expect(await meetings(alike.number)).toEqual({ initiatives: [id], decisions: [opened.number] })
  expect(await meetings(later.number)).toEqual({ initiatives: [id], decisions: [] })

  const life = await initiativeLife(contributor, id)
  if (!life) throw new Error('it was just added')
  const near = await decisionsNear(contributor, life.one, '2031-04-20')
  expect(near.map(({ number }) => number)).toEqual([opened.number])
  expect(near[0]?.on).toBe('2031-05-31')
})

it('What was put off, turned down or taken back meets nobody', async () => {
  const world = await newWorld()
  const text = framedProposal(world)
  const proposal = { ...text, question: { ...text.question, deadline: '2031-05-31' } }
  const opened = await anOpened(world, { proposal })
  const alike = await aFramed(world, proposal)
  const met = async () => {
    const one = await caseOf(world.contributor, alike.number)
    return one?.surroundings?.decisions.map(({ number }) => number)
  }
  expect(await met()).toEqual([opened.number])
  const organizationId_id = { organizationId: world.organizationId, id: opened.id }
  for (const outcome of ['rejected', 'deferred', 'approved']) {
    const data = { status: 'decided', outcome, decidedAt: new Date('2031-05-30T12:00:00Z') }
    await write(world, (tx) => tx.decision.update({ where: { organizationId_id }, data }))
    expect(await met()).toEqual(outcome === 'approved' ? [opened.number] : [])
  }
  const withdrawn = { status: 'withdrawn', outcome: null, decidedAt: null }
  await write(world, (tx) => tx.decision.update({ where: { organizationId_id }, data: withdrawn }))
  expect(await met()).toEqual([])
})

it('A decision that touches everything is met in the last of its cells, too', async () => {
  const world = await newWorld()
  const { number, id: decisionId } = await anOpened(world)
  const opened = await caseOf(world.observer, number)
  const cells = opened?.draft.cells ?? []
  const nowhere = Array.from({ length: 200 }, () => ({ groupId: v7(), stageId: v7() }))
  const near = async (id: string) => {
    const on = opened?.deadline ?? null
    const rows = await read(world.observer, (db) =>
      db.$queryRaw<{ near: Pick<Surroundings, 'initiatives' | 'decisions'> }[]>(
        Prisma.sql`select ${nearDraftSql(world.observer, { id, cells: [...nowhere, ...cells], on })} as near`,
      ),
    )
    return rows[0]?.near.decisions.map((one) => one.number)
  }
  expect(await near(v7())).toEqual([number])
  expect(await near(decisionId)).toEqual([])
})

it('Of another organization nothing is read, changed, archived, chosen or linked', async () => {
  const world = await newWorld()
  const other = await otherWorld()
  const { contributor } = world
  const theirs = given(await addInitiative(other.contributor, everywhere(other))).id
  const { number } = await aFramed(world)
  const input = everywhere(world)
  for (const result of [
    await addInitiative(contributor, { ...input, ownerId: other.finance.personId }),
    await addInitiative(contributor, { ...input, groupIds: [other.groups.students.id] }),
    await addInitiative(contributor, { ...input, stageIds: [other.stages.join.id] }),
    await changeInitiative(contributor, { ...input, initiativeId: theirs }),
    await archiveInitiative(contributor, { initiativeId: theirs }),
    await restoreInitiative(contributor, { initiativeId: theirs }),
    await linkInitiative(contributor, {
      ...{ number, initiativeId: theirs, relation: 'serves', why: 'It heats them.' },
    }),
    await unlinkInitiative(contributor, { number, initiativeId: theirs }),
  ])
    expect(result.ok).toBe(false)
  expect(await initiativeLife(contributor, theirs)).toBeNull()
  expect((await caseOf(contributor, number))?.surroundings?.initiatives).toEqual([])
  expect(await kindsOf(other)).toEqual(['initiative.added'])
})

it('The front line and observers read, and a withdrawn or unknown decision is linked to nothing', async () => {
  const world = await newWorld()
  const { contributor, frontLine, observer } = world
  const input = everywhere(world)
  const { id: initiativeId } = given(await addInitiative(contributor, input))
  const link = { number: 1, initiativeId, relation: 'serves' as const, why: 'It heats them.' }
  for (const actor of [frontLine, observer]) {
    for (const result of [
      await addInitiative(actor, input),
      await changeInitiative(actor, { ...input, initiativeId }),
      await archiveInitiative(actor, { initiativeId }),
      await restoreInitiative(actor, { initiativeId }),
      await linkInitiative(actor, link),
      await unlinkInitiative(actor, link),
    ])
      expect(refusal(result)).toMatch(/^Only an admin, a CX lead, a leader, or a contributor/)
  }
  expect(refusal(await linkInitiative(contributor, { ...link, number: 99 }))).toMatch(/not there/)
})
