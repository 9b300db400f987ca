import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'

type Props = { from: number; to: number; latest: number }

/** Any two versions. A plain form: the choice stands in the address. */
export function VersionPicker({ from, to, latest }: Props) {
  const place = {
    type: 'number',
    inputMode: 'numeric',
    min: 1,
    max: latest,
    required: true,
  } as const
  return (
    <form
      action="/conduct/versions/compare"
      aria-label="Compare two versions"
      className="flex flex-wrap items-end gap-3 print:hidden"
    >
      <Field id="from" label="From version" className="w-32 text-sm">
        {(control) => <Input {...control} {...place} name="from" defaultValue={from} />}
      </Field>
      <Field id="to" label="To version" className="w-32 text-sm">
        {(control) => <Input {...control} {...place} name="to" defaultValue={to} />}
      </Field>
      <Button type="submit">Compare</Button>
    </form>
  )
}
