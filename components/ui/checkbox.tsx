import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

/** The whole line is the target. */
export function Checkbox({ label, hint, className, ...props }: CheckboxProps) {
  return (
    <label className={clsx('control-height flex items-start gap-3 py-1.5', className)}>
      <input type="checkbox" {...props} className="mt-1 size-4.5 shrink-0 accent-accent" />
      <span className="flex min-w-0 flex-col wrap-anywhere">
        <span>{label}</span>
        {hint && <span className="text-sm text-soft">{hint}</span>}
      </span>
    </label>
  )
}

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode }
