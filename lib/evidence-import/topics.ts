import type { Result } from '@/lib/result'
import type { EvidenceReport } from './report'
import type { Defaults } from './schema'

/**
 * The topics to be placed: those of the file with their rows; where it is refused, those that were
 * placed so far, so that no choice is lost.
 */
export function topicsToPlace(
  found: Result<Pick<EvidenceReport, 'topics'>>,
  { stageByTopic }: Defaults,
): { topic: string; count?: number }[] {
  if (found.ok) return found.value.topics
  return [...(stageByTopic?.keys() ?? [])].map((topic) => ({ topic }))
}
