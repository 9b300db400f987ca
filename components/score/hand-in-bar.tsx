'use client'

import { ConfirmSubmit } from '../ui/confirm-submit'
import { SubmitButton } from '../ui/submit-button'
import type { Keeping } from './card-sender'

type Props = {
  /** Null before JavaScript can count. */
  done: number | null
  all: number
  keeping: Keeping
  isLate: boolean
}

function wordsFor(keeping: Keeping): string {
  if (keeping.kind === 'saving') return 'Saving'
  if (keeping.kind === 'saved') return keeping.isJoined ? 'Saved, from both windows' : 'Saved'
  if (keeping.kind === 'unreached')
    return 'Not saved: no connection. It stays here and is tried again.'
  return keeping.kind === 'refused' ? `Not saved. ${keeping.reason}` : ''
}

/** How far one is, that nothing is lost, and the end of it. Under the thumb while one answers. */
export function HandInBar({ done, all, keeping, isLate }: Props) {
  const isTrouble = keeping.kind === 'unreached' || keeping.kind === 'refused'
  return (
    <div className="sticky bottom-[4.75rem] z-10 flex items-center gap-2 rounded-lg bg-surface py-2.5 pr-3 pl-4 shadow-floating sm:gap-4 lg:bottom-4">
      <div className="flex min-w-0 flex-1 flex-col text-sm">
        {done !== null && (
          <span className="font-medium whitespace-nowrap tabular-nums">
            {done} of {all}
            <span className="max-sm:sr-only"> answered</span>
          </span>
        )}
        <span role="status" className={isTrouble ? 'text-danger' : 'min-h-5 text-faint'}>
          {wordsFor(keeping) || (done === null ? 'Handed in, it can’t be changed.' : '')}
        </span>
      </div>
      <SubmitButton variant="quiet" name="intent" value="later" formNoValidate>
        Finish later
      </SubmitButton>
      <ConfirmSubmit button="Hand in" title="Hand in your scorecard?" confirm="Hand it in">
        {isLate
          ? 'The scores are revealed already: your card is kept, marked late and left out of the result. '
          : 'Nobody sees it before the reveal. '}
        Once handed in, it can’t be changed.
      </ConfirmSubmit>
    </div>
  )
}
