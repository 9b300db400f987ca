import { framedFacts, type Question, questionsWorthAsking } from '@/lib/decision/questions'
import { dayIn } from '@/lib/time'
import { type Case, textOf } from './case'

/**
 * Questions worth asking of a decision that others read (policy: Framing). A draft is asked where
 * it is written, by nobody but its proposer; what is over is asked no more.
 */
export function questionsOfCase(
  one: Case,
  groups: readonly { id: string; isInternal: boolean }[],
  timeZone: string,
): Question[] {
  if (one.status === 'draft' || one.ruling || one.withdrawn) return []
  const { result = null, cards = [], revealedAt = null } = one.round ?? {}
  return questionsWorthAsking({
    ...framedFacts(textOf(one), groups, result?.groups),
    evidence: one.citations.filter(({ isWithdrawn }) => !isWithdrawn),
    draftedOn: dayIn(one.createdAt, timeZone),
    sponsorFunctionId: one.sponsorFunctionId,
    cards: revealedAt
      ? cards
          .filter(({ isLate }) => !isLate)
          .map(({ functionId, cells, credit }) => ({
            isOutside: functionId !== one.proposer.functionId,
            impacts: cells.flatMap(({ impact }) => impact ?? []),
            credit,
          }))
      : null,
  })
}
