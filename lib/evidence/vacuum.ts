import { type Cell, cellKey } from '@/lib/decision/schema'
import { type Claiming, claimedCells } from './claim'

type Citing = Cell & { isWithdrawn: boolean }

/** The claims nothing is cited for. */
export function claimsWithoutEvidence(claiming: Claiming, citations: readonly Citing[]): Cell[] {
  return claimedCells(claiming).filter((cell) => !citations.some((one) => standsAt(one, cell)))
}

/** Where evidence can be cited, those places first that need it most. */
export function placesToCite(claiming: Claiming, citations: readonly Citing[]): Cell[] {
  const bare = claimsWithoutEvidence(claiming, citations)
  const all = [...bare, ...claimedCells(claiming), ...claiming.cells]
  return [...new Map(all.map((cell) => [cellKey(cell), cell])).values()]
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
