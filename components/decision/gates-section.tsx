import { chooseDecider } from '@/lib/decision/actions'
import type { Gate } from '@/lib/decision/gates'
import type { ListedPerson } from '@/lib/person/queries'
import type { Case } from '@/lib/ruling/case'
import { Disclosure } from '../ui/disclosure'
import { Section } from '../ui/section'
import { DeciderForm } from './decider-form'
import { GateChecklist } from './gate-checklist'

type Props = {
  one: Case
  gates: Gate[]
  /** Everybody, for those who name the decider; null for all others. */
  people: ListedPerson[] | null
}

/** Everything that has to be so before it is decided, and who can clear what is open. */
export function GatesSection({ one, gates, people }: Props) {
  if (gates.length === 0) return null
  const leaders = people?.filter(
    ({ id, role, disabled }) => role === 'leader' && !disabled && id !== one.proposer.id,
  )
  return (
    <Section
      id="gates"
      title="Before it is decided"
      description="Everything that has to be so, and who can clear what is open."
      className="print:hidden"
    >
      <GateChecklist gates={gates} />
      {leaders && (
        <Disclosure
          summary={one.decider ? 'Name somebody else to decide' : 'Name who decides'}
          open={!one.decider?.isLeader}
        >
          <div className="max-w-xl py-2 text-base">
            <DeciderForm
              action={chooseDecider}
              number={one.number}
              deciderId={one.decider?.id ?? null}
              leaders={leaders}
            />
          </div>
        </Disclosure>
      )}
    </Section>
  )
}
