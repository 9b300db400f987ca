'use client'

import { optionsNamed } from '@/components/ui/option'
import type { FormAction } from '@/lib/action'
import {
  cadenceLabels,
  cadences,
  commitmentLimits,
  sideLabels,
  sides,
  towardsKinds,
  towardsLabels,
} from '@/lib/commitment/code'
import { BasedOn } from '../ui/based-on'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { LinkButton } from '../ui/link-button'
import { Segmented } from '../ui/segmented'
import { Select } from '../ui/select'
import { SubmitButton } from '../ui/submit-button'
import { Textarea } from '../ui/textarea'
import { useSentForm } from '../ui/use-sent-form'

type Named = { id: string; name: string }
export type CommitmentBefore = {
  commitmentId?: string
  stageId: string
  side: string
  towards: string
  text: string
  ownerId: string
  cadence: number
  reaffirmBy: string
}
type Props = {
  door: FormAction
  stages: readonly Named[]
  owners: readonly Named[]
  before: CommitmentBefore
  /** Of a new line, the first day it can be affirmed by. */
  earliest?: string
  /** Of a line in the code, the last, and how that is said: only a proof carries it further. */
  latest?: { day: string; hint: string }
}

/** A line of the code: what, towards whom, where, and who answers for it how often. */
export function CommitmentForm({ door, stages, owners, before, earliest, latest }: Props) {
  const form = useSentForm(door, 'commitment')
  const control = (name: keyof CommitmentBefore) => {
    const { key, ...rest } = form.control(name, String(before[name] ?? ''))
    return { ...rest, id: form.field(name).id, of: key }
  }
  const { of: sideKey, ...side } = control('side')
  const { of: towardsKey, ...towards } = control('towards')
  const { of: textKey, ...text } = control('text')
  const { of: stageKey, ...stage } = control('stageId')
  const { of: ownerKey, ...owner } = control('ownerId')
  const { of: cadenceKey, ...cadence } = control('cadence')
  const { of: byKey, ...by } = control('reaffirmBy')
  return (
    <form action={form.send} className="flex flex-col gap-6" noValidate>
      <ErrorSummary title="Nothing was saved" problems={form.problems} />
      {before.commitmentId && (
        <>
          <input type="hidden" name="commitmentId" value={before.commitmentId} />
          <BasedOn form={form} facts={before} />
        </>
      )}
      <div className="flex flex-wrap gap-x-8 gap-y-6">
        <Segmented
          key={sideKey}
          {...side}
          legend="What we do"
          errors={form.field('side').errors}
          options={sides.map((value) => ({
            value,
            label: `We ${sideLabels[value].toLowerCase()}`,
          }))}
        />
        <Segmented
          key={towardsKey}
          {...towards}
          legend="Towards"
          errors={form.field('towards').errors}
          options={towardsKinds.map((value) => ({ value, label: towardsLabels[value] }))}
        />
      </div>
      <Field
        {...form.field('text')}
        label="The commitment"
        hint="As it goes on after “We always” or “We never”: “ask a child for papers”. Plain enough that anybody can tell whether it is kept."
        required
      >
        {(props) => (
          <Textarea key={textKey} {...props} {...text} rows={2} maxLength={commitmentLimits.text} />
        )}
      </Field>
      <Field {...form.field('stageId')} label="At this stage of the journey" required>
        {(props) => (
          <Select
            key={stageKey}
            {...props}
            {...stage}
            placeholder="Choose a stage"
            options={optionsNamed(stages)}
          />
        )}
      </Field>
      <Field
        {...form.field('ownerId')}
        label="Who answers for it"
        hint="They show, each time it is due, that it is kept."
        required
      >
        {(props) => (
          <Select
            key={ownerKey}
            {...props}
            {...owner}
            placeholder="Choose a person"
            options={optionsNamed(owners)}
          />
        )}
      </Field>
      <div className="grid items-end gap-6 sm:grid-cols-2">
        <Field {...form.field('cadence')} label="How often it is affirmed" required>
          {(props) => (
            <Select
              key={cadenceKey}
              {...props}
              {...cadence}
              options={cadences.map((value) => ({
                value: String(value),
                label: cadenceLabels[value],
              }))}
            />
          )}
        </Field>
        <Field
          {...form.field('reaffirmBy')}
          label={before.commitmentId ? 'Affirm by' : 'The first time by'}
          hint={latest?.hint}
          optional
        >
          {(props) => (
            <Input key={byKey} {...props} {...by} type="date" min={earliest} max={latest?.day} />
          )}
        </Field>
      </div>
      <div className="flex gap-3">
        <SubmitButton pendingLabel="Saving">
          {before.commitmentId ? 'Save' : 'Add to the code'}
        </SubmitButton>
        {!before.commitmentId && (
          <LinkButton href="/conduct" variant="quiet">
            Cancel
          </LinkButton>
        )}
      </div>
    </form>
  )
}
