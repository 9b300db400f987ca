import { beforeAll, describe, expect, test } from 'vitest'
import { atOnce } from '@/lib/at-once'
import { addCommitment } from '@/lib/commitment/commands'
import { codeOfConduct, codeVersions } from '@/lib/commitment/queries'
import { coverageCounts } from '@/lib/coverage/queries'
import { read } from '@/lib/db'
import { proposalForEditing } from '@/lib/decision/queries'
import { evidenceOf, findEvidence, listEvidence } from '@/lib/evidence/queries'
import { customerLife } from '@/lib/experience/queries'
import { findAnything } from '@/lib/find/queries'
import { firstStepsFor } from '@/lib/first-steps/queries'
import { addInitiative } from '@/lib/initiative/commands'
import { decisionsNear, initiativeLife, listInitiatives } from '@/lib/initiative/queries'
import { draftsToMerge } from '@/lib/lineage/queries'
import { needsYou } from '@/lib/needs/queries'
import { listNotes, newestNotes } from '@/lib/note/queries'
import type { Actor } from '@/lib/person/actor'
import { similarToDecision } from '@/lib/precedent/queries'
import { filterChoices, listDecisions } from '@/lib/register/queries'
import { revisionsOf } from '@/lib/revision/queries'
import { revealEarly } from '@/lib/round/commands'
import { exceptionsOf } from '@/lib/ruling/exceptions'
import { caseOf } from '@/lib/ruling/queries'
import { gatesFor } from '@/lib/ruling/readiness'
import { handInScorecard, saveScorecardDraft } from '@/lib/score/commands'
import { ownScorecard } from '@/lib/score/queries'
import type { Emotion } from '@/lib/score/schema'
import { stageLife } from '@/lib/stage/queries'
import { decisionTrail } from '@/lib/trail/queries'
import { type Alive, aCard, aFramed, anOpened, backed, theCase } from '../support/life'
import { framedProposal } from '../support/proposal'
import { given } from '../support/result'
import { newWorld, type World } from '../support/world'

/** Words that only the first scorer's card holds: one handed in, one still being written. */
const canary = 'zugunruhe-handed-in'
const draftCanary = 'zugunruhe-being-written'
/** What only those two cards say of the code of conduct, the emotion to earn, and the credit. */
const onlyIn = {
  handedIn: [canary, '"answer":"broken"', '"emotion":"erodes"', '"credit":1'],
  written: [draftCanary, '"answer":"kept"', '"emotion":"leaves"', '"credit":2'],
}

let world: World
let one: Alive
let proposal: ReturnType<typeof framedProposal>
let like: Alive
let initiativeId: string
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
  const felt = (emotion: Emotion) => card.emotions.map((stage) => ({ ...stage, emotion }))
  const said = { cells, commitments, emotions: felt('erodes'), credit: 1 as const }
  given(await handInScorecard(world.finance, { ...card, ...said }))
  const { decisionId: _, ...draft } = card
  const written = draft.cells.map((cell) => ({ ...cell, sentence: draftCanary }))
  const kept = [{ commitmentId, answer: 'kept' as const }]
  const answers = {
    cells: written,
    commitments: kept,
    emotions: felt('leaves'),
    credit: 2 as const,
  }
  given(await saveScorecardDraft(world.it, one.number, { ...draft, ...answers }))

  // What stands around the decision, so that there is something to ask for.
  await backed(world, one, proposal)
  const places = { groupIds: [world.groups.families.id], stageIds: [world.stages.join.id] }
  const days = { startsOn: '2026-01-01', endsOn: null }
  const work = { name: 'Warm rooms', description: '', ownerId: world.cxLead.personId }
  initiativeId = given(await addInitiative(world.cxLead, { ...work, ...places, ...days })).id
  like = await aFramed(world, proposal)
})

/** Everything a person can read about a decision through our queries, in one text. */
async function everythingFor(actor: Actor): Promise<string> {
  const found = await theCase(actor, one)
  const [evidenceId = ''] = found.citations.map((citation) => citation.evidenceId)
  const life = await initiativeLife(actor, initiativeId)
  if (!life) throw new Error('it was just added')
  const answers = await Promise.all([
    found,
    life,
    decisionsNear(actor, life.one, '2027-01-01'),
    listInitiatives(actor, {}),
    evidenceOf(actor, evidenceId),
    listEvidence(actor, {}, null),
    findEvidence(actor, { words: 'owe', groupId: world.groups.families.id }),
    coverageCounts(actor),
    similarToDecision(actor, like.number),
    proposalForEditing(actor, one.number),
    draftsToMerge(actor, { number: like.number, from: one.number }),
    customerLife(actor),
    stageLife(actor, world.stages.join.id),
    findAnything(actor, 'overdue'),
    findAnything(actor, 'zugunruhe'),
    firstStepsFor(actor),
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
    for (const one of onlyIn.handedIn) expect(text).not.toContain(one)
    if (who !== 'it') for (const one of onlyIn.written) expect(text).not.toContain(one)
    expect(text).not.toMatch(/"(fit|brokenNevers)":|never:/)
    const { round } = await theCase(world[who], one)
    expect(round).toMatchObject({ handedIn: 1, invited: 3, result: null, cards: [] })
  })

  test('a scorer reads their own card, and only that', async () => {
    const own = await everythingFor(world.finance)
    for (const one of onlyIn.handedIn) expect(own).toContain(one)
    for (const one of onlyIn.written) expect(own).not.toContain(one)
    const text = await everythingFor(world.it)
    for (const one of onlyIn.written) expect(text).toContain(one)
    for (const one of onlyIn.handedIn) expect(text).not.toContain(one)
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
  for (const one of onlyIn.handedIn) expect(text).toContain(one)
  for (const one of onlyIn.written) expect(text).not.toContain(one)
})
