'use client'

import { BasedOn } from '@/components/ui/based-on'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import { limits } from '@/lib/customer/limits'
import type { ModelStage } from '@/lib/customer/queries'

export function StageForm({ door, existing }: { door: FormAction; existing?: ModelStage }) {
  const form = useSentForm(door, 'stage')
  const { key: nameKey, ...name } = form.control('name', existing?.name)
  const { key: emotionKey, ...emotion } = form.control('emotion', existing?.emotion)
  const { key: needKey, ...need } = form.control('need', existing?.need)
  return (
    <form action={form.send} className="flex flex-col gap-6" noValidate>
      <ErrorSummary title="Nothing was saved" problems={form.problems} />
      {existing && (
        <>
          <input type="hidden" name="stageId" value={existing.id} />
          <BasedOn form={form} facts={existing} />
        </>
      )}
      <Field
        {...form.field('name')}
        label="Name"
        hint="What the customer does, in their words: “I look for a way”, not “Lead generation”."
        required
      >
        {(props) => (
          <Input key={nameKey} {...props} {...name} maxLength={limits.name} autoComplete="off" />
        )}
      </Field>
      <Field
        {...form.field('emotion')}
        label="The emotion to earn"
        hint="How they should feel here: “welcome”, “taken seriously”."
        optional
      >
        {(props) => (
          <Input
            key={emotionKey}
            {...props}
            {...emotion}
            maxLength={limits.emotion}
            autoComplete="off"
          />
        )}
      </Field>
      <Field {...form.field('need')} label="What they need to get done here" optional>
        {(props) => <Textarea key={needKey} {...props} {...need} maxLength={limits.need} />}
      </Field>
      <div className="flex gap-3">
        <SubmitButton pendingLabel="Saving">Save</SubmitButton>
        <LinkButton
          href={existing ? `/customers/stages/${existing.id}` : '/customers#journey'}
          variant="quiet"
        >
          Cancel
        </LinkButton>
      </div>
    </form>
  )
}
