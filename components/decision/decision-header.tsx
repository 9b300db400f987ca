import type { ReactNode } from 'react'
import { statusOf } from '@/lib/decision/status'
import { tierLabels } from '@/lib/decision/tier'
import { type Case, textOf, tierToday } from '@/lib/ruling/case'
import { isSettledElsewhere } from '@/lib/ruling/elsewhere'
import { standsInVacuum } from '@/lib/ruling/evidence'
import { vacuumWaiver, waiversOver } from '@/lib/ruling/exceptions'
import { progressOf } from '@/lib/score/reveal'
import { formatDate, formatDay, relativeDay } from '@/lib/time'
import { Badge } from '../ui/badge'
import { Facts } from '../ui/facts'
import { Icon } from '../ui/icon'
import { PageHeader } from '../ui/page-header'
import { StatusStepper } from './status-stepper'

/** What it is, whose it is, where it stands and until when. */
export function DecisionHeader({ one, timeZone, today, actions }: DecisionHeaderProps) {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        eyebrow={<Eyebrow {...{ one, timeZone, today }} />}
        title={textOf(one).question.title || 'Untitled'}
        actions={actions}
      />
      {isSettledElsewhere(one) ? (
        <Facts columns facts={factsFromElsewhere(one, timeZone)} />
      ) : (
        <>
          <StatusStepper
            status={one.status}
            outcome={one.ruling?.outcome}
            stoppedAt={one.withdrawn ? stoppedAt(one) : undefined}
            notes={notesOf(one, timeZone)}
          />
          <Facts columns className="print:grid-cols-5" facts={factsOf(one, today)} />
        </>
      )}
    </div>
  )
}

type DecisionHeaderProps = {
  one: Case
  timeZone: string
  today: string
  actions?: ReactNode
}

function factsOf(one: Case, today: string) {
  const isDraft = one.status === 'draft' || !one.revision
  return [
    { name: 'Owner', value: one.proposer.name },
    { name: 'Decides', value: one.decider?.name ?? <Nobody>Nobody named yet</Nobody> },
    { name: 'Decide by', value: <Due one={one} today={today} /> },
    { name: 'Care it gets', value: tierLabels[tierToday(one)] },
    { name: 'Text', value: isDraft ? 'Draft' : `Revision ${one.revision?.number}` },
  ]
}

/** Of its life elsewhere only the dates came along. */
function factsFromElsewhere({ proposer, createdAt, imported }: Case, timeZone: string) {
  return [
    { name: 'Owner', value: proposer.name },
    { name: 'Proposed', value: formatDate(createdAt, timeZone) },
    { name: 'Brought in', value: imported && formatDate(imported.at, timeZone) },
  ]
}

function Eyebrow({ one, timeZone, today }: Omit<DecisionHeaderProps, 'actions'>) {
  const isWaived = vacuumWaiver(one, { timeZone, today }) !== null
  const isWaiverOver = waiversOver(one, { actor: { timeZone }, today }).length > 0
  return (
    <>
      <span className="tabular-nums">
        D-{one.number}
        {one.functionName && ` · ${one.functionName}`}
      </span>
      {standsInVacuum(one) && (
        <Badge
          tone={isWaived ? 'caution' : 'danger'}
          icon={<Icon name="warning" className="size-3" />}
        >
          in a vacuum{isWaived && ', waived'}
        </Badge>
      )}
      {isWaiverOver && (
        <Badge tone="danger" icon={<Icon name="clock" className="size-3" />}>
          waiver over
        </Badge>
      )}
      {one.imported && <Badge>imported</Badge>}
      {one.imported?.reference && <span>kept elsewhere as {one.imported.reference}</span>}
    </>
  )
}

function Due({ one, today }: { one: Case; today: string }) {
  const { deadline } = textOf(one).question
  if (!deadline) return <Nobody>No date</Nobody>
  const isOpen = !one.ruling && !one.withdrawn
  const isLate = isOpen && deadline < today
  return (
    <span className={isLate ? 'font-medium text-danger' : undefined}>
      {formatDay(deadline)}
      {isOpen && <span className="text-soft print:hidden"> ({relativeDay(deadline, today)})</span>}
    </span>
  )
}

function Nobody({ children }: { children: ReactNode }) {
  return <span className="text-faint">{children}</span>
}

function stoppedAt({ round, signOffStartedAt }: Case) {
  const status = statusOf({ withdrawnAt: null, decidedAt: null, signOffStartedAt, round })
  return status === 'withdrawn' ? 'draft' : status
}

function notesOf({ round, ruling, withdrawn }: Case, timeZone: string) {
  return {
    scoring: round && progressOf(round),
    decided: ruling && formatDate(ruling.at, timeZone),
    withdrawn: withdrawn && formatDate(withdrawn.at, timeZone),
  }
}
