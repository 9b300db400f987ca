'use client'

import { BasedOn } from '@/components/ui/based-on'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { optionsNamed } from '@/components/ui/option'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import { experienceLimits } from '@/lib/experience/limits'

/** What a group lives through, in a sentence. */
export function ExperienceForm({ door, groupId, existing, stages, backHref }: Props) {
  const form = useSentForm(door, 'experience')
  const feeling = form.control('feeling', existing?.feeling)
  const { key: textKey, ...text } = form.control('text', existing?.text)
  const { key: stageKey, ...stage } = form.control('stageId', existing?.stageId ?? '')
  return (
    <form action={form.send} className="flex flex-col gap-6" noValidate>
      <ErrorSummary title="Nothing was saved" problems={form.problems} />
      {existing ? (
        <>
          <input type="hidden" name="experienceId" value={existing.id} />
          <BasedOn form={form} facts={wordsOf(existing)} />
        </>
      ) : (
        <input type="hidden" name="groupId" value={groupId} />
      )}
      <Segmented
        key={feeling.key}
        {...form.field('feeling')}
        legend="What is it to them?"
        name="feeling"
        defaultValue={feeling.defaultValue}
        required
        options={[
          { value: 'frustration', label: 'A frustration' },
          { value: 'delight', label: 'A delight' },
        ]}
      />
      <Field
        {...form.field('text')}
        label="What happens, in a sentence"
        hint="As they would say it: “There is no seat after six”, not “Capacity bottleneck”."
        required
      >
        {(props) => (
          <Textarea
            key={textKey}
            {...props}
            {...text}
            rows={2}
            maxLength={experienceLimits.text.max}
          />
        )}
      </Field>
      <Field {...form.field('stageId')} label="Where on their journey" optional>
        {(props) => (
          <Select
            key={stageKey}
            {...props}
            {...stage}
            placeholder="All along, or not known"
            options={optionsNamed(stages)}
          />
        )}
      </Field>
      <div className="flex gap-3">
        <SubmitButton pendingLabel="Saving">
          {existing ? 'Save' : 'Save, then find evidence'}
        </SubmitButton>
        <LinkButton href={backHref} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </form>
  )
}

/** Without the evidence behind it, which has its own form. */
function wordsOf({ feeling, text, stageId }: Existing) {
  return { feeling, text, stageId }
}

type Existing = { id: string; feeling: string; text: string; stageId: string | null }
type Props = {
  door: FormAction
  groupId: string
  existing?: Existing
  stages: { id: string; name: string }[]
  backHref: string
}
