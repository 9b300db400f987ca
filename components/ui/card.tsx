import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** A sheet on the paper: for things that belong together, not for decoration. */
export function Card({
  padded = true,
  className,
  children,
}: {
  padded?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <div
      className={clsx(
        'rounded-lg border border-line bg-surface shadow-raised',
        padded && 'p-4 sm:p-6',
        className,
      )}
    >
      {children}
    </div>
  )
}
