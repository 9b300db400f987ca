import { Badge, type Tone } from '@/components/ui/badge'
import { type Outcome, outcomeLabels, type Status, statusLabels } from '@/lib/decision/schema'

/** Where a decision stands in one word or two; a decided one says what was decided. */
export function StatusBadge({ status, outcome }: { status: Status; outcome: Outcome | null }) {
  return (
    <Badge tone={outcome ? outcomeTones[outcome] : statusTones[status]}>
      {outcome ? outcomeLabels[outcome] : statusLabels[status]}
    </Badge>
  )
}

const statusTones: Record<Status, Tone> = {
  draft: 'neutral',
  scoring: 'accent',
  discussion: 'accent',
  'sign-off': 'accent',
  decided: 'good',
  withdrawn: 'neutral',
}

const outcomeTones: Record<Outcome, Tone> = {
  approved: 'good',
  'approved-with-conditions': 'good',
  rejected: 'danger',
  deferred: 'caution',
}
