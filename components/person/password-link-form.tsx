'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import { OneTimeLink } from './one-time-link'

export function PasswordLinkForm({ makeLink, personId, name, hours }: PasswordLinkFormProps) {
  const { send, told, problems } = useSentForm(makeLink, 'password-link')
  if (told?.link)
    return (
      <OneTimeLink
        id="password-link"
        label={`The link for ${name}`}
        hint={`Give it to them yourself, and to nobody else: whoever opens it signs in as them. It is shown only now, works once, and is good for ${hours} hours.`}
        link={told.link}
      />
    )
  return (
    <form action={send} className="flex flex-col items-start gap-4">
      <ErrorSummary title="No link was made" problems={problems} />
      <input type="hidden" name="personId" value={personId} />
      <SubmitButton variant="secondary" pendingLabel="Making the link">
        Make a link to choose a new password
      </SubmitButton>
    </form>
  )
}

type PasswordLinkFormProps = {
  makeLink: FormAction
  personId: string
  name: string
  hours: number
}
