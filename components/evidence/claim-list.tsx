import { remove } from '@/lib/citation/actions'
import { type CitationOfCase, citationsAt } from '@/lib/citation/citation'
import { listed } from '@/lib/decision/missing'
import { type Cell, cellKey } from '@/lib/decision/schema'
import type { Day } from '@/lib/time'
import { ActForm } from '../ui/act-form'
import { Badge } from '../ui/badge'
import { TextLink } from '../ui/text-link'
import { AgeMark, KindMark } from './evidence-facts'

type Props = {
  decisionId: string
  claims: readonly Cell[]
  citations: readonly CitationOfCase[]
  names: Record<string, string>
  on: Day
  /** For those who may take one back; where to come back to. */
  removeFrom: 'page' | 'edit' | 'evidence' | null
}

/** Claim by claim, what it stands on; those that stand on nothing have their own list. */
export function ClaimList({ claims, citations, ...props }: Props) {
  const { names } = props
  const stand = claims.filter((claim) => citationsAt(citations, claim).length > 0)
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {stand.map((claim) => (
        <li
          key={cellKey(claim)}
          className="grid gap-x-8 gap-y-2 py-4 md:grid-cols-[13rem_minmax(0,1fr)]"
        >
          <p className="text-sm">
            <span className="block font-medium">{names[claim.groupId]}</span>
            <span className="text-soft">{names[claim.stageId]}</span>
          </p>
          <ul className="flex flex-col gap-4">
            {citationsAt(citations, claim).map((one) => (
              <li key={one.id}>
                <CitationLine one={one} {...props} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function CitationLine({
  one,
  decisionId,
  names,
  on,
  removeFrom,
}: { one: CitationOfCase } & Omit<Props, 'claims' | 'citations'>) {
  const { tellsOf, changedSince } = one
  const elsewhere = [
    tellsOf.groupId !== one.groupId && names[tellsOf.groupId ?? ''],
    tellsOf.stageId !== one.stageId && names[tellsOf.stageId ?? ''],
  ].filter(Boolean)
  return (
    <div className="flex flex-col gap-2 sm:flex-row sm:items-start sm:gap-6">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <TextLink href={`/evidence/${one.evidenceId}`} plain className="max-w-prose wrap-anywhere">
          <span className="line-clamp-3 print:line-clamp-2">“{one.quote}”</span>
        </TextLink>
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-sm text-soft">
          {one.isWithdrawn && <Badge tone="danger">out of use, counts no more</Badge>}
          <KindMark kind={one.kind} />
          <AgeMark collectedOn={one.collectedOn} on={on} />
          {elsewhere.length > 0 && (
            <span className="text-faint">tells of {elsewhere.join(' · ')}</span>
          )}
          <span className="text-faint print:hidden">cited by {one.citedByName}</span>
        </span>
        {changedSince.length > 0 && (
          <p className="text-sm text-caution">
            Counts as it was then. Changed in the library since: {listed(changedSince)}.
          </p>
        )}
      </div>
      {removeFrom && (
        <div className="-mx-3 shrink-0 print:hidden">
          <ActForm
            door={remove}
            fields={{ decisionId, citationId: one.id, from: removeFrom }}
            size="small"
            variant="quiet"
            aria-label={`Remove this citation: ${one.quote.slice(0, 60)}`}
          >
            Remove
          </ActForm>
        </div>
      )}
    </div>
  )
}
