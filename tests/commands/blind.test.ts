import { beforeAll, describe, expect, test } from 'vitest'
import { atOnce } from '@/lib/at-once'
import { addCommitment } from '@/lib/commitment/commands'
import { codeOfConduct, codeVersions } from '@/lib/commitment/queries'
import { read } from '@/lib/db'
import { needsYou } from '@/lib/needs/queries'
import { listNotes, newestNotes } from '@/lib/note/queries'
import type { Actor } from '@/lib/person/actor'
import { filterChoices, listDecisions } from '@/lib/register/queries'
import { revisionsOf } from '@/lib/revision/queries'
import { revealEarly } from '@/lib/round/commands'
import { exceptionsOf } from '@/lib/ruling/exceptions'
import { caseOf } from '@/lib/ruling/queries'
import { gatesFor } from '@/lib/ruling/readiness'
import { handInScorecard, saveScorecardDraft } from '@/lib/score/commands'
import { ownScorecard } from '@/lib/score/queries'
import { decisionTrail } from '@/lib/trail/queries'
import { type Alive, aCard, anOpened, theCase } from '../support/life'
import { framedProposal } from '../support/proposal'
import { given } from '../support/result'
import { newWorld, type World } from '../support/world'

/** Words that only the first scorer's card holds: one handed in, one still being written. */
const canary = 'zugunruhe-handed-in'
const draftCanary = 'zugunruhe-being-written'
/** What only those two cards say of the code of conduct. */
const brokenCanary = '"answer":"broken"'
const keptCanary = '"answer":"kept"'

let world: World
let one: Alive
let proposal: ReturnType<typeof framedProposal>
beforeAll(async () => {
  world = await newWorld()
  proposal = framedProposal(world)
  const { commitmentId } = given(
    await addCommitment(world.cxLead, {
      ...{ stageId: world.stages.join.id, side: 'never', towards: 'customers', cadence: 12 },
      ...{ text: 'ask a child for papers', ownerId: world.leader.personId, reaffirmBy: null },
    }),
  )
  one = await anOpened(world, { scorers: [world.finance, world.it, world.frontLine] })
  const card = aCard(one, { impact: -3, proposal })
  const cells = card.cells.map((cell) => ({ ...cell, sentence: canary }))
  const commitments = [{ commitmentId, answer: 'broken' as const }]
  given(await handInScorecard(world.finance, { ...card, cells, commitments }))
  const { decisionId: _, ...draft } = card
  const written = draft.cells.map((cell) => ({ ...cell, sentence: draftCanary }))
  const kept = [{ commitmentId, answer: 'kept' as const }]
  const answers = { ...draft, cells: written, commitments: kept }
  given(await saveScorecardDraft(world.it, one.number, answers))
})

/** Everything a person can read about a decision through our queries, in one text. */
async function everythingFor(actor: Actor): Promise<string> {
  const found = await theCase(actor, one)
  const answers = await Promise.all([
    found,
    ownScorecard(actor, found.round?.id ?? ''),
    needsYou(actor),
    atOnce(actor, {
      trail: decisionTrail(actor, one.number),
      notes: newestNotes(actor, { decision: one.number }),
    }),
    listNotes(actor, {} as Parameters<typeof listNotes>[1], null),
    revisionsOf(actor, one.number),
    listDecisions(actor, {} as Parameters<typeof listDecisions>[1], null),
    filterChoices(actor),
    codeOfConduct(actor, { today: '2026-11-22' }),
    codeVersions(actor),
    exceptionsOf(found),
    gatesFor(found, { actor, today: '2026-11-22' }),
  ])
  return JSON.stringify(answers)
}

describe('until the reveal', () => {
  test.each([
    'admin',
    'cxLead',
    'leader',
    'secondLeader',
    'contributor',
    'it',
    'frontLine',
    'observer',
  ] as const)('%s reads nothing of another’s card, whatever they ask', async (who) => {
    const text = await everythingFor(world[who])
    expect(text).not.toContain(canary)
    if (who !== 'it') expect(text).not.toContain(draftCanary)
    expect(text).not.toContain(brokenCanary)
    if (who !== 'it') expect(text).not.toContain(keptCanary)
    expect(text).not.toMatch(/"(fit|brokenNevers)":|never:/)
    const { round } = await theCase(world[who], one)
    expect(round).toMatchObject({ handedIn: 1, invited: 3, result: null, cards: [] })
  })

  test('a scorer reads their own card, and only that', async () => {
    const own = await everythingFor(world.finance)
    expect(own).toContain(canary)
    expect(own).toContain(brokenCanary)
    expect(own).not.toContain(keptCanary)
    const text = await everythingFor(world.it)
    expect(text).toContain(draftCanary)
    expect(text).not.toContain(canary)
  })

  test('nothing is computed: no index, no worst-off group, no harm', async () => {
    const row = await read(world.cxLead, (db) =>
      db.decision.findFirstOrThrow({
        where: { organizationId: world.organizationId, id: one.id },
        select: { impactIndex: true, worstGroupId: true, worstGroupImpact: true, hasHarm: true },
      }),
    )
    expect(row).toEqual({
      impactIndex: null,
      worstGroupId: null,
      worstGroupImpact: null,
      hasHarm: false,
    })
  })

  test('the order of decisions and every error say the same whatever the scores are', async () => {
    const mild = await anOpened(world, { scorers: [world.finance, world.it] })
    const harsh = await anOpened(world, { scorers: [world.finance, world.it] })
    const first = await handInScorecard(world.finance, aCard(mild, { impact: 1, proposal }))
    const second = await handInScorecard(world.finance, aCard(harsh, { impact: -3, proposal }))
    expect({ ...given(first), number: 0 }).toEqual({ ...given(second), number: 0 })
    const seen = await Promise.all([mild, harsh].map((each) => theCase(world.observer, each)))
    const [a, b] = seen.map(({ round, status }) => ({
      status,
      handedIn: round?.handedIn,
      result: round?.result,
    }))
    expect(a).toEqual(b)
  })
})

test('after the reveal everybody reads every card', async () => {
  given(await revealEarly(world.cxLead, { decisionId: one.id, reason: 'The board meets tonight.' }))
  const text = JSON.stringify(await caseOf(world.observer, one.number))
  expect(text).toContain(canary)
  expect(text).not.toContain(draftCanary)
  expect(text).toContain(brokenCanary)
  expect(text).not.toContain(keptCanary)
})
