import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { cursorFrom } from '@/lib/cursor'
import { write } from '@/lib/db'
import type { Core, Status } from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'
import { filterChoices, findDecisions, listDecisions, pageSize } from '@/lib/register/queries'
import { filterFrom, type RegisterFilter, registerHref } from '@/lib/register/schema'
import { insertRows } from '@/lib/rows'
import { aRevealed } from '../support/life'
import { newWorld, otherWorld, type World } from '../support/world'

type Row = {
  title: string
  status?: Status
  core?: Core | null
  owner?: Actor
  text?: string
  day?: string
  cells?: { groupId: string; stageId: string }[]
}

/** Decisions as rows, numbered in their order, each a minute younger than the one before. */
async function written(world: World, rows: Row[]): Promise<void> {
  const { organizationId } = world
  const start = Date.parse('2026-01-01T12:00:00Z')
  const data = rows.map((row, index) => {
    const owner = row.owner ?? world.contributor
    const at = row.day ? new Date(`${row.day}T12:00:00Z`) : new Date(start + index * 60_000)
    const isDecided = row.status === 'decided'
    return {
      organizationId,
      id: v7(),
      number: index + 1,
      status: row.status ?? 'draft',
      title: row.title,
      proposerId: owner.personId,
      functionId: owner.functionId,
      core: row.core ?? null,
      draft: {},
      outcome: isDecided ? 'approved' : null,
      decidedAt: isDecided ? at : null,
      conditions: [],
      hasHarm: false,
      activityAt: at,
      createdAt: at,
      draftSavedAt: at,
      currentRevision: 0,
      searchText: row.text ?? '',
      cells: row.cells ?? [],
    }
  })
  await write(world.cxLead, async (tx) => {
    await insertRows(
      tx,
      'decision',
      {
        organizationId: 'uuid',
        id: 'uuid',
        number: 'int',
        status: 'text',
        title: 'text',
        proposerId: 'uuid',
        functionId: 'uuid',
        core: 'text',
        draft: 'jsonb',
        outcome: 'text',
        decidedAt: 'timestamptz',
        conditions: 'jsonb',
        hasHarm: 'bool',
        activityAt: 'timestamptz',
        createdAt: 'timestamptz',
        draftSavedAt: 'timestamptz',
        currentRevision: 'int',
        searchText: 'text',
      },
      data,
    )
    await tx.touch.createMany({
      data: data.flatMap(({ id, cells }) =>
        cells.map((cell) => ({ organizationId, decisionId: id, ...cell })),
      ),
    })
  })
}

async function titles(actor: Actor, filter: RegisterFilter) {
  return (await listDecisions(actor, filter, null)).rows.map(({ title }) => title)
}

