import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { type Outcome, outcomeLabels, type Status, statusLabels } from '@/lib/decision/schema'
import { Icon } from '../ui/icon'

const path = ['draft', 'scoring', 'discussion', 'sign-off', 'decided'] as const

/**
 * Where a decision is in its life. A withdrawn one stops where it was: pass `stoppedAt`.
 * `notes` is a short line under a step: "3 of 5 in", "12 Nov 2026".
 */
export function StatusStepper({ status, outcome, stoppedAt = 'draft', notes }: StatusStepperProps) {
  const isWithdrawn = status === 'withdrawn'
  const reached = path.indexOf(isWithdrawn ? stoppedAt : status)
  return (
    <div>
      <p className="mb-2 text-sm text-soft sm:hidden print:mb-0 print:block">
        {isWithdrawn ? (
          'Withdrawn'
        ) : (
          <>
            Step {reached + 1} of {path.length}:{' '}
            <span className="font-medium text-ink">{labelOf(status, outcome)}</span>
          </>
        )}
      </p>
      <ol aria-label="Where this decision is" className="flex gap-1.5 sm:gap-2 print:hidden">
        {path.map((step, position) => (
          <Step
            key={step}
            label={
              step === 'decided' && status === 'decided'
                ? labelOf(status, outcome)
                : statusLabels[step]
            }
            note={notes?.[step]}
            state={stateOf({ position, reached, isWithdrawn, isOver: status === 'decided' })}
          />
        ))}
        {isWithdrawn && <Step label="Withdrawn" note={notes?.withdrawn} state="stopped" />}
      </ol>
    </div>
  )
}

type StatusStepperProps = {
  status: Status
  outcome?: Outcome | null
  stoppedAt?: Exclude<Status, 'withdrawn'>
  notes?: Partial<Record<Status, ReactNode>>
}

type State = 'done' | 'now' | 'ahead' | 'stopped'

function labelOf(status: Status, outcome?: Outcome | null) {
  return status === 'decided' && outcome ? outcomeLabels[outcome] : statusLabels[status]
}

function stateOf(at: {
  position: number
  reached: number
  isWithdrawn: boolean
  isOver: boolean
}): State {
  if (at.position > at.reached) return 'ahead'
  if (at.position < at.reached || at.isWithdrawn || at.isOver) return 'done'
  return 'now'
}

const bars: Record<State, string> = {
  done: 'bg-accent',
  now: 'bg-accent',
  ahead: 'bg-line',
  stopped: 'bg-danger',
}

function Step({ label, note, state }: { label: string; note?: ReactNode; state: State }) {
  return (
    <li
      aria-current={state === 'now' || state === 'stopped' ? 'step' : undefined}
      className="flex min-w-0 flex-1 flex-col gap-2"
    >
      <span aria-hidden className={clsx('h-1 rounded-full', bars[state])} />
      <span className="hidden min-w-0 flex-col text-sm leading-snug sm:flex">
        <span
          className={clsx(
            'flex items-center gap-1.5',
            state === 'ahead' && 'text-faint',
            state === 'done' && 'text-soft',
            state === 'now' && 'font-semibold text-ink',
            state === 'stopped' && 'font-semibold text-danger',
          )}
        >
          {state === 'done' && <Icon name="check" label="done" className="size-3.5 text-accent" />}
          {label}
        </span>
        {note && <span className="text-xs text-faint">{note}</span>}
      </span>
    </li>
  )
}
