import { Fieldset } from './fieldset'
import type { RadioGroupProps } from './radio-group'

/** One answer of two to five short ones, side by side. */
export function Segmented({ name, options, defaultValue, ...fieldset }: SegmentedProps) {
  return (
    <Fieldset {...fieldset}>
      <div className="inline-flex w-full gap-0.5 rounded-md bg-sunken p-0.5 ring-1 ring-line sm:w-fit not-has-checked:*:bg-surface not-has-checked:*:text-ink">
        {options.map((option) => (
          <label
            key={option.value}
            className="control-height flex min-w-11 flex-auto items-center justify-center rounded-[0.375rem] px-3 text-center text-sm whitespace-nowrap text-soft transition-colors hover:text-ink has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:shadow-raised has-checked:ring-1 has-checked:ring-edge has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </Fieldset>
  )
}

type SegmentedProps = Omit<RadioGroupProps, 'inline'>
