import type { Cell } from '@/lib/decision/schema'
import { type Claiming, claimedCells } from './claim'

type Citing = Cell & { isWithdrawn: boolean }

/** The claims nothing is cited for. */
export function claimsWithoutEvidence(claiming: Claiming, citations: readonly Citing[]): Cell[] {
  return claimedCells(claiming).filter((cell) => !citations.some((one) => standsAt(one, cell)))
}

/**
 * In a vacuum (policy: Evidence): something is claimed, and nothing that counts is cited for any of
 * it. Withdrawn evidence doesn't count.
 */
export function isInVacuum(claiming: Claiming, citations: readonly Citing[]): boolean {
  const claimed = claimedCells(claiming)
  return claimed.length > 0 && claimsWithoutEvidence(claiming, citations).length === claimed.length
}

function standsAt(one: Citing, { groupId, stageId }: Cell): boolean {
  return one.groupId === groupId && one.stageId === stageId && !one.isWithdrawn
}
