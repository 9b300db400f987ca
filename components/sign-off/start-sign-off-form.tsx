import type { ReactNode } from 'react'
import { askToSign } from '@/lib/sign-off/actions'
import { ConfirmForm } from '../ui/confirm-form'

type Props = { decisionId: string; asked: string[]; icon?: ReactNode; whyNot?: string | null }

/** Asks the functions to sign the current text. */
export function StartSignOffForm({ decisionId, asked, ...button }: Props) {
  return (
    <ConfirmForm
      {...button}
      door={askToSign}
      fields={{ decisionId }}
      button="Start sign-off"
      size="large"
      title="Ask the functions to sign?"
      confirm="Ask them"
    >
      <p>They sign the current revision word for word: {asked.join(', ')}.</p>
      <p className="mt-2">
        You can still edit. What was signed before then has to be signed again.
      </p>
    </ConfirmForm>
  )
}
