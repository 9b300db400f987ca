'use server'

import { action } from '@/lib/action'
import type { Result } from '@/lib/result'
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
  sentCardSchema,
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

/** Its form has two buttons, and a form tells one door alone, before JavaScript, what became of it. */
export const sendCard = action({
  permission: 'score',
  attempt: 'hand in a scorecard',
  schema: sentCardSchema,
  run: async (actor, { intent, number, decisionId, basedOn, ...draft }): Promise<Result<Sent>> =>
    intent === 'later'
      ? saveScorecardDraft(actor, number, draft, { basedOn })
      : handInScorecard(actor, { decisionId, basedOn, ...draft }),
  then: (sent, { number }) => {
    if ('savedAt' in sent) return `/decisions/${number}/score?said=saved`
    return `/decisions/${number}?said=${sent.isRevealed ? 'handed-in-and-revealed' : 'handed-in'}`
  },
})

type Sent = { savedAt: Date } | { isRevealed: boolean }
