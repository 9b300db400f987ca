import { decimalsByHand } from '@/lib/by-hand'
import { lineOf, type Side, type Towards } from '@/lib/commitment/code'
import { steady } from '@/lib/steady'
import type { CommitmentAnswer, Emotion } from './schema'

/** A line of the code of conduct as it was when scoring opened. */
export type JourneyCommitment = {
  id: string
  stageId: string
  side: Side
  towards: Towards
  text: string
}

/** What a card says about feelings and promises. */
export type JourneyCard = {
  emotions: readonly { stageId: string; emotion: Emotion }[]
  commitments: readonly { commitmentId: string; answer: CommitmentAnswer }[]
}

/** What an emotion counts for (policy: Score, "journey fit"). */
export const emotionWorth: Record<Emotion, number> = { earns: 1, leaves: 0.5, erodes: 0 }

/** One line as the cards answered it; `value` is the kept share, null when nobody says it is touched. */
export type CommitmentResult = {
  commitmentId: string
  kept: number
  broken: number
  value: number | null
}
/** One touched stage, 0…1 and what it is the mean of; null when no card says anything about it. */
export type StageResult = {
  stageId: string
  value: number | null
  emotion: number | null
  answers: Record<Emotion, number>
  /** Null when none of its commitments is touched: then the emotion stands alone. */
  commitments: number | null
  terms: CommitmentResult[]
}
/** A *never* that at least half of those who say kept or broken call broken. */
export type BrokenNever = {
  commitmentId: string
  stageId: string
  /** "Never ask a child for papers" */
  line: string
  kept: number
  broken: number
}
export type Journey = {
  /** Journey fit 0…100; null without cards. */
  fit: number | null
  stages: StageResult[]
  brokenNevers: BrokenNever[]
}

/**
 * Whether the stages touched still earn their emotion, and what we promised there is kept: the mean
 * over them of half the emotion and half the commitments.
 * @param facts.cards those that count; late ones are the caller's to leave out.
 */
export function journeyOf(facts: {
  stageIds: readonly string[]
  commitments: readonly JourneyCommitment[]
  cards: readonly JourneyCard[]
}): Journey {
  const { cards } = facts
  const stages = facts.stageIds.map((stageId) => {
    const here = facts.commitments.filter((one) => one.stageId === stageId)
    return stageResult(stageId, here, cards)
  })
  const fit = mean(stages.map(({ value }) => value))
  const terms = new Map(
    stages.flatMap((stage) => stage.terms.map((one) => [one.commitmentId, one])),
  )
  const brokenNevers = facts.commitments.flatMap(({ id, stageId, side, text }): BrokenNever[] => {
    const { kept = 0, broken = 0 } = terms.get(id) ?? {}
    if (side !== 'never' || broken === 0 || broken < kept) return []
    return [{ commitmentId: id, stageId, line: lineOf({ side, text }), kept, broken }]
  })
  return { fit: fit === null ? null : Math.round(steady(100 * fit)), stages, brokenNevers }
}

/** How many decimals show how the fit came about, so that it comes out by hand. */
export function fitDecimals({ fit, stages }: { fit: number | null; stages: readonly Worth[] }) {
  return decimalsByHand((shown) => {
    const seen = mean(stages.map(({ value }) => (value === null ? null : shown(100 * value))))
    return seen === null || Math.round(steady(seen)) === fit
  })
}

type Worth = Pick<StageResult, 'value'>

/**
 * The nevers that somebody calls broken, though fewer than half of those who see them touched. They
 * stop nothing; they are talked about.
 */
export function doubtedNevers(
  { stages, brokenNevers }: Journey,
  commitments: readonly JourneyCommitment[],
): BrokenNever[] {
  const terms = stages.flatMap((stage) => stage.terms)
  return commitments.flatMap(({ id, stageId, side, text }): BrokenNever[] => {
    const { kept = 0, broken = 0 } = terms.find(({ commitmentId }) => commitmentId === id) ?? {}
    const isBroken = brokenNevers.some(({ commitmentId }) => commitmentId === id)
    if (side !== 'never' || broken === 0 || isBroken) return []
    return [{ commitmentId: id, stageId, line: lineOf({ side, text }), kept, broken }]
  })
}

function stageResult(
  stageId: string,
  commitments: readonly JourneyCommitment[],
  cards: readonly JourneyCard[],
): StageResult {
  const said = cards.flatMap(({ emotions }) => emotions.filter((one) => one.stageId === stageId))
  const answers = { earns: 0, leaves: 0, erodes: 0 }
  for (const one of said) answers[one.emotion] += 1
  const emotion = mean(said.map((one) => emotionWorth[one.emotion]))
  const terms = commitments.map(({ id }) => commitmentResult(id, cards))
  const kept = mean(terms.map(({ value }) => value))
  return { stageId, value: mean([emotion, kept]), emotion, answers, commitments: kept, terms }
}

function commitmentResult(id: string, cards: readonly JourneyCard[]): CommitmentResult {
  const said = cards.flatMap(({ commitments }) =>
    commitments.filter((one) => one.commitmentId === id),
  )
  const kept = said.filter(({ answer }) => answer === 'kept').length
  const broken = said.filter(({ answer }) => answer === 'broken').length
  const value = kept + broken === 0 ? null : kept / (kept + broken)
  return { commitmentId: id, kept, broken, value }
}

/** Of what is known; null when nothing is. */
function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return null
  return known.reduce((sum, value) => sum + value, 0) / known.length
}
