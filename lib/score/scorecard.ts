import type { Missing } from '@/lib/decision/missing'
import { type Cell, cellKey, type Status } from '@/lib/decision/schema'
import {
  type CellAnswer,
  type CommitmentAnswer,
  type CommitmentLine,
  type ScorecardInput,
  type StageAnswer,
  scoreLimits,
  unknown,
} from './schema'

/** An impact this far from 0, either way, must be put into words (policy: Score). */
export const sentenceFrom = 2

/**
 * What a scorecard still lacks before it can be handed in, with field paths; empty when nothing.
 * Every touched cell is answered with an impact or "I don't know", and every touched stage with
 * its emotion. "I don't know" is a full answer: it needs no confidence and no sentence. So is every
 * commitment of those stages, one by one, or with "what I left open isn't touched".
 * @param touched the cells the revision touches; answers for any other cell are refused.
 * @param commitments of the code in force, of any stage; others than those are refused.
 */
export function whyNotHandIn(
  card: ScorecardInput,
  touched: readonly Cell[],
  commitments: readonly { id: string; stageId: string }[] = [],
): Missing[] {
  const stages = new Set(touched.map(({ stageId }) => stageId))
  return [
    ...missingInCells(card.cells, touched),
    ...missingInStages(card.emotions, stages),
    ...missingInCommitments(card, asked(stages, commitments)),
    ...(card.credit === null
      ? [{ path: 'credit', reason: 'Answer this with a number from 1 to 5.' }]
      : []),
  ]
}

/**
 * Why this person can't score now; null when they can.
 * After the reveal an invited person may still hand in: the card is marked late and left out of
 * the result (policy: Score), see `isLateCard`.
 */
export function whyNotScore(facts: {
  status: Status
  isInvited: boolean
  isProposer: boolean
  hasHandedIn: boolean
}): string | null {
  const { status } = facts
  if (status === 'draft') return 'Scoring is not open yet.'
  if (status === 'decided') return 'It is decided. Scoring is over.'
  if (status === 'withdrawn') return 'It is withdrawn. There is nothing to score.'
  if (facts.isProposer) return 'The proposer doesn’t score their own proposal.'
  if (!facts.isInvited) return 'You are not invited to score this. Ask the proposer to invite you.'
  if (facts.hasHandedIn) return 'You have handed in your scorecard. It can’t be changed any more.'
  return null
}

/**
 * Why a card can't be handed in now, said to those who may score; null when it can. The first card
 * after the closing date would be revealed at once and alone, so the date is moved before.
 */
export function whyNotHandInNow(round: { isClosedEmpty: boolean; lastDay: string }): string | null {
  if (!round.isClosedEmpty) return null
  return `Scoring closed on ${round.lastDay} with no card in. Ask the proposer to move the date.`
}

/** A card handed in once the scores are revealed is late: shown as late, left out of the result. */
export function isLateCard(round: { revealedAt: Date | null }): boolean {
  return round.revealedAt !== null
}

/** The answers as they are kept: what was left open with a word is "not touched". */
export function commitmentsOf(
  card: Pick<ScorecardInput, 'commitments' | 'restUntouched'>,
  touched: readonly Cell[],
  commitments: readonly { id: string; stageId: string }[],
): { commitmentId: string; answer: CommitmentAnswer }[] {
  const given = new Map(card.commitments.map((one) => [one.commitmentId, one.answer]))
  const stages = new Set(touched.map(({ stageId }) => stageId))
  return asked(stages, commitments).flatMap((commitmentId) => {
    const answer = given.get(commitmentId) ?? (card.restUntouched ? 'not-touched' : null)
    return answer ? [{ commitmentId, answer }] : []
  })
}

function asked(
  stages: ReadonlySet<string>,
  commitments: readonly { id: string; stageId: string }[],
): string[] {
  return commitments.filter(({ stageId }) => stages.has(stageId)).map(({ id }) => id)
}

function missingInCells(answers: readonly CellAnswer[], touched: readonly Cell[]): Missing[] {
  const wanted = new Set(touched.map(cellKey))
  const seen = new Set<string>()
  const missing: Missing[] = answers.flatMap((answer, index) => {
    const at = `cells[${index}]`
    const key = cellKey(answer)
    if (!wanted.has(key)) {
      return [{ path: at, reason: 'This proposal doesn’t touch this group at this stage.' }]
    }
    if (seen.has(key)) return [{ path: at, reason: 'This group and stage is answered twice.' }]
    seen.add(key)
    return missingInCell(answer, at)
  })
  const unanswered = [...wanted].filter((key) => !seen.has(key)).length
  if (unanswered > 0) {
    const reason = `${unanswered} of ${wanted.size} are not answered. Choose an impact, or “I don’t know”.`
    missing.push({ path: 'cells', reason })
  }
  return missing
}

function missingInCell(answer: CellAnswer, at: string): Missing[] {
  const missing: Missing[] = []
  if (answer.sentence.length > scoreLimits.sentence) {
    const reason = `Keep this to ${scoreLimits.sentence} characters.`
    missing.push({ path: `${at}.sentence`, reason })
  }
  if (answer.impact === unknown) return missing
  if (answer.impact === null) {
    return [...missing, { path: `${at}.impact`, reason: 'Choose an impact, or “I don’t know”.' }]
  }
  if (answer.confidence === null) {
    missing.push({ path: `${at}.confidence`, reason: 'Say how sure you are.' })
  }
  if (Math.abs(answer.impact) >= sentenceFrom && answer.sentence === '') {
    missing.push({ path: `${at}.sentence`, reason: 'Say why in a sentence, at ±2 and beyond.' })
  }
  return missing
}

function missingInStages(answers: readonly StageAnswer[], wanted: Set<string>): Missing[] {
  const seen = new Set<string>()
  const missing: Missing[] = answers.flatMap(({ stageId, emotion }, index) => {
    const at = `emotions[${index}]`
    if (!wanted.has(stageId))
      return [{ path: at, reason: 'This proposal doesn’t touch this stage.' }]
    if (seen.has(stageId)) return [{ path: at, reason: 'This stage is answered twice.' }]
    seen.add(stageId)
    if (emotion !== null) return []
    return [
      {
        path: `${at}.emotion`,
        reason: 'Say what it does to the emotion: earns, leaves or erodes.',
      },
    ]
  })
  const unanswered = wanted.size - seen.size
  if (unanswered > 0) {
    const reason = `${unanswered} of ${wanted.size} stages lack an answer: earns, leaves or erodes.`
    missing.push({ path: 'emotions', reason })
  }
  return missing
}

function missingInCommitments(
  card: { commitments: readonly CommitmentLine[]; restUntouched: boolean },
  wanted: readonly string[],
): Missing[] {
  const seen = new Set<string>()
  const missing: Missing[] = card.commitments.flatMap(({ commitmentId, answer }, index) => {
    const at = `commitments[${index}]`
    if (!wanted.includes(commitmentId))
      return [{ path: at, reason: 'This proposal isn’t checked against this commitment.' }]
    if (seen.has(commitmentId)) return [{ path: at, reason: 'This commitment is answered twice.' }]
    seen.add(commitmentId)
    if (answer !== null || card.restUntouched) return []
    return [{ path: `${at}.answer`, reason: 'Say whether it is kept, broken or not touched.' }]
  })
  const unanswered = wanted.length - seen.size
  if (unanswered > 0 && !card.restUntouched) {
    const reason = `${unanswered} of ${wanted.length} commitments lack an answer: kept, broken or not touched.`
    missing.push({ path: 'commitments', reason })
  }
  return missing
}
