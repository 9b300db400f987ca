import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icons'
import type { EventKind } from '@/lib/trail/event'

/** What sort of event it was, for an eye that runs down the list. */
export function TrailIcon({ kind }: { kind: EventKind }) {
  return <Icon name={iconOf(kind)} className="mt-1 size-4 text-faint" />
}

function iconOf(kind: EventKind): IconName {
  return icons[kind] ?? familyIcons[kind.split('.')[0] ?? ''] ?? 'circle'
}

const icons: Partial<Record<EventKind, IconName>> = {
  'attempt.refused': 'lock',
  'sign-in.refused': 'lock',
  'decision.decided': 'gavel',
  'decision.handed-over': 'people',
  'decision.merged': 'compare',
  'decision.split': 'compare',
  'decision.revised': 'pencil',
  'decision.withdrawn': 'circle-cross',
  'decision.imported': 'upload',
  'evidence.imported': 'upload',
  'sign-offs.went-stale': 'clock',
  'scores.revealed': 'eye',
  'scoring.opened': 'eye-off',
  'closing.moved': 'clock',
  'scorecard.handed-in': 'check',
  'harm.accepted': 'shield',
  'mitigation.named': 'shield',
}

const familyIcons: Record<string, IconName> = {
  decision: 'decisions',
  decider: 'gavel',
  scorer: 'people',
  'sign-off': 'signature',
  seat: 'signature',
  note: 'note',
  evidence: 'quote',
  citation: 'quote',
  decisions: 'upload',
  person: 'people',
  invitation: 'mail',
  session: 'sessions',
  password: 'lock',
  'password-link': 'lock',
  commitment: 'shield',
  waiver: 'flag',
  function: 'building',
  organization: 'building',
  group: 'customers',
  stage: 'flag',
  stages: 'flag',
  experience: 'heart',
  initiative: 'initiatives',
}
