'use client'

import { useActionState } from 'react'
import { revealNow } from '@/lib/score/actions'
import { answered } from '../ui/answered'
import { ConfirmSubmit } from '../ui/confirm-submit'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Textarea } from '../ui/textarea'
import { useReached } from '../ui/use-reached'

type Props = { decisionId: string; whyNot: string | null; longest: number }

/** The CX lead ends the blind part before everybody is in. */
export function RevealEarlyForm({ decisionId, whyNot, longest }: Props) {
  const [state, act] = useActionState(useReached(revealNow), undefined)
  const { typed, errors, problems } = answered(state)
  return (
    <form action={act} className="flex max-w-xl flex-col gap-4 py-2">
      <ErrorSummary problems={problems} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <Field id="reason" label="Why the scores can’t wait" errors={errors('reason')} required>
        {(control) => (
          <Textarea {...control} name="reason" maxLength={longest} defaultValue={typed('reason')} />
        )}
      </Field>
      <ConfirmSubmit
        variant="danger"
        className="self-start"
        button="Reveal the scores now"
        whyNot={whyNot}
        title="Reveal the scores now?"
        confirm="Reveal them"
      >
        Everybody sees every card that is in. Cards handed in afterwards are marked late and left
        out of the result. Your reason goes into the trail.
      </ConfirmSubmit>
    </form>
  )
}
