import type { CitationOfCase } from '@/lib/citation/citation'
import type { Cell } from '@/lib/decision/schema'
import { type Claiming, claimedCells } from '@/lib/evidence/claim'
import { type Strength, strengthOf } from '@/lib/evidence/strength'
import { claimsWithoutEvidence, isInVacuum } from '@/lib/evidence/vacuum'
import { type Day, dayIn } from '@/lib/time'
import { type Case, textOf } from './case'

/** What a decision claims, and how well it is known. */
export type CaseEvidence = {
  claiming: Claiming
  claims: Cell[]
  citations: CitationOfCase[]
  /** Null when nothing is claimed. */
  strength: Strength | null
  withoutEvidence: Cell[]
  isInVacuum: boolean
  /** The day it is counted for: today, or the day it was decided. */
  on: Day
}

/** Something is claimed, and nothing that counts is cited for any of it. */
export function standsInVacuum(one: Case): boolean {
  return isInVacuum(textOf(one), one.citations)
}

/** Counted live while it is undecided, and as of the ruling from then on. */
export function evidenceOfCase(
  one: Case,
  { today, timeZone }: { today: Day; timeZone: string },
): CaseEvidence {
  const { cells, groups } = textOf(one)
  const claiming = { cells, groups }
  const { citations, ruling } = one
  const on = ruling ? dayIn(ruling.at, timeZone) : today
  return {
    claiming,
    claims: claimedCells(claiming),
    citations,
    strength: strengthOf(claiming, { citations, on }),
    withoutEvidence: claimsWithoutEvidence(claiming, citations),
    isInVacuum: standsInVacuum(one),
    on,
  }
}
