import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Fieldset, type FieldsetProps } from './fieldset'

/** One answer of a few, each with a line of explanation where it helps. */
export function RadioGroup({ name, options, defaultValue, inline, ...fieldset }: RadioGroupProps) {
  return (
    <Fieldset {...fieldset}>
      <div className={clsx('flex gap-2', inline ? 'flex-row flex-wrap' : 'flex-col')}>
        {options.map((option) => (
          <label
            key={option.value}
            className="control-height flex items-start gap-3 rounded-md border border-line bg-surface px-3.5 py-2 transition-colors hover:border-edge has-checked:border-accent has-checked:bg-accent-soft has-disabled:text-faint has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              className="mt-1 size-4 shrink-0 accent-accent focus-visible:outline-none"
            />
            <span className="flex flex-col">
              <span>{option.label}</span>
              {option.hint && <span className="text-sm text-soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </Fieldset>
  )
}

export type RadioGroupProps = Omit<FieldsetProps, 'children'> & {
  name: string
  defaultValue?: string
  inline?: boolean
  options: { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[]
}
