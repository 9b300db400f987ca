import type { ReactNode } from 'react'

/** What would be here, why it isn't, and the one thing to do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="flex flex-col items-start gap-4 rounded-lg border border-dashed border-edge/60 px-5 py-8 sm:items-center sm:px-8 sm:py-12 sm:text-center">
      <div className="flex max-w-md flex-col gap-1">
        <p className="font-medium">{title}</p>
        {children && <div className="text-sm text-soft">{children}</div>}
      </div>
      {action}
    </div>
  )
}
