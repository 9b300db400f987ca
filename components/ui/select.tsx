import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { Chevron } from './chevron'

/** The browser's own select: works on every phone, and before JavaScript arrives. */
export function Select({ options, placeholder, className, ...props }: SelectProps) {
  return (
    <span className={clsx('relative block', className)}>
      <select {...props} className="control control-height appearance-none truncate pr-9">
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Chevron className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-soft" />
    </span>
  )
}

type SelectProps = Omit<ComponentProps<'select'>, 'children'> & {
  options: { value: string; label: string; disabled?: boolean }[]
  /** The empty answer, first in the list. */
  placeholder?: string
}
