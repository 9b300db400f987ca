import { clsx } from 'clsx'
import type { ReactNode } from 'react'

// A place that scrolls sideways must be reachable by keyboard (WCAG 2.1.1), in every browser.
const reachable = { tabIndex: 0 }

export function ScrollRegion({
  label,
  className,
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  return (
    <section
      aria-label={label}
      {...reachable}
      className={clsx('overflow-x-auto overscroll-x-contain -outline-offset-2', className)}
    >
      {children}
    </section>
  )
}
