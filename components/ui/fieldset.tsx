import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { FieldMark } from './field'
import { FieldErrors } from './field-errors'

/** Several controls that answer one question. */
export function Fieldset({
  id,
  legend,
  hint,
  errors,
  required,
  optional,
  className,
  children,
}: FieldsetProps) {
  const describedBy = [hint && `${id}-description`, errors?.length && `${id}-error`].filter(Boolean)
  return (
    <fieldset
      id={id}
      aria-describedby={describedBy.join(' ') || undefined}
      aria-invalid={errors?.length ? true : undefined}
      className={clsx('min-w-0', className)}
    >
      <legend className="mb-1.5 font-medium">
        {legend}
        <FieldMark required={required} optional={optional} />
      </legend>
      <div className="flex flex-col gap-2">
        {hint && (
          <div id={`${id}-description`} className="-mt-1.5 text-sm text-soft">
            {hint}
          </div>
        )}
        <FieldErrors id={`${id}-error`} errors={errors} />
        {children}
      </div>
    </fieldset>
  )
}

export type FieldsetProps = {
  id: string
  legend: ReactNode
  hint?: ReactNode
  errors?: string[]
  required?: boolean
  optional?: boolean
  className?: string
  children: ReactNode
}