describe('The register', () => {
  it('lists newest activity first, with what a row shows, for everybody who may read', async () => {
    const world = await newWorld()
    await otherWorld()
    const { number } = await aRevealed(world, { impact: 1 })
    const { rows } = await listDecisions(world.observer, {}, null)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      number,
      title: 'Drop overdue fines',
      status: 'discussion',
      ownerName: world.contributor.name,
      functionName: 'Service',
      deadline: '2099-01-31',
      impactIndex: 67,
      worstGroupImpact: 1,
      hasHarm: false,
    })
    expect(rows[0]?.worstGroupName).toEqual(expect.any(String))
  })

  it('shows nothing of another organization, whatever is asked for', async () => {
    const world = await newWorld()
    const elsewhere = await otherWorld()
    await written(elsewhere, [
      {
        title: 'Foreign',
        status: 'decided',
        core: 'it',
        cells: [{ groupId: elsewhere.groups.families.id, stageId: elsewhere.stages.join.id }],
      },
    ])
    const filters: RegisterFilter[] = [
      {},
      { status: 'decided' },
      { core: 'it', status: 'decided' },
      { words: 'foreign' },
      { ownerId: elsewhere.contributor.personId },
      { groupId: elsewhere.groups.families.id },
      { functionId: elsewhere.functions.service.id, status: 'decided' },
    ]
    for (const filter of filters) expect(await titles(world.admin, filter)).toEqual([])
    expect(await findDecisions(world.admin, 'foreign')).toEqual([])
    expect(await findDecisions(world.admin, 'D-1')).toEqual([])
    expect(await titles(elsewhere.admin, { words: 'foreign' })).toEqual(['Foreign'])
  })

  it('narrows by each filter and by all of them at once', async () => {
    const world = await newWorld()
    const { families, students } = world.groups
    const { join, borrow } = world.stages
    const cell = (group: { id: string }, stage: { id: string }) => ({
      groupId: group.id,
      stageId: stage.id,
    })
    await written(world, [
      {
        title: 'One',
        status: 'decided',
        core: 'it',
        text: 'Lower the café prices',
        day: '2026-03-01',
      },
      {
        title: 'Two',
        status: 'scoring',
        core: 'it',
        owner: world.finance,
        cells: [cell(families, join), cell(students, borrow)],
        day: '2026-03-02',
      },
      {
        title: 'Three',
        status: 'decided',
        core: 'sales',
        cells: [cell(families, borrow)],
        day: '2026-03-03',
      },
      { title: 'Four', text: 'Prices of the bistro', day: '2026-03-04' },
    ])
    const { observer } = world
    const cases: [RegisterFilter, string[]][] = [
      [{}, ['Four', 'Three', 'Two', 'One']],
      [{ status: 'decided' }, ['Three', 'One']],
      [{ core: 'it' }, ['Two', 'One']],
      [{ functionId: world.functions.finance.id }, ['Two']],
      [{ ownerId: world.finance.personId }, ['Two']],
      [{ groupId: families.id }, ['Three', 'Two']],
      [{ stageId: borrow.id }, ['Three', 'Two']],
      [{ groupId: families.id, stageId: borrow.id }, ['Three']],
      [{ groupId: students.id, stageId: join.id }, []],
      [{ words: 'price' }, ['Four', 'One']],
      [{ words: 'cafe' }, ['One']],
      [{ words: 'prices -cafe' }, ['Four']],
      [{ words: '"café prices"' }, ['One']],
      [{ words: 'D-3' }, ['Three']],
      [{ words: '-prices' }, ['Four', 'Three', 'Two', 'One']],
      [{ words: `it's "half open & | ! ( <->` }, []],
      [{ from: '2026-03-02', to: '2026-03-03' }, ['Three', 'Two']],
      [
        { status: 'decided', core: 'it', words: 'price', from: '2026-03-01', to: '2026-03-01' },
        ['One'],
      ],
      [{ status: 'decided', core: 'sales', groupId: families.id, stageId: borrow.id }, ['Three']],
      [{ status: 'draft', core: 'it' }, []],
    ]
    for (const [filter, expected] of cases) {
      expect([filter, await titles(observer, filter)]).toEqual([filter, expected])
    }
  })

  it('follows what is changed: status, functions and the stages touched', async () => {
    const world = await newWorld()
    const { contributor, groups, stages } = world
    const { organizationId } = world
    const { number } = await aRevealed(world)
    const asked = { groupId: groups.families.id, status: 'discussion' as const }
    expect(await titles(contributor, asked)).toHaveLength(1)
    await write(contributor, async (tx) => {
      const { id } = await tx.decision.findFirstOrThrow({ where: { organizationId, number } })
      await tx.touch.deleteMany({ where: { organizationId, decisionId: id } })
      const cell = { groupId: groups.students.id, stageId: stages.discover.id }
      await tx.touch.create({ data: { organizationId, decisionId: id, ...cell } })
    })
    expect(await titles(contributor, asked)).toEqual([])
    expect(await titles(contributor, { groupId: groups.students.id, words: 'fines' })).toHaveLength(
      1,
    )
  })

  it('goes through the whole list page by page and back, however it is narrowed', async () => {
    const world = await newWorld()
    const count = 3 * pageSize + 2
    await written(
      world,
      Array.from({ length: 2 * count }, (_, index) => ({
        title: `Number ${index + 1}`,
        status: index % 2 === 0 ? ('decided' as const) : ('draft' as const),
        core: 'it' as const,
        // Many at the same moment: their ids tell them apart.
        day: `2026-02-${String(1 + Math.floor(index / 20)).padStart(2, '0')}`,
      })),
    )
    for (const filter of [{ status: 'decided' }, { status: 'decided', core: 'it' }] as const) {
      const seen: string[] = []
      let page = await listDecisions(world.leader, filter, null)
      expect(page.newer).toBeNull()
      for (;;) {
        seen.push(...page.rows.map(({ title }) => title))
        if (!page.older) break
        page = await listDecisions(world.leader, filter, cursorFrom({ older: page.older }))
      }
      expect(new Set(seen).size).toBe(count)
      expect(seen).toHaveLength(count)
      const back = await listDecisions(world.leader, filter, cursorFrom({ newer: page.newer }))
      expect(back.rows.map(({ title }) => title)).toEqual(seen.slice(-2 - pageSize, -2))
    }
  })

  it('finds what is rare, old and asked for with much else', async () => {
    const world = await newWorld()
    const common = Array.from({ length: 2500 }, (_, index) => ({
      title: `Common ${index}`,
      status: 'decided' as const,
      core: 'it' as const,
    }))
    await written(world, [
      { title: 'Needle', status: 'decided', core: 'it', text: 'zebra crossing' },
      ...common,
    ])
    expect(await titles(world.leader, { words: 'zebra', core: 'it', status: 'decided' })).toEqual([
      'Needle',
    ])
    expect(await findDecisions(world.leader, 'zeb')).toEqual([
      { number: 1, title: 'Needle', status: 'decided' },
    ])
  })
})

