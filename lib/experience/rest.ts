import { experienceLimits } from './limits'

/**
 * Why a piece of evidence can't stand behind what was learned about a group: it has to be in use,
 * and not of somebody else. What names no group may speak for any.
 */
export function whyNotRestOn(
  evidence: { groupId: string | null; groupName: string | null; isWithdrawn: boolean },
  { groupId, rests }: { groupId: string; rests: number },
): string | null {
  if (evidence.isWithdrawn) return 'This evidence was withdrawn. Choose another.'
  if (evidence.groupId !== null && evidence.groupId !== groupId)
    return `This evidence is about ${evidence.groupName ?? 'another group'}. Write it down for them, or choose another.`
  if (rests >= experienceLimits.evidence)
    return `It rests on ${experienceLimits.evidence} pieces of evidence already. Take one away first.`
  return null
}

/** "2 pieces of evidence": what was taken out of use holds nothing up any more, and is told. */
export function restsInWords(evidence: readonly { isWithdrawn: boolean }[]): string {
  const out = evidence.filter(({ isWithdrawn }) => isWithdrawn).length
  const inUse = evidence.length - out
  if (inUse === 0) return out > 0 ? `no evidence in use, ${out} taken out` : 'no evidence yet'
  const known = `${inUse} piece${inUse > 1 ? 's' : ''} of evidence`
  return out > 0 ? `${known}, ${out} taken out of use` : known
}

/** The id in "/evidence/0190…", as people copy it from another page; null when there is none. */
export function evidenceIdIn(typed: string): string | null {
  return pattern.exec(typed)?.[0].toLowerCase() ?? null
}

const pattern = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/i
