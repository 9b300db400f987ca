import { type Outcome, outcomeLabels } from '@/lib/decision/schema'
import type { Case } from '@/lib/ruling/case'
import { formatDate, formatDay } from '@/lib/time'
import { Written } from '../decision/written'
import { Badge, type Tone } from '../ui/badge'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { conditionLines } from './condition-lines'

const tones: Record<Outcome, Tone> = {
  approved: 'good',
  'approved-with-conditions': 'good',
  rejected: 'danger',
  deferred: 'caution',
}

/** What was decided, by whom, and why: it reaches everyone who took part. */
export function RulingCard({ one, timeZone }: { one: Case; timeZone: string }) {
  const { ruling, withdrawn, names } = one
  if (withdrawn)
    return (
      <Notice title={`Withdrawn on ${formatDate(withdrawn.at, timeZone)}`}>
        <p className="whitespace-pre-line">{withdrawn.reason}</p>
      </Notice>
    )
  if (!ruling) return null
  return (
    <Card>
      <section aria-labelledby="ruling-title" className="flex flex-col gap-3">
        <h2 id="ruling-title" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
          <Badge tone={tones[ruling.outcome]}>{outcomeLabels[ruling.outcome]}</Badge>
          <span>
            {ruling.byName ? `Decided by ${ruling.byName}` : 'Decided'} on{' '}
            {formatDate(ruling.at, timeZone)}
          </span>
        </h2>
        {ruling.reason && <Written text={ruling.reason} />}
        {ruling.deferredUntil && <p>Comes back on {formatDay(ruling.deferredUntil)}.</p>}
        {ruling.reopenWhen && (
          <div className="flex flex-col gap-1">
            <h3 className="text-sm font-medium text-soft">To be looked at again</h3>
            <Written text={ruling.reopenWhen} />
          </div>
        )}
        {ruling.conditions.length > 0 && (
          <div className="flex flex-col gap-1">
            <h3 className="text-sm font-medium text-soft">Conditions</h3>
            <ul className="flex list-disc flex-col gap-1 pl-5 marker:text-faint">
              {conditionLines(ruling.conditions, names).map(({ text, by }) => (
                <li key={text}>
                  {text} <span className="text-soft">{by}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>
    </Card>
  )
}
