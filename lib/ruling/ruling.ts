import type { Missing } from '@/lib/decision/missing'
import type { DecideInput } from '@/lib/decision/schema'
import { missingInConditions } from '@/lib/sign-off/verdict'

/**
 * What the decider's word still lacks, with field paths; empty when nothing. Conditions have an
 * owner and a date, and what is deferred comes back on a day (policy: The life of a decision).
 * @param today the decider's calendar day, YYYY-MM-DD.
 */
export function whyNotRuling(
  {
    outcome,
    conditions,
    deferredUntil,
  }: Pick<DecideInput, 'outcome' | 'conditions' | 'deferredUntil'>,
  today: string,
): Missing[] {
  if (outcome === 'approved-with-conditions') return missingInConditions([...conditions], today)
  if (outcome !== 'deferred') return []
  if (deferredUntil !== null && deferredUntil > today) return []
  return [{ path: 'deferredUntil', reason: 'Say on which later day it comes back.' }]
}
