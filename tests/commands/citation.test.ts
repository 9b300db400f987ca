import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cite, removeCitation } from '@/lib/citation/commands'
import { now } from '@/lib/clock'
import { read } from '@/lib/db'
import { saveDraft } from '@/lib/decision/commands'
import type { Proposal } from '@/lib/decision/schema'
import {
  changeEvidence,
  mergeEvidence,
  restoreEvidence,
  withdrawEvidence,
} from '@/lib/evidence/commands'
import { evidenceOf, listEvidence } from '@/lib/evidence/queries'
import { roleNames } from '@/lib/person/permission'
import type { Result } from '@/lib/result'
import { saveRevision } from '@/lib/revision/commands'
import { decide, withdraw } from '@/lib/ruling/commands'
import { evidenceOfCase } from '@/lib/ruling/evidence'
import { gatesFor } from '@/lib/ruling/readiness'
import { dayIn } from '@/lib/time'
import {
  type Alive,
  aFramed,
  anOpened,
  aPiece,
  approve,
  aRevealed,
  handIn,
  inSignOff,
  linesOf,
  theCase,
} from '../support/life'
import { asOwner } from '../support/postgres'
import { framedProposal } from '../support/proposal'
import { given, refusal } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

let here: World
let elsewhere: World
beforeAll(async () => {
  ;[here, elsewhere] = [await newWorld(), await otherWorld()]
})

const claimOf = (world: World) => ({
  groupId: world.groups.families.id,
  stageId: world.stages.join.id,
})

const citing = async (world: World, one: Alive, evidenceId?: string) => ({
  decisionId: one.id,
  evidenceId: evidenceId ?? (await aPiece(world)),
  cell: claimOf(world),
  from: 'page' as const,
})

const evidenceAt = async (world: World, one: Alive, today = '2026-11-22') =>
  evidenceOfCase(await theCase(world.observer, one), { today, timeZone: 'UTC' })

test('a piece is cited at a claim, told in the decision’s trail, and found both ways', async () => {
  const one = await aFramed(here)
  const input = await citing(here, one)
  given(await cite(here.leader, input))
  const found = await theCase(here.observer, one)
  expect(found.citations).toMatchObject([
    { ...claimOf(here), evidenceId: input.evidenceId, citedByName: 'Leo Leader' },
  ])
  expect((await evidenceOf(here.observer, input.evidenceId))?.citations).toMatchObject([
    { decisionNumber: one.number, groupName: 'Families', stageName: 'Join' },
  ])
  const { rows } = await listEvidence(here.observer, { cited: 'cited' }, null)
  expect(rows.map(({ id, cited }) => [id, cited])).toContainEqual([input.evidenceId, 1])
  expect((await linesOf(here.observer, one)).at(-1)).toMatchObject({
    kind: 'evidence.cited',
    actorName: 'Leo Leader',
    data: { evidenceKind: 'interview', groupName: 'Families', stageName: 'Join' },
  })
})

test('once, however often it is asked for, and it can be taken back and cited anew', async () => {
  const one = await aFramed(here)
  const input = await citing(here, one)
  const all = await Promise.all(Array.from({ length: 6 }, () => cite(here.contributor, input)))
  expect(all.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await citedCount(here, input.evidenceId)).toBe(1)
  const [citation] = (await theCase(here.observer, one)).citations
  const remove = { decisionId: one.id, citationId: citation?.id ?? '', from: 'page' as const }
  given(await removeCitation(here.cxLead, remove))
  expect(refusal(await removeCitation(here.cxLead, remove))).toMatch(/not there/)
  expect(await citedCount(here, input.evidenceId)).toBe(0)
  expect((await linesOf(here.observer, one)).at(-1)?.kind).toBe('citation.removed')
  given(await cite(here.contributor, input))
  expect(await citedCount(here, input.evidenceId)).toBe(1)
})

test.each(roleNames)('%s may cite when they work in the office', async (role) => {
  const one = await aFramed(here)
  const answer = await cite({ ...here.contributor, role }, await citing(here, one))
  expect(answer.ok).toBe(!['front-line', 'observer'].includes(role))
})

