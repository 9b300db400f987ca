import type { ProposalForm } from '@/lib/decision/proposal-form'
import type { Touch } from '@/lib/decision/schema'

/** The groups a form says are touched, and how. */
export type Touched = ReadonlyMap<string, Touch>

export function touchedIn(form: ProposalForm): Touched {
  return form.groups.reduce<Touched>(
    (touched, { groupId, touch }) => withTouch(touched, groupId, touch),
    new Map(),
  )
}

export function withTouch(before: Touched, id: string, touch: string): Touched {
  const after = new Map(before)
  if (touch === 'direct' || touch === 'indirect') after.set(id, touch)
  else after.delete(id)
  return after
}
