import type { Missing } from '@/lib/decision/missing'
import type { DecideInput } from '@/lib/decision/schema'
import { missingInConditions } from '@/lib/sign-off/verdict'

/**
 * What the decider's word still lacks, with field paths; empty when nothing. Conditions have an
 * owner and a date, what is deferred comes back on a day (policy: The life of a decision), and what
 * is rejected says when to look at it again (policy: Words, "option").
 * @param today the decider's calendar day, YYYY-MM-DD.
 */
export function whyNotRuling(
  {
    outcome,
    conditions,
    deferredUntil,
    reopenWhen,
  }: Pick<DecideInput, 'outcome' | 'conditions' | 'deferredUntil' | 'reopenWhen'>,
  today: string,
): Missing[] {
  if (outcome === 'approved-with-conditions') return missingInConditions([...conditions], today)
  if (outcome === 'rejected' && reopenWhen === '') {
    const reason = 'Say what would make us look at it again, or that nothing would.'
    return [{ path: 'reopenWhen', reason }]
  }
  if (outcome !== 'deferred') return []
  if (deferredUntil !== null && deferredUntil > today) return []
  return [{ path: 'deferredUntil', reason: 'Say on which later day it comes back.' }]
}
