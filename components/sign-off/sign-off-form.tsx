'use client'

import { useActionState, useState } from 'react'
import { giveSignOff } from '@/lib/sign-off/actions'
import { ConditionFields } from '../decision/condition-fields'
import { answered } from '../ui/answered'
import { ConfirmSubmit } from '../ui/confirm-submit'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { RadioGroup } from '../ui/radio-group'
import { TextLink } from '../ui/text-link'
import { Textarea } from '../ui/textarea'
import { useReached } from '../ui/use-reached'

type Props = {
  decisionId: string
  /** Of the text on this page: the signature is bound to it. */
  digest: string
  revision: number
  revisionsHref: string
  functionName: string
  verdicts: { value: string; label: string; hint: string }[]
  owners: { value: string; label: string }[]
  today: string
  longest: { reason: number; conditions: number }
}

/** One function's verdict on exactly the text beside it. */
export function SignOffForm({ verdicts, owners, today, longest, revisionsHref, ...about }: Props) {
  // The one that was on screen first: the page may be given a newer text while one types.
  const [seen] = useState(about.revision)
  const [state, act] = useActionState(useReached(giveSignOff), undefined)
  const form = answered(state)
  const { typed, errors, problems } = form
  return (
    <form action={act} className="group/sign flex flex-col gap-6">
      <ErrorSummary problems={onlyOnce(problems)} />
      {seen < about.revision && (
        <p className="-mt-3 text-sm">
          <TextLink href={`${revisionsHref}/compare?from=${seen}&to=${about.revision}`}>
            See what changed since revision {seen}
          </TextLink>
        </p>
      )}
      <input type="hidden" name="decisionId" value={about.decisionId} />
      <input type="hidden" name="digest" value={about.digest} />
      <RadioGroup
        id="verdict"
        legend={`The verdict of ${about.functionName}`}
        name="verdict"
        options={verdicts}
        defaultValue={typed('verdict')}
        errors={errors('verdict')}
        required
      />
      <Field
        id="reason"
        label="Why"
        hint="Needed for all but a plain approval. Everyone who takes part reads it."
        errors={errors('reason')}
      >
        {(control) => (
          <Textarea
            {...control}
            name="reason"
            rows={4}
            maxLength={longest.reason}
            defaultValue={typed('reason')}
          />
        )}
      </Field>
      <div className={forVerdict.hold}>
        <Field
          id="holdUntil"
          label="Hold until"
          hint="The day by which you will know."
          errors={errors('holdUntil')}
        >
          {(control) => (
            <Input
              {...control}
              type="date"
              name="holdUntil"
              min={today}
              defaultValue={typed('holdUntil')}
              className="sm:w-56"
            />
          )}
        </Field>
      </div>
      <div className={forVerdict.conditions}>
        <ConditionFields form={form} owners={owners} today={today} most={longest.conditions} />
      </div>
      <div className="flex flex-col items-start gap-2 border-t border-line pt-5">
        <p className="text-sm text-soft">
          You sign revision {about.revision} for {about.functionName}, word for word as it stands
          here. If the text changes, you are asked again.
        </p>
        <ConfirmSubmit
          button={`Sign for ${about.functionName}`}
          size="large"
          title={`Sign revision ${about.revision} for ${about.functionName}?`}
          confirm="Sign"
        >
          Your name, your verdict and this exact text go into the trail. You can sign anew later;
          this signature stays readable.
        </ConfirmSubmit>
      </div>
    </form>
  )
}

// Shown for their verdict alone, by the browser itself, so that it works before JavaScript; a
// browser that can't tell shows both.
const forVerdict = {
  hold: 'supports-[selector(:has(a))]:hidden group-has-[[value=hold]:checked]/sign:!block',
  conditions:
    'supports-[selector(:has(a))]:hidden group-has-[[value=approve-with-conditions]:checked]/sign:!block',
}

/** A text that changed is said once, though it concerns the form and its digest. */
function onlyOnce(problems: { fieldId?: string; message: string }[]) {
  return problems.filter(({ fieldId }) => fieldId !== 'digest')
}
