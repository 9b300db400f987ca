'use client'

import { BasedOn } from '@/components/ui/based-on'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import { limits } from '@/lib/customer/limits'
import { partHints, partLabels, parts } from '@/lib/customer/parts'
import type { ModelGroup } from '@/lib/customer/queries'

export function GroupForm({ door, existing, others }: GroupFormProps) {
  const form = useSentForm(door, 'group')
  return (
    <form action={form.send} className="flex flex-col gap-6" noValidate>
      <ErrorSummary title="Nothing was saved" problems={form.problems} />
      {existing && (
        <>
          <input type="hidden" name="groupId" value={existing.id} />
          <BasedOn form={form} facts={existing} />
        </>
      )}
      <Words form={form} existing={existing} />
      <Kind form={form} existing={existing} others={others} />
      <div className="flex gap-3">
        <SubmitButton pendingLabel="Saving">Save</SubmitButton>
        <LinkButton
          href={existing ? `/customers/${existing.id}` : '/customers#groups'}
          variant="quiet"
        >
          Cancel
        </LinkButton>
      </div>
    </form>
  )
}

type GroupFormProps = {
  door: FormAction
  existing?: ModelGroup
  /** Those it may serve. */
  others: { id: string; name: string }[]
}

type Part = { form: ReturnType<typeof useSentForm>; existing?: ModelGroup }

function Words({ form, existing }: Part) {
  const { key: nameKey, ...name } = form.control('name', existing?.name)
  const { key: textKey, ...description } = form.control('description', existing?.description)
  return (
    <>
      <Field
        {...form.field('name')}
        label="Name"
        hint="As your colleagues call them, such as “Families with young children”."
        required
      >
        {(props) => (
          <Input key={nameKey} {...props} {...name} maxLength={limits.name} autoComplete="off" />
        )}
      </Field>
      <Field {...form.field('description')} label="Who they are" optional>
        {(props) => (
          <Textarea key={textKey} {...props} {...description} maxLength={limits.description} />
        )}
      </Field>
    </>
  )
}

function Kind({ form, existing, others }: Part & Pick<GroupFormProps, 'others'>) {
  const internal = form.control('isInternal', String(existing?.isInternal ?? false))
  const share = form.control('share', existing?.share?.toString())
  return (
    <>
      {/* Each part is shown for its kind alone: by the browser, so that it needs no script. */}
      <div className="group/kind flex flex-col gap-6">
        <RadioGroup
          key={internal.key}
          {...form.field('isInternal')}
          legend="Which side are they on?"
          name="isInternal"
          defaultValue={internal.defaultValue}
          options={[
            { value: 'false', label: 'Customers', hint: 'Outside the organization.' },
            {
              value: 'true',
              label: 'Our own staff',
              hint: 'Colleagues, served by other colleagues.',
            },
          ]}
        />
        <Field
          {...form.field('share')}
          label="Share of all customers, in per cent"
          hint="A rough number will do. Empty counts as an equal share."
          optional
          className="group-has-[input[value=true]:checked]/kind:hidden"
        >
          {(props) => (
            <Input
              key={share.key}
              {...props}
              name="share"
              defaultValue={share.defaultValue}
              inputMode="numeric"
              autoComplete="off"
              className="max-w-32"
            />
          )}
        </Field>
        <Fieldset
          {...form.field('serves')}
          legend="Whom do they serve?"
          hint="What happens to colleagues reaches customers in the end. The chain is shown with every decision that touches them."
          className="group-has-[input[value=false]:checked]/kind:hidden"
        >
          {others.map((other) => (
            <Checkbox
              key={other.id}
              name="serves"
              value={other.id}
              label={other.name}
              defaultChecked={form.ticked('serves', {
                value: other.id,
                fallback: existing?.serves.includes(other.id) ?? false,
              })}
            />
          ))}
        </Fieldset>
      </div>
      <Fieldset
        {...form.field('parts')}
        legend="Which parts do they play?"
        hint="Whoever uses something is not always who chose it or who pays. Tick all that fit."
        optional
      >
        {parts.map((part) => (
          <Checkbox
            key={part}
            name="parts"
            value={part}
            label={partLabels[part]}
            hint={partHints[part]}
            defaultChecked={form.ticked('parts', {
              value: part,
              fallback: existing?.parts.includes(part) ?? false,
            })}
          />
        ))}
      </Fieldset>
      <Checkbox
        id={form.field('isVulnerable').id}
        name="isVulnerable"
        label="Vulnerable"
        hint="They would be hurt more than others, and can defend themselves less. A decision that takes even a little from them counts as harm."
        defaultChecked={form.ticked('isVulnerable', { fallback: existing?.isVulnerable ?? false })}
      />
    </>
  )
}
