import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** Narrows a list to what is about one decision, by its number. */
export function DecisionFilter({ id, number }: { id: string; number: number | undefined }) {
  return (
    <Field id={id} label="Decision" className="text-sm">
      {(control) => (
        <Input
          {...control}
          name="decision"
          placeholder="D-12"
          autoComplete="off"
          defaultValue={number === undefined ? '' : `D-${number}`}
        />
      )}
    </Field>
  )
}
