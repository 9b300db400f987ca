import type { ReactNode } from 'react'
import { StatusBadge } from '@/components/register/status-badge'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import { listed } from '@/lib/decision/missing'
import type { Cell } from '@/lib/decision/schema'
import type { Meeting, NearDecision, NearInitiative } from '@/lib/initiative/surroundings'

type Props = {
  initiatives: Meeting<NearInitiative>[]
  decisions: Meeting<NearDecision>[]
  /** Of groups and stages, by id. */
  names: Readonly<Record<string, string>>
}

/** More would hide the rest of a page. */
const mostShown = 6

/** What else touches the same people at the same stages in the same quarter, and where they meet. */
export function Meetings({ initiatives, decisions, names }: Props) {
  const rows = [
    ...initiatives.map(({ with: one, cells }) => (
      <Row key={one.id} cells={cells} names={names}>
        <TextLink href={`/initiatives/${one.id}`} plain>
          <span className="text-soft">Initiative</span> {one.name}
        </TextLink>
      </Row>
    )),
    ...decisions.map(({ with: one, cells }) => (
      <Row key={one.id} cells={cells} names={names}>
        <TextLink href={`/decisions/${one.number}`} plain>
          <span className="text-soft tabular-nums">D-{one.number}</span> {one.title || 'Untitled'}
        </TextLink>
        <StatusBadge status={one.status} outcome={one.outcome} />
      </Row>
    )),
  ]
  const more = rows.slice(mostShown)
  return (
    <div className="flex flex-col gap-2">
      <ul className={listLook}>{rows.slice(0, mostShown)}</ul>
      {more.length > 0 && (
        <Disclosure summary={`And ${more.length} more`}>
          <ul className={listLook}>{more}</ul>
        </Disclosure>
      )}
    </div>
  )
}

const listLook = 'flex flex-col divide-y divide-line border-y border-line'

function Row({ cells, names, children }: RowProps) {
  return (
    <li className="flex flex-col gap-0.5 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">{children}</div>
      <p className="text-sm text-soft">{inWords(cells, names)}</p>
    </li>
  )
}

type RowProps = { cells: Cell[]; names: Props['names']; children: ReactNode }

const mostNamed = 3

/** "Students and Families at “I join”, and 2 more". */
function inWords(cells: readonly Cell[], names: Props['names']): string {
  const shown = cells.slice(0, mostNamed)
  const named = [...new Set(shown.map(({ stageId }) => stageId))].map((stageId) => {
    const groups = shown.filter((cell) => cell.stageId === stageId)
    return `${listed(groups.map(({ groupId }) => names[groupId] ?? 'a group'))} at “${names[stageId] ?? ''}”`
  })
  const more = cells.length - shown.length
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
}
