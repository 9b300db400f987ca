import { addCommitment, affirmCommitment } from '@/lib/commitment/commands'
import { handInScorecard } from '@/lib/score/commands'
import { type Alive, aCard, anOpened } from './life'
import { framedProposal } from './proposal'
import { given } from './result'
import type { World } from './world'

/** A small code of conduct: one never and one always at joining, owned by the front line. */
export type Code = { papers: string; greet: string }

export async function aCode(world: World): Promise<Code> {
  const papers = await written(world, { side: 'never', text: 'ask a child for papers' })
  const greet = await written(world, { side: 'always', text: 'greet first' })
  const proof = {
    text: 'We watched the desk for a week: 61 of 64.',
    link: 'https://example.org/desk',
  }
  const provedOn = new Date().toISOString().slice(0, 10)
  const input = { commitmentId: greet, ...proof, provedOn }
  given(await affirmCommitment({ ...world.frontLine, timeZone: 'UTC' }, input))
  return { papers, greet }
}

async function written(world: World, line: { side: 'always' | 'never'; text: string }) {
  const stageId = world.stages.join.id
  const ownerId = world.frontLine.personId
  const fact = { ...line, stageId, ownerId, towards: 'customers', cadence: 12 } as const
  return given(await addCommitment(world.cxLead, { ...fact, reaffirmBy: null })).commitmentId
}

/** Scored by two, who both say that it breaks the never. */
export async function aBreaking(
  world: World,
  { papers, greet }: Code,
  proposal = framedProposal(world),
): Promise<Alive> {
  const one = await anOpened(world, { proposal })
  const commitments = [
    { commitmentId: papers, answer: 'broken' as const },
    { commitmentId: greet, answer: 'kept' as const },
  ]
  const card = { ...aCard(one, { proposal }), commitments }
  given(await handInScorecard(world.finance, card))
  given(await handInScorecard(world.frontLine, card))
  return one
}