test('only where the text touches somebody, and only what is in use', async () => {
  const one = await aFramed(here)
  const input = await citing(here, one)
  const cell = { groupId: here.groups.students.id, stageId: here.stages.join.id }
  expect(refusal(await cite(here.contributor, { ...input, cell }))).toMatch(/doesn’t touch/)
  given(await withdrawEvidence(here.cxLead, { evidenceId: input.evidenceId, reason: 'Wrong.' }))
  expect(refusal(await cite(here.contributor, input))).toMatch(/out of use/)
})

test('another organization’s evidence, decisions and citations are not there', async () => {
  const [mine, theirs] = [await aFramed(here), await aFramed(elsewhere)]
  const theirPiece = await aPiece(elsewhere)
  given(await cite(elsewhere.cxLead, await citing(elsewhere, theirs, theirPiece)))
  const [citation] = (await theCase(elsewhere.cxLead, theirs)).citations
  expect(refusal(await cite(here.cxLead, await citing(here, mine, theirPiece)))).toMatch(
    /not there/,
  )
  expect(refusal(await cite(here.cxLead, await citing(here, theirs)))).toMatch(/not there/)
  for (const decisionId of [mine.id, theirs.id]) {
    const remove = { decisionId, citationId: citation?.id ?? '', from: 'page' as const }
    expect(refusal(await removeCitation(here.cxLead, remove))).toMatch(/not there/)
  }
  expect((await theCase(elsewhere.cxLead, theirs)).citations).toHaveLength(1)
})

describe('evidence strength', () => {
  test('counts each claim, and the same thing found twice once', async () => {
    const world = await newWorld()
    const one = await aFramed(world)
    expect((await evidenceAt(world, one)).strength?.value).toBe(0)
    const [original, again] = [await aPiece(world), await aPiece(world)]
    given(await mergeEvidence(world.cxLead, { evidenceId: again, originalId: original }))
    given(await cite(world.cxLead, await citing(world, one, original)))
    // One interview at one of three claims.
    expect((await evidenceAt(world, one)).strength?.value).toBe(27)
    given(await cite(world.cxLead, await citing(world, one, again)))
    expect((await evidenceAt(world, one)).strength?.value).toBe(27)
    expect((await evidenceAt(world, one)).withoutEvidence).toHaveLength(2)
  })
})

