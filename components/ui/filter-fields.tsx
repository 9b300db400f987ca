import { clsx } from 'clsx'
import { Button } from './button'
import { Field } from './field'
import { Input } from './input'
import { LinkButton } from './link-button'
import type { Option } from './option'
import { Select } from './select'

/** What a list is narrowed by: one out of a few, or any. */
export function FilterChoice({ id, label, className, name, value, options, any }: ChoiceProps) {
  return (
    <Field id={id} label={label} className={clsx('text-sm', className)}>
      {(control) => (
        <Select
          {...control}
          name={name}
          options={options}
          placeholder={any}
          defaultValue={value ?? ''}
        />
      )}
    </Field>
  )
}

type FilterProps = {
  id: string
  label: string
  className?: string
  /** Its name in the address. */
  name: string
  value: string | undefined
}
type ChoiceProps = FilterProps & {
  options: Option[]
  /** What the list shows when nothing is chosen. */
  any: string
}

/** What a list is narrowed by: a day. */
export function FilterDay({ id, label, className, name, value }: FilterProps) {
  return (
    <Field id={id} label={label} className={clsx('text-sm', className)}>
      {(control) => <Input {...control} type="date" name={name} defaultValue={value} />}
    </Field>
  )
}

/** The end of a filter: shows what fits, and takes all of it back once something is narrowed. */
export function FilterButtons({ allHref, className }: { allHref?: string; className?: string }) {
  return (
    <div className={clsx('flex gap-2', className)}>
      <Button type="submit">Show</Button>
      {allHref && (
        <LinkButton href={allHref} variant="quiet">
          Clear
        </LinkButton>
      )}
    </div>
  )
}
