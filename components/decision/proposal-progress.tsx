'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { Problems } from '@/lib/decision/proposal-of-form'

/** Which parts answer what scoring waits for. Beside the form, or in one line above it on a phone. */
export function ProposalProgress({ sections, missing, children }: ProposalProgressProps) {
  const open = new Map<string, number>()
  for (const [place, reasons] of Object.entries(missing)) {
    const [section = ''] = place.split('.')
    open.set(section, (open.get(section) ?? 0) + reasons.length)
  }
  // Without a group there is no stage to mark either.
  if (missing.groups && !open.has('cells')) open.set('cells', 1)
  const ready = sections.filter(({ section }) => !open.has(section)).length
  const list = (
    <ol className="flex flex-col">
      {sections.map(({ section, title }) => (
        <li key={section}>
          <a
            href={`#${section}`}
            className="control-height flex items-center gap-2.5 rounded-md px-2 text-sm hover:bg-hover"
          >
            <Mark isReady={!open.has(section)} />
            <span className="min-w-0 flex-1">{title}</span>
            <span className="text-xs text-faint tabular-nums">
              {open.has(section) ? (
                <>
                  {open.get(section)}
                  <span className="sr-only"> still needed before scoring</span>
                </>
              ) : (
                <span className="sr-only">ready for scoring</span>
              )}
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
  const summary = `${ready} of ${sections.length} parts ready for scoring`
  return (
    <>
      <nav
        aria-label="Parts of the proposal"
        className="sticky top-6 hidden flex-col gap-3 lg:flex"
      >
        <p className="px-2 text-sm font-medium">{summary}</p>
        {list}
        <div className="px-2">{children}</div>
      </nav>
      <details className="sticky top-15 z-20 max-h-[70dvh] overflow-y-auto rounded-md border border-line bg-surface shadow-raised lg:hidden">
        <summary className="control-height flex flex-wrap items-center justify-between gap-x-4 px-3 py-1.5 text-sm font-medium">
          {summary}
          {children}
        </summary>
        <nav aria-label="Parts of the proposal, above" className="border-t border-line p-1">
          {list}
        </nav>
      </details>
    </>
  )
}

type ProposalProgressProps = {
  sections: { section: string; title: string }[]
  missing: Problems
  /** Where the draft is. */
  children: ReactNode
}

function Mark({ isReady }: { isReady: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden
      className={clsx('size-4 shrink-0', isReady ? 'text-good' : 'text-edge')}
    >
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {isReady && (
        <path d="m5 8.2 2.1 2.1L11 6.2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
    </svg>
  )
}
