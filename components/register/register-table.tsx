import { clsx } from 'clsx'
import { ImpactChip } from '@/components/score/impact-chip'
import { Table, Td, Th } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import type { RegisteredDecision } from '@/lib/register/queries'
import { type Day, dayIn, formatDateTime, formatDay, shortDate } from '@/lib/time'
import { needsRenewal } from '@/lib/waiver/waiver'
import { StatusBadge } from './status-badge'

type Props = { rows: RegisteredDecision[]; now: Date; timeZone: string }

/** The decisions found, newest activity first; on a phone each is a card. */
export function RegisterTable({ rows, ...reader }: Props) {
  return (
    <Table caption="Decisions, newest activity first" stack>
      <thead>
        <tr>
          <Th className="w-16">Number</Th>
          <Th>Title</Th>
          <Th>Status</Th>
          <Th className="sm:min-w-36">Owner</Th>
          <Th>Due</Th>
          <Th className="sm:min-w-36">Worst-off group</Th>
          <Th numeric>Index</Th>
          <Th numeric aria-sort="descending">
            Last activity
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} {...reader} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({ row, now, timeZone }: { row: RegisteredDecision } & Omit<Props, 'rows'>) {
  return (
    <tr className="hover:bg-hover">
      <Td className="whitespace-nowrap text-soft tabular-nums">D-{row.number}</Td>
      <Td className="sm:min-w-56">
        <TextLink href={`/decisions/${row.number}`} plain className="font-medium">
          {row.title || 'Untitled'}
        </TextLink>
      </Td>
      <Td label="Status">
        <span className="*:whitespace-normal">
          <StatusBadge status={row.status} outcome={row.outcome} />
          {isWaiverOver(row, dayIn(now, timeZone)) && (
            <span className="block text-xs text-danger">waiver over</span>
          )}
        </span>
      </Td>
      <Td label="Owner">
        <span>
          {row.ownerName}
          {row.functionName && <span className="block text-xs text-faint">{row.functionName}</span>}
        </span>
      </Td>
      <Td
        label="Due"
        className={clsx('whitespace-nowrap tabular-nums', !row.deadline && notOnPhones)}
      >
        <Due row={row} today={dayIn(now, timeZone)} />
      </Td>
      <Td label="Worst off" className={clsx(row.worstGroupName === null && notOnPhones)}>
        <WorstOff row={row} />
      </Td>
      <Td label="Index" numeric className={clsx(row.impactIndex === null && notOnPhones)}>
        {row.impactIndex === null ? (
          <Nothing>no index yet</Nothing>
        ) : (
          <span>{row.impactIndex}</span>
        )}
      </Td>
      <Td label="Last activity" numeric className="text-soft">
        <Time at={row.at} exact={formatDateTime(row.at, timeZone)}>
          {shortDate(row.at, now, timeZone)}
        </Time>
      </Td>
    </tr>
  )
}

/** A card has no column to keep filled: what isn't known would be three lines of nothing. */
const notOnPhones = 'max-md:hidden!'

/** A deadline that has passed is only late while nobody has decided. */
function Due({ row, today }: { row: RegisteredDecision; today: Day }) {
  if (!row.deadline) return <Nothing>no deadline</Nothing>
  const isOver = row.status === 'decided' || row.status === 'withdrawn'
  const isLate = !isOver && row.deadline < today
  return (
    <span className={isLate ? 'font-medium text-danger' : isOver ? 'text-faint' : undefined}>
      {formatDay(row.deadline)}
      {isLate && <span className="block text-xs font-normal">overdue</span>}
    </span>
  )
}

function isWaiverOver({ waivedUntil, status, outcome }: RegisteredDecision, today: Day): boolean {
  return (
    waivedUntil !== null &&
    needsRenewal({ expiresOn: waivedUntil, isSettled: false }, { status, outcome, today })
  )
}

function WorstOff({ row }: { row: RegisteredDecision }) {
  if (row.worstGroupName === null) return <Nothing>not known yet</Nothing>
  return (
    <span className="flex items-start gap-2">
      <ImpactChip value={row.worstGroupImpact} />
      <span>
        {row.worstGroupName}
        {row.hasHarm && <span className="block text-xs text-danger">harm</span>}
      </span>
    </span>
  )
}

function Nothing({ children }: { children: string }) {
  return (
    <span className="text-faint">
      <span aria-hidden>–</span>
      <span className="sr-only">{children}</span>
    </span>
  )
}
