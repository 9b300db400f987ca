import type { ListedEvidence } from '@/lib/evidence/queries'
import type { Day } from '@/lib/time'
import { Badge } from '../ui/badge'
import { TextLink } from '../ui/text-link'
import { AgeMark, FeelingBadge, KindMark } from './evidence-facts'

/** What was said or seen, in its own words first; then where it comes from. */
export function EvidenceList({ rows, today }: { rows: ListedEvidence[]; today: Day }) {
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {rows.map((one) => (
        <li
          key={one.id}
          className="grid gap-x-8 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_15rem] lg:grid-cols-[minmax(0,1fr)_19rem]"
        >
          <div className="flex min-w-0 flex-col gap-1.5">
            <TextLink href={`/evidence/${one.id}`} plain className="max-w-prose wrap-anywhere">
              <span className="line-clamp-3">“{one.quote}”</span>
            </TextLink>
            <Badges one={one} />
          </div>
          <div className="flex min-w-0 flex-wrap gap-x-3 gap-y-0.5 text-sm text-soft md:flex-col">
            <KindMark kind={one.kind} />
            <span>{placeOf(one)}</span>
            <span className="flex flex-wrap gap-x-2">
              <AgeMark collectedOn={one.collectedOn} on={today} />
              {one.collector && <span className="text-faint">{one.collector}</span>}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Badges({ one }: { one: ListedEvidence }) {
  const { feeling, topic, cited, isDuplicate, isWithdrawn, n, about } = one
  const isPlain = !feeling && !topic && cited === 0 && !isDuplicate && !isWithdrawn && !n
  if (isPlain && about === 'customer') return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
      {isWithdrawn && <Badge tone="danger">Out of use</Badge>}
      {isDuplicate && <Badge>Duplicate</Badge>}
      <FeelingBadge feeling={feeling} />
      {topic && <span>{topic}</span>}
      {about === 'us' && <span>about us</span>}
      {n && <span className="tabular-nums">{n.toLocaleString('en')} people</span>}
      {cited > 0 && (
        <span className="tabular-nums">
          cited {cited === 1 ? 'once' : `${cited.toLocaleString('en')} times`}
        </span>
      )}
    </div>
  )
}

function placeOf({ groupName, stageName }: ListedEvidence): string {
  return [groupName, stageName].filter(Boolean).join(' · ') || 'No group or stage named'
}
