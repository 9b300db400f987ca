import { Differing } from '@/components/decision/differing'
import { Time } from '@/components/ui/time'
import { type Wording, wordingHistory } from '@/lib/stage/wording'
import { formatDateTime } from '@/lib/time'

/** How a stage was worded, newest first: who changed what, word by word. */
export function WordingHistory({ wordings, timeZone }: WordingHistoryProps) {
  return (
    <ol className="flex flex-col divide-y divide-line border-y border-line">
      {wordingHistory(wordings).map(({ wording, isFirst, changes }) => (
        <li key={wording.id} className="flex flex-col gap-3 py-4">
          <p className="text-sm text-soft">
            {isFirst ? 'First written' : 'Reworded'}
            {wording.byName && ` by ${wording.byName}`},{' '}
            <Time at={wording.at}>{formatDateTime(wording.at, timeZone)}</Time>
          </p>
          <dl className="flex flex-col gap-2 text-sm">
            {changes.map(({ field, label, parts }) => (
              <div
                key={field}
                className="grid gap-x-6 gap-y-0.5 sm:grid-cols-[11rem_minmax(0,1fr)]"
              >
                <dt className="text-faint">{label}</dt>
                <dd className="max-w-prose">
                  <Differing parts={parts} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

type WordingHistoryProps = { wordings: readonly Wording[]; timeZone: string }
