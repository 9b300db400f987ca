import type { ReactNode } from 'react'
import { freshnessOf } from '@/lib/evidence/freshness'
import { gradeOf } from '@/lib/evidence/grade'
import type { Evidence } from '@/lib/evidence/queries'
import { aboutLabels, isSafeLink } from '@/lib/evidence/schema'
import { referenceToShow } from '@/lib/evidence-import/row'
import { type Day, formatDate, formatDay } from '@/lib/time'
import { Card } from '../ui/card'
import { Facts } from '../ui/facts'
import { AgeMark, FeelingBadge, KindMark } from './evidence-facts'

type Props = { one: Evidence; today: Day; timeZone: string }

/** The quote, large; beside it what it weighs today; under it where it comes from. */
export function EvidenceCard({ one, today, timeZone }: Props) {
  const grade = gradeOf(one.kind)
  const freshness = freshnessOf(one.collectedOn, today)
  return (
    <Card padded={false}>
      <div className="flex flex-col gap-4 p-5 sm:p-7">
        <blockquote className="max-w-prose text-lg whitespace-pre-line wrap-anywhere sm:text-xl">
          “{one.quote}”
        </blockquote>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
          <FeelingBadge feeling={one.feeling} />
          {one.topic && <span>{one.topic}</span>}
        </div>
      </div>
      <dl className="grid grid-cols-1 gap-px border-y border-line bg-line text-sm sm:grid-cols-3">
        <Figure name="How we know">
          <KindMark kind={one.kind} />
        </Figure>
        <Figure name="Freshness today">
          <span className="flex flex-wrap items-baseline gap-x-2">
            <AgeMark collectedOn={one.collectedOn} on={today} />
            <span className="text-xs text-faint tabular-nums">{freshness.toFixed(2)}</span>
          </span>
        </Figure>
        <Figure name="Counts for">
          <span className="tabular-nums">
            <strong>{one.withdrawn ? '0' : (grade * freshness).toFixed(2)}</strong>
            <span className="ml-2 text-xs text-faint">
              {one.withdrawn
                ? 'out of use'
                : `of 1: grade ${grade.toFixed(1)} × freshness ${freshness.toFixed(2)}`}
            </span>
          </span>
        </Figure>
      </dl>
      <div className="p-5 sm:p-7">
        <Facts columns facts={factsOf(one, timeZone)} />
      </div>
    </Card>
  )
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1 bg-surface px-5 py-3.5 sm:px-7">
      <dt className="text-xs font-medium text-faint">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function factsOf(one: Evidence, timeZone: string) {
  const facts: { name: string; value: ReactNode }[] = [
    { name: 'Who it tells of', value: one.groupName ?? 'Not known' },
    { name: 'What they were doing', value: one.stageName ?? 'Not known' },
    { name: 'Whose story', value: aboutLabels[one.about] },
    { name: 'Collected', value: formatDay(one.collectedOn) },
    { name: 'By', value: one.collector },
    { name: 'Method', value: one.method },
    { name: 'People', value: one.n?.toLocaleString('en') },
    { name: 'Source', value: one.link && <Source link={one.link} /> },
    { name: 'Kept elsewhere as', value: referenceToShow(one.reference) },
    {
      name: 'Added',
      value: `${formatDate(one.addedAt, timeZone)}${one.addedByName ? ` by ${one.addedByName}` : ''}${one.isFromNote ? ', from a front-line note' : ''}`,
    },
  ]
  return facts.filter(({ value }) => value)
}

/** What was imported long ago is looked at again: only addresses that open a page are links. */
function Source({ link }: { link: string }) {
  if (!isSafeLink(link)) return <span className="wrap-anywhere">{link}</span>
  return (
    <a
      href={link}
      rel="noreferrer noopener"
      target="_blank"
      className="wrap-anywhere text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-current"
    >
      {new URL(link).hostname}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  )
}
