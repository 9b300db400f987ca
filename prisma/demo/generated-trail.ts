import { v7 } from 'uuid'
import { sectionLabels } from '@/lib/decision/schema'
import { type Role, roles } from '@/lib/person/permission'
import { eventSchema, type TrailFact } from '@/lib/trail/event'
import type { Generated, Somebody } from './generated-decision'
import type { GeneratedRound } from './generated-scores'
import type { GeneratedSignOff } from './generated-sign-offs'

export type Told = {
  decision: Generated
  round: GeneratedRound | null
  signOffs: GeneratedSignOff[]
}

export const decidedBecause =
  'The scores and the functions agree, and what it costs some of them is seen to.'
export const withdrawnBecause = 'Something better came up. It is taken up in another proposal.'

export const trailColumns = {
  organizationId: 'uuid',
  id: 'uuid',
  at: 'timestamptz',
  actorId: 'uuid',
  actorName: 'text',
  actorRole: 'text',
  kind: 'text',
  decisionId: 'uuid',
  data: 'jsonb',
} as const

/** What happened to it, as the commands would have told it. */
export function trailRows(told: Told) {
  return factsOf(told).map(({ at, by, fact }) => ({
    id: v7({ msecs: at.getTime() }),
    at,
    actorId: by?.id ?? null,
    actorName: by?.name ?? 'Empty Chair',
    actorRole: by ? roles[by.role as Role] : '',
    decisionId: told.decision.id,
    ...eventSchema.parse(fact),
  }))
}

function factsOf({
  decision,
  round,
  signOffs,
}: Told): { at: Date; by: Somebody | null; fact: TrailFact }[] {
  const { number, status, proposer, decider, proposal, digest, outcome } = decision
  const { createdAt, revealAt, activityAt } = decision
  const { title } = proposal.question
  const facts: { at: Date; by: Somebody | null; fact: TrailFact }[] = []
  const tell = (at: Date, by: Somebody | null, fact: TrailFact) => facts.push({ at, by, fact })
  tell(createdAt, proposer, { kind: 'decision.proposed', data: { number, title } })
  if (status === 'draft') return facts
  tell(createdAt, proposer, {
    kind: 'decision.revised',
    data: {
      number,
      title,
      revision: 1,
      digest,
      changeNote: '',
      sections: Object.values(sectionLabels),
    },
  })
  if (round) {
    const scorers = round.scorers.map(({ name }) => name)
    const closesAt = revealAt.toISOString()
    tell(createdAt, proposer, {
      kind: 'scoring.opened',
      data: { number, revision: 1, closesAt, scorers },
    })
  }
  if (round?.result) {
    tell(revealAt, null, {
      kind: 'scores.revealed',
      data: {
        number,
        cause: 'all-in',
        reason: '',
        cardsIn: round.cards.length,
        invited: round.scorers.length,
        impactIndex: round.result.index,
        worstGroupName: round.result.worstOff?.name ?? null,
        hasHarm: round.result.harm.length > 0,
      },
    })
  }
  for (const { person, at } of signOffs) {
    const { functionName } = person
    const signed = { revision: 1, revisionId: decision.revisionId, digest }
    const data = { number, functionName, verdict: 'approve', reason: '', ...signed }
    tell(at, person, { kind: 'sign-off.given', data })
  }
  if (status === 'withdrawn') {
    tell(activityAt, proposer, {
      kind: 'decision.withdrawn',
      data: { number, reason: withdrawnBecause },
    })
  }
  if (outcome) {
    const data = { number, outcome, reason: decidedBecause, revision: 1, digest }
    tell(activityAt, decider, { kind: 'decision.decided', data })
  }
  return facts
}
