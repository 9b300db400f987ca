import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/**
 * A place that scrolls sideways must be reachable by keyboard, in every browser (WCAG 2.1.1).
 * A group and not a landmark: a page of tables would drown its landmarks.
 */
const reachable = (label: string) => ({ role: 'group', tabIndex: 0, 'aria-label': label })

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
    <div
      {...reachable(label)}
      className={clsx('relative overflow-x-auto overscroll-x-contain -outline-offset-2', className)}
    >
      {children}
    </div>
  )
}
