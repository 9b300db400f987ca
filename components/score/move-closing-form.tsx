'use client'

import { useActionState } from 'react'
import { moveDate } from '@/lib/score/actions'
import { answered } from '../ui/answered'
import { Disclosure } from '../ui/disclosure'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { SubmitButton } from '../ui/submit-button'
import { useReached } from '../ui/use-reached'

type Props = { decisionId: string; today: string; proposedDay: string; isClosed: boolean }

/** Another last day, while the scores are blind. Unfolded when it is needed, and to say why not. */
export function MoveClosingForm({ decisionId, today, proposedDay, isClosed }: Props) {
  const [state, act] = useActionState(useReached(moveDate), undefined)
  const { typed, errors, problems } = answered(state)
  return (
    <Disclosure summary="Move the closing date" open={isClosed || problems.length > 0}>
      <form action={act} className="flex flex-col gap-4 py-2">
        <ErrorSummary problems={problems} />
        <input type="hidden" name="decisionId" value={decisionId} />
        <Field
          id="closesOn"
          label="Last day to hand in"
          hint="The scores are revealed when all are in, or at the end of this day."
          errors={errors('closesOn')}
          required
        >
          {(control) => (
            <Input
              {...control}
              type="date"
              name="closesOn"
              min={today}
              defaultValue={typed('closesOn', proposedDay)}
              className="sm:w-56"
            />
          )}
        </Field>
        <SubmitButton variant="secondary" className="self-start">
          Move the date
        </SubmitButton>
      </form>
    </Disclosure>
  )
}