describe.each([
  ['decided', ruled],
  ['withdrawn', takenBack],
])('what a %s decision stood on', (_, end) => {
  let world: World
  let one: Alive
  let evidenceId: string
  let before: number | undefined

  /** It stands on one interview. */
  beforeEach(async () => {
    world = await newWorld()
    one = await inSignOff(world)
    await end(world, one)
    const [citation] = (await theCase(world.leader, one)).citations
    evidenceId = citation?.evidenceId ?? ''
    expect(citation?.changedSince).toEqual([])
    before = (await evidenceAt(world, one)).strength?.value
  })

  const piece = () => ({
    ...{ evidenceId, ...claimOf(world), kind: 'interview' as const },
    ...{ quote: 'I stay away when I owe something.', collectedOn: dayIn(now(), 'UTC') },
    ...{ topic: '', feeling: null, about: 'customer' as const },
    ...{ collector: '', method: '', n: null, link: '' },
  })

  test.each<[string, () => Promise<Result<unknown>>, string[]]>([
    [
      'of another kind',
      () => changeEvidence(world.contributor, { ...piece(), kind: 'opinion' }),
      ['the kind'],
    ],
    [
      'older',
      () => changeEvidence(world.contributor, { ...piece(), collectedOn: '2020-01-01' }),
      ['the day'],
    ],
    [
      'of somebody else, in other words',
      () =>
        changeEvidence(world.contributor, {
          ...piece(),
          ...{ groupId: null, stageId: world.stages.borrow.id, quote: 'All is well.' },
        }),
      ['the group', 'the stage', 'the words'],
    ],
    [
      'a duplicate',
      async () => {
        const originalId = await aPiece(world)
        return mergeEvidence(world.contributor, { evidenceId, originalId })
      },
      ['what it is a duplicate of'],
    ],
    [
      'out of use',
      () => withdrawEvidence(world.cxLead, { evidenceId, reason: 'Misread.' }),
      ['whether it is in use'],
    ],
  ])('stays as it was when the piece is said to be %s, and says so', async (_, mend, changed) => {
    given(await mend())
    const { strength, isInVacuum } = await evidenceAt(world, one)
    expect({ value: strength?.value, isInVacuum }).toEqual({ value: before, isInVacuum: false })
    const [citation] = (await theCase(world.leader, one)).citations
    expect(citation).toMatchObject({ kind: 'interview', isWithdrawn: false })
    expect(citation?.changedSince).toEqual(changed)
  })

  test('stays as it was when what was out of use then comes back', async () => {
    const other = await inSignOff(world)
    const again = await aPiece(world)
    given(await cite(world.contributor, await citing(world, other, again)))
    given(await withdrawEvidence(world.cxLead, { evidenceId: again, reason: 'Misread.' }))
    await end(world, other)
    const endedOn = (await evidenceAt(world, other)).strength
    given(await restoreEvidence(world.cxLead, { evidenceId: again }))
    expect((await evidenceAt(world, other)).strength).toEqual(endedOn)
  })

  test('ages no more', async () => {
    expect((await evidenceAt(world, one, '2029-11-22')).strength?.value).toBe(before)
  })

  test('is neither added to nor taken from', async () => {
    const [citation] = (await theCase(world.leader, one)).citations
    const remove = { decisionId: one.id, citationId: citation?.id ?? '', from: 'page' as const }
    expect(refusal(await removeCitation(world.cxLead, remove))).toMatch(/stays as it was/)
    expect(refusal(await cite(world.cxLead, await citing(world, one)))).toMatch(/stays as it was/)
  })
})

