import type { Condition } from '@/lib/decision/schema'
import { formatDay } from '@/lib/time'

/** Conditions as they are read: what, and behind it who sees to it by when. */
export function conditionLines(
  conditions: readonly Condition[],
  names: Readonly<Record<string, string>>,
) {
  return conditions.map(({ text, ownerId, due }) => ({
    text,
    by: [ownerId && names[ownerId], due && `by ${formatDay(due)}`].filter(Boolean).join(', '),
  }))
}
