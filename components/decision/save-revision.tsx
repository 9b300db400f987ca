'use client'

import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Problems } from '@/lib/decision/proposal-of-form'

/** Freezes the text others judge and sign. In a draft the opening of scoring does it by itself. */
export function SaveRevision({ next, isJudged, hasChanges, missing }: SaveRevisionProps) {
  const open = Object.values(missing).flat().length
  const incomplete =
    isJudged && open > 0
      ? `${open} ${open === 1 ? 'thing is' : 'things are'} still needed before this can become a revision.`
      : null
  const whyNot = hasChanges ? incomplete : 'Nothing has changed since the last revision.'
  return (
    <section
      aria-labelledby="save-revision-title"
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 sm:p-5"
    >
      <div className="flex flex-col gap-0.5">
        <h2 id="save-revision-title" className="text-base">
          Freeze it as revision {next}
        </h2>
        <p className="max-w-prose text-sm text-soft">
          {isJudged
            ? 'Others judge and sign revisions, not your draft. Signatures on the text before become stale, and their signers see what changed.'
            : 'Opening scoring does this by itself. Do it now if you want to be able to come back to this text.'}
        </p>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <Field id="changeNote" label="What changed" optional className="min-w-0 flex-1 basis-72">
          {(control) => <Input {...control} name="changeNote" maxLength={300} autoComplete="off" />}
        </Field>
        <SubmitButton
          name="intent"
          value="save-revision"
          variant={isJudged ? 'primary' : 'secondary'}
          whyNot={whyNot}
          pendingLabel="Saving"
        >
          Save revision {next}
        </SubmitButton>
      </div>
    </section>
  )
}

type SaveRevisionProps = {
  next: number
  /** Scoring was opened: people judge what is frozen. */
  isJudged: boolean
  /** The text differs from the last revision, or may since something was typed. */
  hasChanges: boolean
  missing: Problems
}
