import { Time } from '@/components/ui/time'
import { dayIn, formatDate, formatDateTime, formatTime } from '@/lib/time'
import type { TrailLine } from '@/lib/trail/queries'
import { sentenceOf } from '@/lib/trail/sentence'
import { Sentence } from './sentence'
import { SignedText } from './signed-text'
import { TrailIcon } from './trail-icon'

/** Lines of the trail, newest first. A day is shown once, beside the first of its lines. */
export function TrailList({ lines, timeZone }: { lines: TrailLine[]; timeZone: string }) {
  return (
    <ol className="flex flex-col">
      {lines.map((line, position) => {
        const above = lines[position - 1]
        const isNewDay = !above || dayIn(above.at, timeZone) !== dayIn(line.at, timeZone)
        return <Line key={line.id} line={line} timeZone={timeZone} isNewDay={isNewDay} />
      })}
    </ol>
  )
}

type LineProps = { line: TrailLine; timeZone: string; isNewDay: boolean }

function Line({ line, timeZone, isNewDay }: LineProps) {
  const { parts, quote } = sentenceOf(line, { timeZone })
  const date = formatDate(line.at, timeZone)
  return (
    <li
      data-new-day={isNewDay || undefined}
      className="grid grid-cols-[auto_1fr] gap-x-3 py-1.5 data-new-day:border-t data-new-day:border-line data-new-day:pt-3 data-new-day:first:border-0 data-new-day:first:pt-0 sm:grid-cols-[5.75rem_2.75rem_auto_1fr]"
    >
      <span
        aria-hidden
        className="text-sm text-faint tabular-nums max-sm:col-span-2 max-sm:pb-1 max-sm:empty:hidden sm:pt-0.5"
      >
        {isNewDay && date}
      </span>
      <span className="text-sm text-faint max-sm:order-last max-sm:col-start-2 max-sm:text-xs sm:pt-0.5">
        <Time at={line.at} exact={formatDateTime(line.at, timeZone)}>
          <span className="sr-only">{date}, </span>
          {formatTime(line.at, timeZone)}
        </Time>
      </span>
      <TrailIcon kind={line.fact.kind} />
      <div className="flex max-w-prose min-w-0 flex-col gap-1">
        <p>
          <Sentence parts={parts} />
        </p>
        {quote && (
          <blockquote className="border-l-2 border-line pl-3 text-sm whitespace-pre-line text-soft">
            {quote}
          </blockquote>
        )}
        <SignedText fact={line.fact} />
      </div>
    </li>
  )
}
