'use client'

import type { FormAction } from '@/lib/action'
import { gradeOf, kindLabels, kinds } from '@/lib/evidence/grade'
import { limits } from '@/lib/evidence/limits'
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

type Choice = { value: string; label: string }

export type EvidenceValues = {
  kind: string
  quote: string
  topic: string
  feeling: string
  about: string
  groupId: string
  stageId: string
  collectedOn: string
  collector: string
  method: string
  n: string
  link: string
}

type Props = {
  door: FormAction
  start: EvidenceValues
  /** `evidenceId` of the piece that is changed, or `noteId` of the note it is made from. */
  hidden: Record<string, string>
  groups: Choice[]
  stages: Choice[]
  feelings: Choice[]
  abouts: Choice[]
  /** The last day that can be chosen, YYYY-MM-DD. */
  today: string
  cancelHref: string
}

/** What was said or seen first, then who and when, then what a sceptic would ask. */
export function EvidenceForm(props: Props) {
  const { door, start, hidden, groups, stages, feelings, abouts, today, cancelHref } = props
  const form = useSentForm(door, 'evidence')
  const control = (name: keyof EvidenceValues) => {
    const { key, ...rest } = form.control(name, start[name])
    return { key, rest }
  }
  const quote = control('quote')
  const kind = control('kind')
  const group = control('groupId')
  const stage = control('stageId')
  const collectedOn = control('collectedOn')
  const feeling = control('feeling')
  const about = control('about')
  return (
    <form action={form.send} className="flex flex-col gap-7" noValidate>
      <ErrorSummary title="Nothing was saved" problems={form.problems} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {hidden.evidenceId && <BasedOn form={form} facts={start} />}
      <Field
        {...form.field('quote')}
        label="What was said or seen"
        hint="In their own words, if you have them."
        required
      >
        {(props) => (
          <Textarea
            key={quote.key}
            {...props}
            {...quote.rest}
            rows={4}
            maxLength={limits.quote.max}
          />
        )}
      </Field>
      <Field
        {...form.field('kind')}
        label="How we know"
        hint="The grade says how much one piece counts for while it is fresh."
        required
      >
        {(props) => (
          <Select
            key={kind.key}
            {...props}
            {...kind.rest}
            placeholder="Choose one"
            options={kinds.map((value) => ({
              value,
              label: `${kindLabels[value]} (grade ${gradeOf(value).toFixed(1)})`,
            }))}
          />
        )}
      </Field>
      <div className="grid gap-x-4 gap-y-7 sm:grid-cols-2">
        <Field {...form.field('groupId')} label="Who it tells of">
          {(props) => (
            <Select
              key={group.key}
              {...props}
              {...group.rest}
              options={groups}
              placeholder="Not known"
            />
          )}
        </Field>
        <Field {...form.field('stageId')} label="What they were doing">
          {(props) => (
            <Select
              key={stage.key}
              {...props}
              {...stage.rest}
              options={stages}
              placeholder="Not known"
            />
          )}
        </Field>
        <Field {...form.field('collectedOn')} label="When it was collected" required>
          {(props) => (
            <Input key={collectedOn.key} {...props} {...collectedOn.rest} type="date" max={today} />
          )}
        </Field>
        <Line form={form} start={start} name="collector" label="Who collected it" />
      </div>
      <Segmented
        {...form.field('feeling')}
        key={feeling.key}
        legend="How it felt to them"
        name="feeling"
        options={[...feelings, { value: '', label: 'Neither' }]}
        defaultValue={feeling.rest.defaultValue}
      />
      <Segmented
        {...form.field('about')}
        key={`about-${about.key}`}
        legend="Whose story it is"
        hint="What their day is like, or how they find us? Both are worth having."
        name="about"
        options={abouts}
        defaultValue={about.rest.defaultValue}
      />
      <div className="grid gap-x-4 gap-y-7 sm:grid-cols-2">
        <Line
          form={form}
          start={start}
          name="topic"
          label="Topic"
          hint="A word or two to find it by."
        />
        <Line
          form={form}
          start={start}
          name="n"
          label="How many people"
          hint="How many answered, or were watched."
          inputMode="numeric"
        />
        <Line
          form={form}
          start={start}
          name="method"
          label="Method"
          hint="A postcard, an hour at the desk."
        />
        <Line
          form={form}
          start={start}
          name="link"
          label="Source"
          hint="A web address where the whole of it is kept."
          inputMode="url"
        />
      </div>
      <div className="flex gap-3">
        <SubmitButton pendingLabel="Saving">Save</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </form>
  )
}

const longest = {
  collector: limits.collector,
  topic: limits.topic,
  n: 12,
  method: limits.method,
  link: limits.link,
}

/** A line of text that may stay empty. */
function Line({
  form,
  start,
  name,
  label,
  hint,
  inputMode,
}: {
  form: ReturnType<typeof useSentForm>
  start: EvidenceValues
  name: keyof typeof longest
  label: string
  hint?: string
  inputMode?: 'numeric' | 'url'
}) {
  const { key, ...control } = form.control(name, start[name])
  return (
    <Field {...form.field(name)} label={label} hint={hint} optional className="justify-end">
      {(props) => (
        <Input
          key={key}
          {...props}
          {...control}
          inputMode={inputMode}
          maxLength={longest[name]}
          autoComplete="off"
        />
      )}
    </Field>
  )
}
