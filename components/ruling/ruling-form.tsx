'use client'

import { useActionState } from 'react'
import { giveRuling } from '@/lib/ruling/actions'
import type { OfferedCondition } from '@/lib/sign-off/offered'
import { ConditionFields } from '../decision/condition-fields'
import { answered } from '../ui/answered'
import { Checkbox } from '../ui/checkbox'
import { ConfirmSubmit } from '../ui/confirm-submit'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { RadioGroup } from '../ui/radio-group'
import { Textarea } from '../ui/textarea'
import { useReached } from '../ui/use-reached'

type Props = {
  decisionId: string
  /** Of the text on this page. */
  digest: string
  outcomes: { value: string; label: string; hint: string }[]
  /** The scores judge another revision than the current one; null when they judge this one. */
  olderScores: { scored: number; current: number } | null
  owners: { value: string; label: string }[]
  today: string
  longest: { reason: number; conditions: number }
  /** Set by those who signed; the decider may make them their own. */
  offered: OfferedCondition[]
}

/** The decider's word. */
export function RulingForm({ outcomes, olderScores, owners, today, longest, ...about }: Props) {
  const [state, act] = useActionState(useReached(giveRuling), undefined)
  const form = answered(state)
  const { typed, errors, problems } = form
  // Gates are not fields: they stand in the checklist beside the form, too.
  const gates = errors('gates')
  return (
    <form action={act} className="group/ruling flex flex-col gap-6">
      <ErrorSummary
        title={gates ? 'It can’t be decided yet' : undefined}
        problems={gates ? gates.map((message) => ({ message })) : problems}
      />
      <input type="hidden" name="decisionId" value={about.decisionId} />
      <input type="hidden" name="digest" value={about.digest} />
      <RadioGroup
        id="outcome"
        legend="What you decide"
        name="outcome"
        options={outcomes}
        defaultValue={typed('outcome')}
        errors={errors('outcome')}
        required
      />
      <Field
        id="reason"
        label="Why"
        hint="Your reason reaches everyone who took part."
        errors={errors('reason')}
        required
      >
        {(control) => (
          <Textarea
            {...control}
            name="reason"
            rows={5}
            maxLength={longest.reason}
            defaultValue={typed('reason')}
          />
        )}
      </Field>
      <div className={forOutcome.deferred}>
        <Field id="deferredUntil" label="Comes back on" errors={errors('deferredUntil')}>
          {(control) => (
            <Input
              {...control}
              type="date"
              name="deferredUntil"
              min={today}
              defaultValue={typed('deferredUntil')}
              className="sm:w-56"
            />
          )}
        </Field>
      </div>
      <div className={forOutcome.comesBack}>
        <Field
          id="reopenWhen"
          label="When to look at it again"
          hint="What would have to change: “If companies book more than fifty hours a month.” Whoever proposes something like it will read this."
          errors={errors('reopenWhen')}
        >
          {(control) => (
            <Textarea {...control} name="reopenWhen" rows={2} defaultValue={typed('reopenWhen')} />
          )}
        </Field>
      </div>
      <div className={forOutcome.conditions}>
        <ConditionFields
          form={form}
          owners={owners}
          today={today}
          most={longest.conditions}
          offered={about.offered}
        />
      </div>
      {olderScores && (
        <Checkbox
          name="scoresStillHold"
          defaultChecked={typed('scoresStillHold') === 'on'}
          label={`The scores of revision ${olderScores.scored} still hold for revision ${olderScores.current}`}
          hint="Tick it if what changed since doesn’t change what it does to customers."
        />
      )}
      <div className="flex flex-col items-start gap-2 border-t border-line pt-5">
        <p className="text-sm text-soft">
          What is decided can’t be edited any more. It stays readable with your name and reason.
        </p>
        <ConfirmSubmit button="Decide" size="large" title="Decide this for good?" confirm="Decide">
          Your decision and your reason go into the trail and reach everyone who took part.
        </ConfirmSubmit>
      </div>
    </form>
  )
}

// Shown for their outcome alone, by the browser itself; one that can't tell shows both.
const forOutcome = {
  deferred:
    'supports-[selector(:has(a))]:hidden group-has-[[value=deferred]:checked]/ruling:!block',
  comesBack:
    'supports-[selector(:has(a))]:hidden group-has-[[value=deferred]:checked]/ruling:!block group-has-[[value=rejected]:checked]/ruling:!block',
  conditions:
    'supports-[selector(:has(a))]:hidden group-has-[[value=approved-with-conditions]:checked]/ruling:!block',
}
