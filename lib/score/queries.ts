import { read } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'
import { type ScorecardDraft, scorecardDraftSchema, unknown } from './schema'

export type OwnScorecard = { handedInAt: Date | null; isLate: boolean; answers: ScorecardDraft }

/** What the actor has answered in a round, being filled in or handed in. Never anybody else's. */
export function ownScorecard(actor: Actor, roundId: string): Promise<OwnScorecard | null> {
  const { organizationId, personId } = actor
  return read(actor, async (db) => {
    const card = await db.scorecard.findFirst({
      where: { organizationId, roundId, personId },
      select: {
        draft: true,
        handedInAt: true,
        isLate: true,
        credit: true,
        cells: {
          select: { groupId: true, stageId: true, impact: true, confidence: true, sentence: true },
        },
        emotions: { select: { stageId: true, emotion: true } },
        commitments: { select: { commitmentId: true, answer: true } },
      },
    })
    if (!card) return null
    const { handedInAt, isLate, credit, cells, emotions, commitments } = card
    const handedIn = {
      credit,
      emotions,
      commitments,
      cells: cells.map((cell) => ({ ...cell, impact: cell.impact ?? unknown })),
    }
    const empty = scorecardDraftSchema.parse({})
    const answers = scorecardDraftSchema.catch(empty).parse(handedInAt ? handedIn : card.draft)
    return { handedInAt, isLate, answers }
  })
}
