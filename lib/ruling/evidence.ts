import type { CitationOfCase } from '@/lib/citation/citation'
import type { Cell } from '@/lib/decision/schema'
import {
  type Claiming,
  claimedCells,
  claimingOnceScored,
  isClaimedByScores,
} from '@/lib/evidence/claim'
import { type Strength, strengthOf } from '@/lib/evidence/strength'
import { claimsWithoutEvidence, isInVacuum, placesToCite } from '@/lib/evidence/vacuum'
import { tookItIn } from '@/lib/lineage/relative'
import { type Day, dayIn } from '@/lib/time'
import { type Case, textOf } from './case'

/** What a decision claims, and how well it is known. */
export type CaseEvidence = {
  claiming: Claiming
  claims: Cell[]
  /** Somewhere the bar is 0, and the scores find a difference all the same. */
  isClaimedByScores: boolean
  /** What it touches and what is claimed, those first that need evidence most. */
  places: Cell[]
  citations: CitationOfCase[]
  /** Null when nothing is claimed. */
  strength: Strength | null
  withoutEvidence: Cell[]
  isInVacuum: boolean
  /** The day it is counted for: today, or the day it was decided or withdrawn. */
  on: Day
}

/** What the text claims; after the reveal by the bars of the text that was scored. */
export function claimingOf(one: Case): Claiming {
  const { cells, groups } = textOf(one)
  const { round, texts } = one
  const scored = texts.find(({ number }) => number === round?.revisionNumber)?.sections
  if (!round?.result || !scored) return { cells, groups }
  return claimingOnceScored({ cells, groups }, { scored, result: round.result })
}

/**
 * Something is claimed, and nothing that counts is cited for any of it. What was merged into another
 * stands on what went along with it.
 */
export function standsInVacuum(one: Case): boolean {
  return !tookItIn(one.lineage) && isInVacuum(claimingOf(one), one.citations)
}

/** Counted live while it is under way, and as of the day it was decided or withdrawn from then on. */
export function evidenceOfCase(
  one: Case,
  { today, timeZone }: { today: Day; timeZone: string },
): CaseEvidence {
  const claiming = claimingOf(one)
  const { citations, ruling, withdrawn } = one
  const end = ruling ?? withdrawn
  const on = end ? dayIn(end.at, timeZone) : today
  return {
    claiming,
    claims: claimedCells(claiming),
    isClaimedByScores: isClaimedByScores(claiming),
    places: placesToCite(claiming, citations),
    citations,
    strength: strengthOf(claiming, { citations, on }),
    withoutEvidence: claimsWithoutEvidence(claiming, citations),
    isInVacuum: standsInVacuum(one),
    on,
  }
}
