import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { Tone } from './badge'
import { Icon } from './icon'
import type { IconName } from './icons'

const looks: Record<Tone, { box: string; icon: IconName; ink: string }> = {
  neutral: { box: 'border-line bg-sunken', icon: 'info', ink: 'text-soft' },
  accent: { box: 'border-accent/25 bg-accent-soft', icon: 'info', ink: 'text-accent' },
  good: { box: 'border-good/25 bg-good-soft', icon: 'circle-check', ink: 'text-good' },
  caution: { box: 'border-caution/25 bg-caution-soft', icon: 'warning', ink: 'text-caution' },
  danger: { box: 'border-danger/25 bg-danger-soft', icon: 'warning', ink: 'text-danger' },
}

/** Something to know before going on. `live` reads it aloud when it appears. */
export function Notice({
  tone = 'neutral',
  title,
  live,
  action,
  children,
}: {
  tone?: Tone
  title?: ReactNode
  live?: boolean
  action?: ReactNode
  children?: ReactNode
}) {
  const look = looks[tone]
  return (
    <div
      role={live ? 'status' : undefined}
      className={clsx('flex gap-3 rounded-md border px-4 py-3 text-sm', look.box)}
    >
      <Icon name={look.icon} className={clsx('mt-0.5 size-4', look.ink)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="flex min-w-0 flex-col gap-0.5">
          {title && <p className="font-medium">{title}</p>}
          {children && <div>{children}</div>}
        </div>
        {action}
      </div>
    </div>
  )
}
