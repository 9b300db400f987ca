import { clsx } from 'clsx'
import type { Verdict } from '@/lib/sign-off/schema'
import type { Standing } from '@/lib/sign-off/staleness'
import { formatDay } from '@/lib/time'
import { Badge } from '../ui/badge'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icons'
import { TextLink } from '../ui/text-link'

/** Every function asked to sign, what it said, and whether that still holds for the current text. */
export function SignOffList({ signOffs }: { signOffs: readonly SignOffLine[] }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-raised print:rounded-none print:border-x-0 print:shadow-none">
      {signOffs.map((line) => (
        <SignOff key={line.standing.functionId} line={line} />
      ))}
    </ul>
  )
}

export type SignOffLine = {
  standing: Standing
  /** Ready for the reader: "22 Nov 2026". */
  when?: string
  /** Who is asked, when nobody has signed yet: the people who may sign for this function. */
  asked?: string
  /** Where a stale verdict's difference is shown. */
  differenceHref?: string
  /** Names of the owners and ready dates of the conditions, in their order. */
  conditions?: { text: string; by: string }[]
}

const marks: Record<Verdict, { icon: IconName; ink: string }> = {
  approve: { icon: 'circle-check', ink: 'text-good' },
  'approve-with-conditions': { icon: 'circle-check', ink: 'text-good' },
  hold: { icon: 'pause', ink: 'text-caution' },
  object: { icon: 'circle-cross', ink: 'text-danger' },
  abstain: { icon: 'circle', ink: 'text-faint' },
}

function SignOff({ line }: { line: SignOffLine }) {
  const { standing, when, asked, differenceHref, conditions } = line
  const { latest, state } = standing
  return (
    <li className="flex gap-3.5 px-4 py-3.5 sm:px-5 print:px-0">
      <Mark standing={standing} />
      <div className="flex min-w-0 flex-1 flex-col gap-1 text-sm">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="text-base font-medium">{standing.functionName}</span>
          {standing.isSeat && !isSeatsName(standing.functionName) && (
            <Badge tone="accent">customer seat</Badge>
          )}
          <span className="ml-auto text-faint">{when}</span>
        </div>
        <p className={clsx(state === 'missing' && 'text-soft')}>{sentenceOf(line)}</p>
        {latest?.reason && (
          <p
            className={clsx('whitespace-pre-line', state === 'stale' ? 'text-faint' : 'text-soft')}
          >
            “{latest.reason}”
          </p>
        )}
        {conditions && conditions.length > 0 && (
          <ul className="mt-1 flex flex-col gap-1.5">
            {conditions.map((condition) => (
              <li key={condition.text} className="flex gap-2">
                <Icon name="arrow-right" className="mt-1 size-3.5 text-faint" />
                <span>
                  {condition.text} <span className="text-faint">{condition.by}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        {state === 'stale' && (
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone="caution">counts as missing</Badge>
            {differenceHref && <TextLink href={differenceHref}>See what changed</TextLink>}
          </p>
        )}
        {state === 'missing' && asked && <p className="text-faint">Asked: {asked}</p>}
      </div>
    </li>
  )
}

/** A function that is called so needs no mark saying so. */
function isSeatsName(name: string) {
  return name.trim().toLowerCase() === 'customer seat'
}

const said: Record<Verdict, string> = {
  approve: 'approved this text',
  'approve-with-conditions': 'approved this text with conditions',
  hold: 'asks for time',
  object: 'objected to this text',
  abstain: 'abstained',
}

function Mark({ standing: { state, latest } }: { standing: Standing }) {
  if (state === 'missing' || !latest) {
    return <Icon name="circle-dashed" className="mt-0.5 size-5 text-faint" />
  }
  if (state === 'stale') return <Icon name="trail" className="mt-0.5 size-5 text-caution" />
  const { icon, ink } = marks[latest.verdict]
  return <Icon name={icon} className={clsx('mt-0.5 size-5', ink)} />
}

function sentenceOf({ standing }: SignOffLine) {
  const { latest, state, sentence } = standing
  if (!latest || state === 'missing') return 'Has not signed yet.'
  if (state === 'stale') return `${latest.personName} ${sentence}.`
  const until = latest.holdUntil ? ` until ${formatDay(latest.holdUntil)}` : ''
  return `${latest.personName} ${said[latest.verdict]}${until}.`
}