describe('The palette', () => {
  it('finds by number and by the beginnings of words', async () => {
    const world = await newWorld()
    await written(world, [{ title: 'Drop the late fee' }, { title: 'A library on wheels' }])
    const found = async (typed: string) =>
      (await findDecisions(world.frontLine, typed)).map(({ title }) => title)
    expect(await found('d-2')).toEqual(['A library on wheels'])
    expect(await found('2')).toEqual(['A library on wheels'])
    expect(await found('dro lat')).toEqual(['Drop the late fee'])
    expect(await found('wheel lib')).toEqual(['A library on wheels'])
    expect(await found('"|&!(:* \\')).toEqual([])
    expect(await found('')).toEqual([])
  })
})

it('The choices of a filter are those of the organization, in order', async () => {
  const world = await newWorld()
  await otherWorld()
  const choices = await filterChoices(world.observer)
  expect(choices.functions.map(({ name }) => name)[0]).toBe('Customer seat')
  expect(choices.groups).toHaveLength(4)
  expect(choices.stages.map(({ name }) => name)).toEqual(['Discover', 'Join', 'Borrow'])
  expect(choices.owners).toHaveLength(9)
})

describe('The address of a list', () => {
  it('says again what it was read from', () => {
    const href = registerHref(
      { words: 'a & b', status: 'draft', from: '2026-01-01' },
      { older: '1_x' },
    )
    expect(href).toBe('/decisions?q=a+%26+b&status=draft&from=2026-01-01&older=1_x')
    const search = Object.fromEntries(new URL(href, 'http://x').searchParams)
    expect(filterFrom(search)).toEqual({
      filter: { words: 'a & b', status: 'draft', from: '2026-01-01' },
      ignored: [],
    })
  })

  it('is read without what makes no sense, which is named', () => {
    const search = {
      status: 'nonsense',
      group: 'x',
      from: '2026-02-30',
      q: ['fee', 'two'],
      core: '',
    }
    expect(filterFrom(search)).toEqual({
      filter: { words: 'fee' },
      ignored: ['Status', 'Group', 'Active from'],
    })
  })
})
