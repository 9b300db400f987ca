import { Time } from '@/components/ui/time'
import { type Day, dayIn, formatDateTime, formatDay, formatTime } from '@/lib/time'
import type { TrailLine } from '@/lib/trail/queries'
import { sentenceOf } from '@/lib/trail/sentence'
import { Sentence } from './sentence'
import { SignedText } from './signed-text'
import { TrailIcon } from './trail-icon'

/** Lines of the trail by day, newest first. `heading` is the level below the title above the list. */
export function TrailList({
  lines,
  timeZone,
  heading: Heading = 'h2',
}: {
  lines: TrailLine[]
  timeZone: string
  heading?: 'h2' | 'h3'
}) {
  return (
    <div className="flex flex-col gap-6">
      {byDay(lines, timeZone).map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`trail-${day}`} className="flex flex-col">
          <Heading
            id={`trail-${day}`}
            className="border-b border-line pb-1.5 text-sm font-medium text-faint"
          >
            {formatDay(day)}
          </Heading>
          <ol className="flex flex-col divide-y divide-line">
            {ofDay.map((line) => (
              <Line key={line.id} line={line} timeZone={timeZone} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Line({ line, timeZone }: { line: TrailLine; timeZone: string }) {
  const { parts, quote } = sentenceOf(line, { timeZone })
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 py-2.5 sm:grid-cols-[3.25rem_auto_1fr]">
      <span className="col-start-2 row-start-2 text-xs text-faint sm:col-start-1 sm:row-start-1 sm:pt-0.5 sm:text-sm">
        <Time at={line.at} exact={formatDateTime(line.at, timeZone)}>
          {formatTime(line.at, timeZone)}
        </Time>
      </span>
      <TrailIcon kind={line.fact.kind} />
      <div className="flex min-w-0 max-w-prose flex-col gap-1">
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

function byDay(lines: TrailLine[], timeZone: string): [Day, TrailLine[]][] {
  const days = new Map<Day, TrailLine[]>()
  for (const line of lines) {
    const day = dayIn(line.at, timeZone)
    days.set(day, [...(days.get(day) ?? []), line])
  }
  return [...days]
}