describe('in a vacuum', () => {
  test('it isn’t decided until somebody cites something', async () => {
    const world = await newWorld()
    const one = await aRevealed(world)
    expect(await vacuumGate(world, one)).toMatchObject({
      cleared: false,
      reason: expect.stringContaining('no evidence'),
    })
    const piece = await aPiece(world)
    given(await cite(world.contributor, await citing(world, one, piece)))
    expect(await vacuumGate(world, one)).toBeUndefined()
    given(await withdrawEvidence(world.cxLead, { evidenceId: piece, reason: 'Wrong.' }))
    expect(await vacuumGate(world, one)).toMatchObject({ cleared: false })
  })

  const withoutBars = (world: World): Proposal => {
    const text = framedProposal(world)
    return { ...text, groups: text.groups.map((group) => ({ ...group, bar: 0 })) }
  }

  test('it can’t be talked out of by bars of 0: what the scores find different is claimed', async () => {
    const world = await newWorld()
    const proposal = withoutBars(world)
    const blind = await anOpened(world, { proposal })
    expect((await evidenceAt(world, blind)).claims).toEqual([])
    const none = await aRevealed(world, { proposal, impact: 0 })
    expect(await vacuumGate(world, none)).toBeUndefined()

    const one = await aRevealed(world, { proposal, impact: 1 })
    expect(await vacuumGate(world, one)).toMatchObject({ cleared: false })
    expect((await evidenceAt(world, one)).strength?.value).toBe(0)
    given(await cite(world.contributor, await citing(world, one)))
    expect(await vacuumGate(world, one)).toBeUndefined()
    expect((await evidenceAt(world, one)).strength?.value).toBe(27)
  })

  test('a bar of 0 hides nobody whom the scores find hurt: once they are revealed, that needs evidence too', async () => {
    const world = await newWorld()
    const { staff } = world.groups
    const text = framedProposal(world)
    const groups = text.groups.map((one) => (one.groupId === staff.id ? { ...one, bar: 0 } : one))
    const proposal = { ...text, groups }
    const hurt = { groupId: staff.id, stageId: world.stages.borrow.id }
    const blind = await anOpened(world, { proposal })
    given(await cite(world.contributor, await citing(world, blind)))
    expect((await evidenceAt(world, blind)).claims).not.toContainEqual(hurt)

    await handIn(world.finance, blind, { impact: -1, proposal })
    expect((await evidenceAt(world, blind)).claims).not.toContainEqual(hurt)
    await handIn(world.frontLine, blind, { impact: -1, proposal })
    const { claims, withoutEvidence, strength } = await evidenceAt(world, blind)
    expect(claims).toContainEqual(hurt)
    expect(withoutEvidence).toContainEqual(hurt)
    expect(strength?.value).toBe(27)
  })

  test('a decision revealed under an earlier formula keeps what was counted', async () => {
    const world = await newWorld()
    const { staff } = world.groups
    const text = framedProposal(world)
    const groups = text.groups.map((one) => (one.groupId === staff.id ? { ...one, bar: 0 } : one))
    const one = await aRevealed(world, { proposal: { ...text, groups } })
    expect((await evidenceAt(world, one)).claims).toHaveLength(3)
    await asOwner(process.env.DATABASE_URL ?? '', (client) =>
      client.query(
        `update round set "formulaVersion" = 2, result = result || '{"formulaVersion": 2}'
         where "organizationId" = $1 and "decisionId" = $2`,
        [world.organizationId, one.id],
      ),
    )
    expect((await evidenceAt(world, one)).claims).toHaveLength(2)
  })

  test('neither by bars that are set to 0 once the scores are known', async () => {
    const world = await newWorld()
    const one = await aRevealed(world)
    const { claims } = await evidenceAt(world, one)
    given(await saveDraft(world.contributor, one.number, withoutBars(world)))
    given(await saveRevision(world.contributor, one.number, 'We aim for nothing'))
    expect((await evidenceAt(world, one)).claims).toEqual(claims)
    expect(await vacuumGate(world, one)).toMatchObject({ cleared: false })
  })

  test('a text that no longer claims what was known is in a vacuum again', async () => {
    const world = await newWorld()
    const one = await aRevealed(world)
    given(await cite(world.contributor, await citing(world, one)))
    const text = framedProposal(world)
    const cells = text.cells.filter(({ stageId }) => stageId !== world.stages.join.id)
    given(await saveDraft(world.contributor, one.number, { ...text, cells }))
    given(await saveRevision(world.contributor, one.number, 'Not at the door'))
    expect(await vacuumGate(world, one)).toMatchObject({ cleared: false })
    // What was cited stays readable.
    expect((await theCase(world.observer, one)).citations).toHaveLength(1)
  })
})

async function ruled(world: World, one: Alive) {
  for (const signer of [world.cxLead, world.it, world.finance]) {
    const isAsked = (await theCase(signer, one)).asked.some(({ id }) => id === signer.functionId)
    if (isAsked) await approve(signer, one)
  }
  await approve({ ...world.secondLeader, ...serviceOf(world) }, one)
  const digest = (await theCase(world.leader, one)).revision?.digest ?? ''
  given(await decide(world.leader, { ...approved, decisionId: one.id, digest }))
}

async function takenBack(world: World, { number }: Alive) {
  given(await withdraw(world.contributor, number, 'Nobody asks for it any more.'))
}

const approved = {
  outcome: 'approved' as const,
  reason: 'It is worth it.',
  conditions: [],
  deferredUntil: null,
  reopenWhen: '',
  scoresStillHold: false,
}

function serviceOf({ functions }: World) {
  return { functionId: functions.service.id, functionName: functions.service.name }
}

async function vacuumGate(world: World, one: Alive) {
  const gates = gatesFor(await theCase(world.leader, one), {
    actor: world.leader,
    today: '2026-11-22',
  })
  return gates.find(({ key }) => key === 'vacuum')
}

async function citedCount(world: World, id: string) {
  const { organizationId } = world
  const { cited } = await read(world, (db) =>
    db.evidence.findFirstOrThrow({ where: { organizationId, id }, select: { cited: true } }),
  )
  return cited
}
