'use client'

import type { MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { openBySection } from '@/lib/decision/progress'
import type { Problems } from '@/lib/decision/proposal-of-form'

type Step = { section: string; title: string }
type Props = {
  steps: readonly Step[]
  /** The part on screen; null when all of them are. */
  part: string | null
  missing: Problems
  /** Scoring was opened: what counts is the next revision, not the draft. */
  isJudged: boolean
  /** It saves itself, and nothing is in the way of that. */
  isSafe: boolean
  onGo: (event: MouseEvent, section: string) => void
}

/** One way on at a time: to the next part, and after the last one out of the form. */
export function ProposalFoot({ steps, part, missing, isJudged, isSafe, onGo }: Props) {
  const at = steps.findIndex(({ section }) => section === part)
  const before = steps[at - 1]
  const next = at < 0 ? undefined : steps[at + 1]
  const isLast = next === undefined
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-6">
      {isLast && !isJudged && <StillOpen {...{ steps, part, missing, onGo }} />}
      <nav
        aria-label="Previous and next part"
        className="flex flex-wrap items-center justify-between gap-3"
      >
        {before && (
          <Button
            type="submit"
            name="intent"
            value={`go:${before.section}`}
            onClick={(event) => onGo(event, before.section)}
          >
            <span aria-hidden>←</span>
            <span className="sr-only">Previous: </span>
            {before.title}
          </Button>
        )}
        {next ? (
          <Button
            type="submit"
            name="intent"
            value={`go:${next.section}`}
            variant="primary"
            className="ml-auto"
            onClick={(event) => onGo(event, next.section)}
          >
            <span className="sr-only">Next: </span>
            {next.title}
            <span aria-hidden>→</span>
          </Button>
        ) : (
          <Finish isPrimary={!isJudged} />
        )}
      </nav>
      <div className="-mx-3 flex flex-wrap items-center gap-x-1">
        {!isSafe && (
          <Button type="submit" name="intent" value="save" variant="quiet" size="small">
            Save draft
          </Button>
        )}
        {!isLast && <Finish isPrimary={false} />}
      </div>
    </div>
  )
}

function Finish({ isPrimary }: { isPrimary: boolean }) {
  return (
    <SubmitButton
      name="intent"
      value="finish"
      variant={isPrimary ? 'primary' : 'quiet'}
      size={isPrimary ? 'normal' : 'small'}
      pendingLabel="Saving"
    >
      Save and read it
    </SubmitButton>
  )
}

/** What keeps it from being sent, and what sending it will be. */
function StillOpen({ steps, part, missing, onGo }: Omit<Props, 'isJudged' | 'isSafe'>) {
  const open = openBySection(missing)
  if (open.size === 0) {
    return (
      <p className="max-w-prose">
        Every part is ready. Read it as others will, and invite scorers there. Until you do, nobody
        is asked.
      </p>
    )
  }
  const lacking = steps.filter(({ section }) => open.has(section))
  const look =
    'control-height inline-flex items-center text-accent underline underline-offset-2 hover:text-accent-strong'
  return (
    <div className="flex flex-col gap-1">
      <p className="max-w-prose">
        You can leave it here and come back. Scorers can be invited once these parts are ready:
      </p>
      <ul className="flex flex-wrap gap-x-5">
        {lacking.map(({ section, title }) => (
          <li key={section}>
            {part === null ? (
              <a href={`#${section}`} className={look}>
                {title}
              </a>
            ) : (
              <button
                type="submit"
                name="intent"
                value={`go:${section}`}
                onClick={(event) => onGo(event, section)}
                className={look}
              >
                {title}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
