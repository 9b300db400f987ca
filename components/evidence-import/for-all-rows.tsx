import { optionsNamed } from '@/components/ui/option'
import type { CustomerModel } from '@/lib/customer/queries'
import { kindLabels, kinds } from '@/lib/evidence/grade'
import { aboutLabels } from '@/lib/evidence/schema'
import type { Defaults } from '@/lib/evidence-import/schema'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Section } from '../ui/section'
import { Select } from '../ui/select'

type Props = {
  defaults: Defaults
  model: CustomerModel
  today: string
  /** What the file lacks, and nobody has chosen yet. */
  errors?: Record<string, string[]>
}

/** What all rows say that don’t say it themselves. */
export function ForAllRows({ defaults, model, today, errors = {} }: Props) {
  return (
    <Section
      id="defaults"
      title="For every row that doesn’t say"
      description="What the file lacks is chosen here for all of it. What a row says itself comes first."
    >
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Choice
          name="kind"
          label="Kind"
          none={errors.kind ? 'Choose one' : 'Say it row by row'}
          value={defaults.kind}
          errors={errors.kind}
          options={kinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
        />
        <Choice
          name="groupId"
          label="Group"
          none="Not known"
          value={defaults.groupId}
          options={optionsNamed(model.groups)}
        />
        <Choice
          name="stageId"
          label="Stage"
          none="Not known"
          value={defaults.stageId}
          options={optionsNamed(model.stages)}
        />
        <Field
          id="default-collectedOn"
          label="Collected on"
          errors={errors.collectedOn}
          className="text-sm"
        >
          {(control) => (
            <Input
              {...control}
              type="date"
              name="collectedOn"
              max={today}
              defaultValue={defaults.collectedOn}
            />
          )}
        </Field>
        <Choice
          name="about"
          label="Tells about"
          none={aboutLabels.customer}
          value={defaults.about}
          options={[{ value: 'us', label: aboutLabels.us }]}
        />
      </div>
    </Section>
  )
}

function Choice(props: {
  name: string
  label: string
  none: string
  value: string | undefined
  errors?: string[]
  options: { value: string; label: string }[]
}) {
  const { name, label, none, value, errors, options } = props
  return (
    <Field id={`default-${name}`} label={label} errors={errors} className="text-sm">
      {(control) => (
        <Select
          {...control}
          name={name}
          options={options}
          placeholder={none}
          defaultValue={value ?? ''}
        />
      )}
    </Field>
  )
}
