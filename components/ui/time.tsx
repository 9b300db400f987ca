import type { ReactNode } from 'react'

/** A moment, already put into the reader's words and zone by lib/time; exact on hover. */
export function Time({
  at,
  exact,
  children,
}: {
  at: Date | string
  exact?: string
  children: ReactNode
}) {
  return (
    <time
      dateTime={typeof at === 'string' ? at : at.toISOString()}
      title={exact}
      className="whitespace-nowrap tabular-nums"
    >
      {children}
    </time>
  )
}
