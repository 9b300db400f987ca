'use client'

import { BasedOn } from '@/components/ui/based-on'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { optionsNamed } from '@/components/ui/option'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'
import { initiativeLimits } from '@/lib/initiative/limits'
import type { InitiativeChoices } from '@/lib/initiative/queries'

export function InitiativeForm({ door, existing, choices, self }: InitiativeFormProps) {
  const form = useSentForm(door, 'initiative')
  return (
    <form action={form.send} className="flex flex-col gap-6" noValidate>
      <ErrorSummary title="Nothing was saved" problems={form.problems} />
      {existing && (
        <>
          <input type="hidden" name="initiativeId" value={existing.id} />
          <BasedOn form={form} facts={existing} />
        </>
      )}
      <Words form={form} existing={existing} />
      <WhoAndWhen form={form} existing={existing} choices={choices} self={self} />
      <Places
        {...{ form, all: choices.groups, chosen: existing?.groupIds ?? [] }}
        name="groupIds"
        legend="For whom is it?"
        hint="The groups whose life it changes, our own staff among them."
      />
      <Places
        {...{ form, all: choices.stages, chosen: existing?.stageIds ?? [] }}
        name="stageIds"
        legend="Where do they notice?"
        hint="The stages of their journey."
      />
      <div className="flex gap-3">
        <SubmitButton pendingLabel="Saving">Save</SubmitButton>
        <LinkButton
          href={existing ? `/initiatives/${existing.id}` : '/initiatives'}
          variant="quiet"
        >
          Cancel
        </LinkButton>
      </div>
    </form>
  )
}

type Existing = {
  id: string
  name: string
  description: string
  ownerId: string
  startsOn: string
  endsOn: string | null
  groupIds: readonly string[]
  stageIds: readonly string[]
}
type InitiativeFormProps = {
  door: FormAction
  existing?: Existing
  choices: InitiativeChoices
  /** Whoever adds one most often owns it. */
  self: string
}
type Part = { form: ReturnType<typeof useSentForm>; existing?: Existing }

function Words({ form, existing }: Part) {
  const { key: nameKey, ...name } = form.control('name', existing?.name)
  const { key: textKey, ...description } = form.control('description', existing?.description)
  return (
    <>
      <Field {...form.field('name')} label="Name" required>
        {(props) => (
          <Input
            key={nameKey}
            {...props}
            {...name}
            maxLength={initiativeLimits.name}
            autoComplete="off"
          />
        )}
      </Field>
      <Field
        {...form.field('description')}
        label="What it is about"
        hint="What will be different for them, and how you go about it."
        optional
      >
        {(props) => (
          <Textarea
            key={textKey}
            {...props}
            {...description}
            rows={4}
            maxLength={initiativeLimits.description}
          />
        )}
      </Field>
    </>
  )
}

type WhoProps = Part & Pick<InitiativeFormProps, 'choices' | 'self'>

function WhoAndWhen({ form, existing, choices, self }: WhoProps) {
  const { key: ownerKey, ...owner } = form.control('ownerId', existing?.ownerId ?? self)
  const { key: startKey, ...start } = form.control('startsOn', existing?.startsOn)
  const { key: endKey, ...end } = form.control('endsOn', existing?.endsOn ?? '')
  return (
    <>
      <Field {...form.field('ownerId')} label="Who answers for it" required>
        {(props) => (
          <Select
            key={ownerKey}
            {...props}
            {...owner}
            placeholder="Choose somebody"
            options={optionsNamed(choices.people)}
          />
        )}
      </Field>
      <div className="grid items-end gap-6 sm:grid-cols-2">
        <Field {...form.field('startsOn')} label="First day" required>
          {(props) => <Input key={startKey} {...props} {...start} type="date" />}
        </Field>
        <Field
          {...form.field('endsOn')}
          label="Last day"
          hint="Empty while it has no end."
          optional
        >
          {(props) => <Input key={endKey} {...props} {...end} type="date" />}
        </Field>
      </div>
    </>
  )
}

type PlacesProps = Pick<Part, 'form'> & {
  name: 'groupIds' | 'stageIds'
  all: { id: string; name: string }[]
  chosen: readonly string[]
  legend: string
  hint: string
}

function Places({ form, name, all, chosen, legend, hint }: PlacesProps) {
  return (
    <Fieldset {...form.field(name)} legend={legend} hint={hint} required>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {all.map((one) => (
          <Checkbox
            key={one.id}
            name={name}
            value={one.id}
            label={one.name}
            defaultChecked={form.ticked(name, {
              value: one.id,
              fallback: chosen.includes(one.id),
            })}
          />
        ))}
      </div>
    </Fieldset>
  )
}
