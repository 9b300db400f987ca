'use client'

import { affirm } from '@/lib/commitment/actions'
import { commitmentLimits } from '@/lib/commitment/code'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { SubmitButton } from '../ui/submit-button'
import { Textarea } from '../ui/textarea'
import { useSentForm } from '../ui/use-sent-form'

type Props = { commitmentId: string; today: string; cadence: string }

/** "Prove it to me": what shows that it is kept, and the day that it is about. */
export function AffirmForm({ commitmentId, today, cadence }: Props) {
  const form = useSentForm(affirm, 'proof')
  const { key: textKey, ...text } = form.control('text')
  const { key: linkKey, ...link } = form.control('link')
  const { key: dayKey, ...day } = form.control('provedOn', today)
  return (
    <form action={form.send} className="flex flex-col gap-5 print:hidden" noValidate>
      <ErrorSummary title="Not affirmed yet" problems={form.problems} />
      <input type="hidden" name="commitmentId" value={commitmentId} />
      <Field
        {...form.field('text')}
        label="What shows that it is kept?"
        hint="Something that happened, counted or was seen. Anybody here can read it."
        required
      >
        {(props) => (
          <Textarea key={textKey} {...props} {...text} maxLength={commitmentLimits.proof} />
        )}
      </Field>
      <div className="grid items-end gap-5 sm:grid-cols-[1fr_2fr]">
        <Field {...form.field('provedOn')} label="On which day" required>
          {(props) => <Input key={dayKey} {...props} {...day} type="date" max={today} />}
        </Field>
        <Field {...form.field('link')} label="Where one can see it" optional>
          {(props) => (
            <Input
              key={linkKey}
              {...props}
              {...link}
              type="url"
              inputMode="url"
              placeholder="https://"
              maxLength={commitmentLimits.link}
            />
          )}
        </Field>
      </div>
      <p className="text-sm text-soft">
        {cadence}: the next date is counted from the day of the proof. A proof stays as it is.
      </p>
      <SubmitButton className="self-start" pendingLabel="Affirming">
        It is kept, and this shows it
      </SubmitButton>
    </form>
  )
}
