import { clsx } from 'clsx'
import { signed } from '@/lib/score/harm'
import { impactLook } from './impact-look'

/** One impact as a sign and a number on its colour; null is unknown, hatched. */
export function ImpactChip({
  value,
  size = 'normal',
  decimals,
  title,
}: {
  value: number | null
  size?: 'normal' | 'large'
  /** More than one where it is shown how a number came about. */
  decimals?: number
  title?: string
}) {
  return (
    <span
      title={title}
      className={clsx(
        'inline-flex items-center justify-center rounded-sm font-semibold tabular-nums',
        size === 'normal' ? 'h-6 min-w-9 px-1.5 text-sm' : 'h-9 min-w-13 px-2.5 text-lg',
        impactLook(value),
      )}
    >
      {value === null ? <UnknownMark /> : signed(value, decimals)}
    </span>
  )
}

export function UnknownMark() {
  return (
    <>
      <span aria-hidden className="rounded-sm bg-surface px-1 leading-tight">
        ?
      </span>
      <span className="sr-only">unknown</span>
    </>
  )
}
