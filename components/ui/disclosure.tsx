import type { ReactNode } from 'react'
import { Chevron } from './chevron'

/** Opens in place, without a script: how a number came about, the rest of a text. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="group/disclosure">
      <summary className="control-height inline-flex items-center gap-1.5 rounded-md text-sm font-medium text-soft hover:text-ink">
        <Chevron className="-rotate-90 transition-transform group-open/disclosure:rotate-0" />
        {summary}
      </summary>
      <div className="mt-1 border-l-2 border-line pl-4 text-sm">{children}</div>
    </details>
  )
}
