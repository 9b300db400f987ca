'use client'

import { clsx } from 'clsx'
import type { MouseEvent } from 'react'
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
