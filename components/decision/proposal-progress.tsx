'use client'

import { clsx } from 'clsx'
import type { MouseEvent, ReactNode } from 'react'
import { Chevron } from '@/components/ui/chevron'
import { openBySection } from '@/lib/decision/progress'
import type { Problems } from '@/lib/decision/proposal-of-form'

/**
 * Which parts answer what scoring waits for. Beside the form, or in one line above it on a phone.
 * With one part on screen they are buttons: before JavaScript those keep what was typed on the way.
 */
export function ProposalProgress({ steps, missing, part, onGo, howToFill, children }: Props) {
  const open = openBySection(missing)
  const sections = steps.filter(({ section }) => section !== 'before')
  const ready = sections.filter(({ section }) => !open.has(section)).length
  const list = (
    <ol className="flex flex-col">
      {steps.map(({ section, title }) => {
        const inside = (
          <>
            {section === 'before' ? (
              <span className="size-4 shrink-0" />
            ) : (
              <Mark isReady={!open.has(section)} />
            )}
            <span className="min-w-0 flex-1 text-left">{title}</span>
            {section !== 'before' && <Lacking count={open.get(section) ?? 0} />}
          </>
        )
        const look = clsx(
          'control-height flex w-full items-center gap-2.5 rounded-md px-2 text-sm hover:bg-hover',
          part === section && 'bg-sunken font-medium',
        )
        return (
          <li key={section}>
            {part === null ? (
              <a href={`#${section}`} className={look}>
                {inside}
              </a>
            ) : (
              <button
                type="submit"
                name="intent"
                value={`go:${section}`}
                aria-current={part === section ? 'step' : undefined}
                onClick={(event) => onGo(event, section)}
                className={look}
              >
                {inside}
              </button>
            )}
          </li>
        )
      })}
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
        {howToFill}
      </nav>
      <details className="group/parts sticky top-15 z-20 max-h-[70dvh] overflow-y-auto rounded-md border border-line bg-surface shadow-raised lg:hidden">
        <summary className="control-height flex flex-wrap items-center justify-between gap-x-4 px-3 py-1.5 text-sm font-medium">
          <span className="flex items-center gap-1.5">
            <Chevron className="-rotate-90 transition-transform group-open/parts:rotate-0" />
            {summary}
          </span>
          {children}
        </summary>
        <nav aria-label="Parts of the proposal, above" className="border-t border-line p-1">
          {list}
        </nav>
      </details>
      <div className="lg:hidden">{howToFill}</div>
    </>
  )
}

type Props = {
  /** The nine parts, and what to look at before it is sent. */
  steps: { section: string; title: string }[]
  missing: Problems
  /** The part on screen; null when all of them are. */
  part: string | null
  onGo: (event: MouseEvent, section: string) => void
  howToFill: ReactNode
  /** Where the draft is. */
  children: ReactNode
}

function Lacking({ count }: { count: number }) {
  return (
    <span className="text-xs text-faint tabular-nums">
      {count > 0 ? (
        <>
          {count}
          <span className="sr-only"> still needed before scoring</span>
        </>
      ) : (
        <span className="sr-only">ready for scoring</span>
      )}
    </span>
  )
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
