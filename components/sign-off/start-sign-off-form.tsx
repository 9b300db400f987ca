'use client'

import { type ReactNode, useActionState } from 'react'
import { askToSign } from '@/lib/sign-off/actions'
import { answered } from '../ui/answered'
import { ConfirmSubmit } from '../ui/confirm-submit'
import { FieldErrors } from '../ui/field-errors'

type Props = { decisionId: string; asked: string[]; icon?: ReactNode; whyNot?: string | null }

/** Asks the functions to sign the current text. */
export function StartSignOffForm({ decisionId, asked, icon, whyNot }: Props) {
  const [state, act] = useActionState(askToSign, undefined)
  return (
    <form action={act} className="flex flex-col gap-2">
      <input type="hidden" name="decisionId" value={decisionId} />
      <FieldErrors id="start-sign-off-error" errors={answered(state).errors('')} />
      <ConfirmSubmit
        button="Start sign-off"
        size="large"
        icon={icon}
        whyNot={whyNot}
        title="Ask the functions to sign?"
        confirm="Ask them"
      >
        <p>They sign the current revision word for word: {asked.join(', ')}.</p>
        <p className="mt-2">
          You can still edit. What was signed before then has to be signed again.
        </p>
      </ConfirmSubmit>
    </form>
  )
}
