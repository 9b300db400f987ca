import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'

/** Chooses the two texts to compare. A plain form: the choice stands in the address. */
export function RevisionPicker({ number, current, from, to, hasDraft }: RevisionPickerProps) {
  const numbers = Array.from({ length: current }, (_, index) => String(current - index))
  const options = numbers.map((one) => ({ value: one, label: `Revision ${one}` }))
  const draft = hasDraft ? [{ value: 'draft', label: 'The draft now' }] : []
  return (
    <form
      action={`/decisions/${number}/revisions/compare`}
      className="flex flex-wrap items-end gap-3 print:hidden"
    >
      <Field id="from" label="From">
        {(control) => (
          <Select {...control} name="from" options={options} defaultValue={from} className="w-40" />
        )}
      </Field>
      <Field id="to" label="To">
        {(control) => (
          <Select
            {...control}
            name="to"
            options={[...draft, ...options]}
            defaultValue={to}
            className="w-40"
          />
        )}
      </Field>
      <Button type="submit">Compare</Button>
    </form>
  )
}

type RevisionPickerProps = {
  number: number
  /** The latest revision. */
  current: number
  from: string
  to: string
  /** The working copy can still change. */
  hasDraft: boolean
}
