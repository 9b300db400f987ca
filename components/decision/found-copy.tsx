'use client'

import { Button } from '@/components/ui/button'

/** Typed in this browser, never saved, while the draft went on elsewhere. */
export function FoundCopy({ at, onPutBack, onForget }: FoundCopyProps) {
  const when = new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-caution/25 bg-caution-soft px-4 py-3 text-sm"
    >
      <p className="max-w-prose">
        <span className="font-medium">This browser holds what you typed on {when}</span> and could
        not save. The draft was changed since.
      </p>
      <div className="flex gap-2">
        <Button size="small" onClick={onPutBack}>
          Put it back
        </Button>
        <Button size="small" variant="quiet" onClick={onForget}>
          Forget it
        </Button>
      </div>
    </div>
  )
}

type FoundCopyProps = { at: number; onPutBack: () => void; onForget: () => void }
