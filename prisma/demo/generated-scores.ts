import { v7 } from 'uuid'
import { type Result, resultOf } from '@/lib/score/formula'
import type { Emotion, Impact } from '@/lib/score/schema'
import { chance, type Generated, type House, type Somebody } from './generated-decision'
import { remarks } from './generated-words'

export type GeneratedCard = {
  id: string
  person: Somebody
  isHandedIn: boolean
  credit: number
  cells: { groupId: string; stageId: string; impact: Impact | null; sentence: string }[]
  emotions: { stageId: string; emotion: Emotion }[]
}
export type GeneratedRound = {
  id: string
  scorers: Somebody[]
  cards: GeneratedCard[]
  /** Null while scoring is open. */
  result: Result | null
}

/** Three to five people judge it alone; the formula makes of it what it makes of any round. */
export function generatedRound(
  decision: Generated,
  { people, groups, stages }: House,
): GeneratedRound {
  const luck = chance(decision.number + 7_000_000)
  const mayScore = people.filter(
    ({ id, role }) => role !== 'observer' && id !== decision.proposer.id,
  )
  const scorers = luck.some(mayScore, decision.proposal.size.door === 'one-way' ? 5 : 3)
  const lean = luck.next() * 3.4 - 1.2
  const isOpen = decision.status === 'scoring'
  const lacking = isOpen ? luck.pick(scorers) : null
  const heard = scorers.filter((one) => one !== lacking)
  const cards = heard.map((person): GeneratedCard => {
    const cells = decision.cells.map((cell) => {
      const impact = luck.next() < 0.1 ? null : impactNear(lean + luck.next() * 2 - 1)
      const isStrong = impact !== null && Math.abs(impact) >= 2
      return { ...cell, impact, sentence: isStrong ? luck.pick(remarks) : '' }
    })
    const stageIds = [...new Set(decision.cells.map(({ stageId }) => stageId))]
    const emotions = stageIds.map((stageId) => ({
      stageId,
      emotion: luck.weighed({ earns: 4, leaves: 4, erodes: 2 }),
    }))
    return {
      id: v7({ msecs: decision.createdAt.getTime() }),
      person,
      isHandedIn: true,
      credit: 1 + luck.below(5),
      cells,
      emotions,
    }
  })
  const counted = cards.map(({ cells, emotions }) => ({ isLate: false, cells, emotions }))
  return {
    id: v7({ msecs: decision.createdAt.getTime() }),
    scorers,
    cards,
    result: isOpen
      ? null
      : resultOf({ touched: decision.cells, cards: counted, model: { groups, stages } }),
  }
}

function impactNear(value: number): Impact {
  const clamped = Math.max(-3, Math.min(3, Math.round(value)))
  // A whole number from −3 to 3.
  return (clamped + 0) as Impact
}
