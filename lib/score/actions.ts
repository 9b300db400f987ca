'use server'

import { action } from '@/lib/action'
import { decisionNumber } from '@/lib/decision/schema'
import { moveClosing, revealEarly } from '@/lib/round/commands'
import {
  handInScorecard,
  inviteScorers,
  openScoring,
  removeScorer,
  saveScorecardDraft,
} from './commands'
import {
  inviteScorersSchema,
  moveClosingSchema,
  openScoringSchema,
  removeScorerSchema,
  revealEarlySchema,
  scorecardDraftSchema,
  scorecardSchema,
} from './schema'

export const openForScoring = action({
  permission: 'propose',
  attempt: 'open a decision for scoring',
  schema: openScoringSchema,
  run: openScoring,
  then: ({ number }) => `/decisions/${number}?said=scoring-opened`,
})

export const inviteMore = action({
  permission: 'propose',
  attempt: 'invite scorers',
  schema: inviteScorersSchema,
  run: inviteScorers,
  then: ({ number }) => `/decisions/${number}/scores?said=scorers-invited`,
})

export const takeOff = action({
  permission: 'propose',
  attempt: 'take a scorer off',
  schema: removeScorerSchema,
  run: removeScorer,
  then: ({ number }) => `/decisions/${number}/scores?said=scorer-removed`,
})

export const moveDate = action({
  permission: 'propose',
  attempt: 'move a closing date',
  schema: moveClosingSchema,
  run: moveClosing,
  then: ({ number }) => `/decisions/${number}/scores?said=closing-moved`,
})

export const revealNow = action({
  permission: 'reveal-early',
  attempt: 'reveal scores early',
  schema: revealEarlySchema,
  run: revealEarly,
  then: ({ number }) => `/decisions/${number}?said=revealed#result`,
})

export const handIn = action({
  permission: 'score',
  attempt: 'hand in a scorecard',
  schema: scorecardSchema,
  run: handInScorecard,
  then: ({ number, isRevealed }) =>
    `/decisions/${number}?said=${isRevealed ? 'handed-in-and-revealed' : 'handed-in'}`,
})

/** For those whose browser doesn't save by itself. */
export const keepForLater = action({
  permission: 'score',
  attempt: 'save a scorecard',
  schema: scorecardDraftSchema.extend({ number: decisionNumber }),
  run: (actor, { number, ...draft }) => saveScorecardDraft(actor, number, draft),
  then: (_saved, { number }) => `/decisions/${number}/score?said=saved`,
})
