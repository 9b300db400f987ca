'use client'

import { useActionState } from 'react'
import { accept } from '@/lib/mitigation/actions'
import { answered } from '../ui/answered'
import { ConfirmSubmit } from '../ui/confirm-submit'
import { ErrorSummary } from '../ui/error-summary'

/** The customer seat's word on the harm that is left with exactly this mitigation. */
export function AcceptHarmForm(about: { decisionId: string; mitigationId: string }) {
  const [state, act] = useActionState(accept, undefined)
  return (
    <form action={act} className="flex flex-col items-start gap-3 print:hidden">
      <ErrorSummary problems={answered(state).problems} />
      <input type="hidden" name="decisionId" value={about.decisionId} />
      <input type="hidden" name="mitigationId" value={about.mitigationId} />
      <ConfirmSubmit
        button="Accept the harm with this mitigation"
        title="Accept the harm?"
        confirm="Accept it"
      >
        You accept it for the customer seat, with this mitigation and no other. Your name goes into
        the trail.
      </ConfirmSubmit>
      <p className="text-sm text-soft">
        Not acceptable? Leave it. Without your acceptance nothing is approved.
      </p>
    </form>
  )
}
