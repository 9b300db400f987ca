'use client'

import { useActionState } from 'react'
import { retire } from '@/lib/commitment/actions'
import { answered } from '../ui/answered'
import { ConfirmSubmit } from '../ui/confirm-submit'
import { ErrorSummary } from '../ui/error-summary'

/** Out of the code for good: a new version, and no way back but to write it anew. */
export function RetireForm({ commitmentId, line }: { commitmentId: string; line: string }) {
  const [state, act] = useActionState(retire, undefined)
  return (
    <form action={act} className="flex flex-col items-start gap-3">
      <ErrorSummary problems={answered(state).problems} />
      <input type="hidden" name="commitmentId" value={commitmentId} />
      <ConfirmSubmit
        button="Retire this commitment"
        title="Retire it?"
        confirm="Retire it"
        variant="danger"
      >
        “{line}” leaves the code from now on. Whoever wants it back writes it anew.
      </ConfirmSubmit>
    </form>
  )
}
