import { limits } from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import type { Case } from '@/lib/ruling/case'
import { exceptionsOf, waiversOf, whyNotSettleThis, whyNotWaive } from '@/lib/ruling/exceptions'
import { formatDate, formatDay } from '@/lib/time'
import {
  allAbout,
  type Exception,
  exceptionState,
  lastDayFrom,
  stateOf,
  type WaiverState,
} from '@/lib/waiver/waiver'
import { Badge, type Tone } from '../ui/badge'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'
import { SettleForm } from './settle-form'
import { WaiverForm } from './waiver-form'

type Props = { one: Case; actor: Actor; today: string }
type Waiver = ReturnType<typeof waiversOf>[number]

/** What it breaks of what we promised, or stands without; who waived that, why and until when. */
export function ExceptionsSection({ one, actor, today }: Props) {
  const exceptions = exceptionsOf(one)
  const waivers = waiversOf(one, actor)
  if (exceptions.length === 0 && waivers.length === 0) return null
  const past = waivers.filter((waiver) => allAbout(waiver, exceptions).length === 0)
  return (
    <Section
      id="exceptions"
      title="Exceptions"
      description={
        <span className="print:hidden">
          What it breaks of what we promised, or stands without. Each is mended, or waived by a CX
          lead for a reason and until a day.
        </span>
      }
      className="print:gap-2"
    >
      {exceptions.map((exception) => (
        <OneException
          key={exception.commitmentId ?? exception.about}
          exception={exception}
          waivers={allAbout(exception, waivers)}
          {...{ one, actor, today }}
        />
      ))}
      {past.length > 0 && (
        <div className="flex flex-col gap-2">
          <h3 className="font-medium">
            {one.withdrawn || one.ruling ? 'Waived before' : 'Not broken any more'}
          </h3>
          <WaiverList waivers={past} named {...{ one, actor, today }} />
        </div>
      )}
    </Section>
  )
}

type OneProps = Props & { exception: Exception; waivers: Waiver[] }

function OneException({ exception, waivers, ...props }: OneProps) {
  const { one, actor, today } = props
  const { about, commitmentId, line } = exception
  const state = exceptionState(waivers, { isDecided: one.ruling !== null, today })
  const last = waivers.at(-1)
  const mayWaive = !whyNotPermitted(actor, 'waive')
  const whyNot = whyNotWaive(one, exception, { actor, today })
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4 shadow-raised sm:p-5 print:gap-1 print:border-0 print:p-0 print:shadow-none">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 print:justify-start">
        <h3 className="max-w-prose font-medium">
          {about === 'vacuum' ? 'It stands on no evidence' : `“${line}”`}
        </h3>
        <Badge tone={badges[state].tone}>
          {badges[state].word}
          {state === 'waived' && last && ` until ${formatDay(last.expiresOn)}`}
        </Badge>
      </div>
      {state === 'over' && last && (
        <div className="print:hidden">
          <Notice tone="danger" title={`The waiver held until ${formatDay(last.expiresOn)}`}>
            A CX lead looks again: renews it, or settles it with a reason.
          </Notice>
        </div>
      )}
      {waivers.length > 0 && <WaiverList waivers={waivers} {...props} />}
      {mayWaive && whyNot && state !== 'waived' && <p className="text-sm text-soft">{whyNot}</p>}
      {!whyNot && (
        <div className="print:hidden">
          <WaiverForm
            decisionId={one.id}
            about={about}
            commitmentId={commitmentId}
            today={today}
            lastDay={lastDayFrom(today)}
            longest={limits.reason.max}
            isRenewal={state === 'over'}
          />
        </div>
      )}
    </div>
  )
}

const badges: Record<ReturnType<typeof exceptionState>, { tone: Tone; word: string }> = {
  waived: { tone: 'good', word: 'waived' },
  over: { tone: 'danger', word: 'waiver over' },
  settled: { tone: 'neutral', word: 'settled' },
  open: { tone: 'danger', word: 'not waived' },
}

const tones: Record<WaiverState, Tone> = { holding: 'good', over: 'danger', settled: 'neutral' }
const words: Record<WaiverState, string> = { holding: 'holds', over: 'over', settled: 'settled' }

/** Newest first. `named` says what each is about, where the place doesn't. */
function WaiverList({
  waivers,
  named,
  one,
  actor,
  today,
}: Props & { waivers: Waiver[]; named?: boolean }) {
  return (
    <ul className="flex flex-col divide-y divide-line border-t border-line print:border-t-0">
      {waivers.toReversed().map((waiver) => {
        const state = stateOf(waiver, today)
        // Of a single one the badge above says until when.
        const isOneOfMany = named || waivers.length > 1 || state === 'settled'
        return (
          <li
            key={waiver.id}
            className="flex flex-col gap-1 py-3 text-sm last:pb-0 print:gap-0 print:py-1"
          >
            {named && (
              <p className="font-medium">
                {waiver.line ? `“${waiver.line}”` : 'It stood on no evidence'}
              </p>
            )}
            <p className="max-w-prose text-base whitespace-pre-line print:text-sm">
              {waiver.reason}
            </p>
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-soft">
              <span>
                Granted by {waiver.grantedByName} on {formatDate(waiver.grantedAt, actor.timeZone)}
                {isOneOfMany && `, until ${formatDay(waiver.expiresOn)}`}
              </span>
              {isOneOfMany && <Badge tone={tones[state]}>{words[state]}</Badge>}
            </p>
            {waiver.settledAt && (
              <p className="text-soft">
                Settled by {waiver.settledByName} on {formatDate(waiver.settledAt, actor.timeZone)}:{' '}
                {waiver.settledReason}
              </p>
            )}
            {!whyNotSettleThis(one, waiver, actor) && (
              <div className="print:hidden">
                <SettleForm decisionId={one.id} waiverId={waiver.id} longest={limits.reason.max} />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
