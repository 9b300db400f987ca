'use client'

import { useActionState } from 'react'
import { takeOff } from '@/lib/score/actions'
import { answered } from '../ui/answered'
import { FieldErrors } from '../ui/field-errors'
import { SubmitButton } from '../ui/submit-button'

type Props = { decisionId: string; personId: string; name: string }

export function TakeOffForm({ decisionId, personId, name }: Props) {
  const [state, act] = useActionState(takeOff, undefined)
  const errorId = `take-off-${personId}`
  return (
    <form action={act} className="flex flex-wrap items-center justify-end gap-x-4 gap-y-1">
      <FieldErrors id={errorId} errors={answered(state).errors('')} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="personId" value={personId} />
      <SubmitButton variant="quiet" size="small" aria-label={`Take ${name} off the scorers`}>
        Take off
      </SubmitButton>
    </form>
  )
}
