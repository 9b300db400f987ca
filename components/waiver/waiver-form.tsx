'use client'

import { grant } from '@/lib/waiver/actions'
import { ConfirmSubmit } from '../ui/confirm-submit'
import { Disclosure } from '../ui/disclosure'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Textarea } from '../ui/textarea'
import { useSentForm } from '../ui/use-sent-form'

type Props = {
  decisionId: string
  about: string
  commitmentId: string | null
  today: string
  lastDay: string
  longest: number
  isRenewal: boolean
}

/** An exception with its reason and its last day. */
export function WaiverForm({ decisionId, about, commitmentId, ...props }: Props) {
  const form = useSentForm(grant, `waiver-${commitmentId ?? about}`)
  const { key: reasonKey, ...reason } = form.control('reason')
  const { key: dayKey, ...day } = form.control('expiresOn')
  return (
    <Disclosure
      summary={props.isRenewal ? 'Renew it' : 'Grant a waiver'}
      open={form.problems.length > 0}
    >
      <form action={form.send} className="flex max-w-xl flex-col gap-5 py-2 text-base" noValidate>
        <ErrorSummary title="Not waived" problems={form.problems} />
        <input type="hidden" name="decisionId" value={decisionId} />
        <input type="hidden" name="about" value={about} />
        {commitmentId && <input type="hidden" name="commitmentId" value={commitmentId} />}
        <Field {...form.field('reason')} label="Why may it be, this time?" required>
          {(control) => (
            <Textarea key={reasonKey} {...control} {...reason} maxLength={props.longest} />
          )}
        </Field>
        <Field
          {...form.field('expiresOn')}
          label="The last day it holds"
          hint="A year at most. After it, this comes back to you and to the owner."
          required
        >
          {(control) => (
            <Input
              key={dayKey}
              {...control}
              {...day}
              type="date"
              min={props.today}
              max={props.lastDay}
              className="sm:w-56"
            />
          )}
        </Field>
        <ConfirmSubmit
          className="self-start"
          button={props.isRenewal ? 'Renew the waiver' : 'Grant the waiver'}
          title={props.isRenewal ? 'Renew the waiver?' : 'Grant the waiver?'}
          confirm={props.isRenewal ? 'Renew it' : 'Grant it'}
        >
          Until that day this doesn’t stop the decision. Your name and your reason go into the
          trail.
        </ConfirmSubmit>
      </form>
    </Disclosure>
  )
}
