'use client'

import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { optionsNamed } from '@/components/ui/option'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import { initiativeLimits } from '@/lib/initiative/limits'

/** What a decision is to an initiative, with a sentence why. */
export function LinkForm({ door, number, initiatives }: LinkFormProps) {
  const form = useSentForm(door, 'link')
  const { key: initiativeKey, ...initiative } = form.control('initiativeId')
  const relation = form.control('relation')
  const { key: whyKey, ...why } = form.control('why')
  return (
    <Disclosure
      summary="Say which initiative it serves or collides with"
      open={form.problems.length > 0}
    >
      <form
        action={form.send}
        className="flex max-w-prose flex-col gap-5 py-3 text-base"
        noValidate
      >
        <ErrorSummary title="Nothing was saved" problems={form.problems} />
        <input type="hidden" name="number" value={number} />
        <Field {...form.field('initiativeId')} label="Initiative" required>
          {(props) => (
            <Select
              key={initiativeKey}
              {...props}
              {...initiative}
              placeholder="Choose one"
              options={optionsNamed(initiatives)}
            />
          )}
        </Field>
        <Segmented
          key={relation.key}
          {...form.field('relation')}
          legend="This decision"
          name="relation"
          defaultValue={relation.defaultValue}
          required
          options={[
            { value: 'serves', label: 'Serves it' },
            { value: 'collides', label: 'Collides with it' },
          ]}
        />
        <Field {...form.field('why')} label="Why, in a sentence" required>
          {(props) => (
            <Textarea
              key={whyKey}
              {...props}
              {...why}
              rows={2}
              maxLength={initiativeLimits.why.max}
            />
          )}
        </Field>
        <div>
          <SubmitButton pendingLabel="Saving">Save</SubmitButton>
        </div>
      </form>
    </Disclosure>
  )
}

type LinkFormProps = {
  door: FormAction
  number: number
  initiatives: { id: string; name: string }[]
}
