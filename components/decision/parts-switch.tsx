'use client'

import { clsx } from 'clsx'
import type { MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import type { Show } from './use-parts'

/** One part at a time, or all at once. Both are buttons that keep what was typed on the way. */
export function PartsSwitch({
  show,
  onChoose,
}: {
  show: Show
  onChoose: (event: MouseEvent, show: Show) => void
}) {
  return (
    <fieldset className="inline-flex w-fit gap-0.5 rounded-md bg-sunken p-0.5 ring-1 ring-line">
      <legend className="sr-only">How to fill it in</legend>
      {looks.map(({ value, label }) => (
        <button
          key={value}
          type="submit"
          name="intent"
          value={`show:${value}`}
          aria-pressed={show === value}
          onClick={(event) => onChoose(event, value)}
          className={clsx(
            'control-height rounded-[0.375rem] px-3 text-sm whitespace-nowrap',
            show === value
              ? 'bg-surface font-medium text-ink shadow-raised ring-1 ring-edge'
              : 'text-soft hover:text-ink',
          )}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}

const looks: { value: Show; label: string }[] = [
  { value: 'one', label: 'One part at a time' },
  { value: 'all', label: 'All at once' },
]

/** To the part before and the one after, at the end of a part. */
export function PartsSteps({ before, next, onGo }: StepsProps) {
  return (
    <nav
      aria-label="Previous and next part"
      className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-6"
    >
      {before ? (
        <Button
          type="submit"
          name="intent"
          value={`go:${before.section}`}
          onClick={(event) => onGo(event, before.section)}
        >
          <span aria-hidden>←</span>
          <span className="sr-only">Previous: </span>
          {before.title}
        </Button>
      ) : (
        <span />
      )}
      {next && (
        <Button
          type="submit"
          name="intent"
          value={`go:${next.section}`}
          variant="primary"
          onClick={(event) => onGo(event, next.section)}
        >
          <span className="sr-only">Next: </span>
          {next.title}
          <span aria-hidden>→</span>
        </Button>
      )}
    </nav>
  )
}

type Step = { section: string; title: string }
type StepsProps = {
  before: Step | undefined
  next: Step | undefined
  onGo: (event: MouseEvent, section: string) => void
}
