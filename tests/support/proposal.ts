import { type Proposal, proposalSchema } from '@/lib/decision/schema'
import type { World } from './world'

/**
 * A light decision that answers everything opening scoring asks: families directly, staff
 * indirectly, two stages, two functions, one option to do nothing.
 */
export function framedProposal(world: World, title = 'Drop overdue fines'): Proposal {
  const { families, staff } = world.groups
  const { join, borrow } = world.stages
  return proposalSchema.parse({
    question: {
      title,
      question: 'Should we stop charging for books that come back late?',
      deadline: '2099-01-31',
    },
    start: { startingPoint: 'customer-life', why: 'Families stay away once they owe us.' },
    drive: {
      core: 'customer',
      sponsorId: world.leader.personId,
      functionIds: [world.functions.service.id, world.functions.finance.id],
    },
    groups: [
      {
        groupId: families.id,
        touch: 'direct',
        useful: 'No fear of the counter.',
        loses: 'Nothing.',
        bar: 2,
      },
      {
        groupId: staff.id,
        touch: 'indirect',
        useful: 'Fewer arguments.',
        loses: 'A reason to call people.',
        bar: 1,
      },
    ],
    gain: {
      customerGains: 'They come back.',
      customerRewards: 'They tell other families.',
      weGain: 'More active members.',
    },
    cells: [
      { groupId: families.id, stageId: join.id },
      { groupId: families.id, stageId: borrow.id },
      { groupId: staff.id, stageId: borrow.id },
    ],
    options: [
      { key: 'nothing', name: 'Do nothing', isDoNothing: true, rejectedBecause: 'They leave.' },
      { key: 'drop', name: 'Drop all fines', isChosen: true },
    ],
    size: { door: 'two-way', reach: 'few', cost: 1_200_000, rollout: 'One branch first.' },
    wrong: { provesWrong: 'Books stay out longer.', tryFirst: 'One branch for three months.' },
  })
}
