import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { FieldErrors } from './field-errors'

export type Control = {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
  'aria-required'?: true
}

/**
 * A label, what to know before answering, what is wrong, and the control between them.
 * The ids follow conform's: `${id}-description` and `${id}-error`.
 */
export function Field({
  id,
  label,
  hint,
  errors,
  required,
  optional,
  className,
  children,
}: FieldProps) {
  const control: Control = { id }
  const describedBy = [hint && `${id}-description`, errors?.length && `${id}-error`].filter(Boolean)
  if (describedBy.length > 0) control['aria-describedby'] = describedBy.join(' ')
  if (errors?.length) control['aria-invalid'] = true
  if (required) control['aria-required'] = true
  return (
    <div className={clsx('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="font-medium">
        {label}
        <FieldMark required={required} optional={optional} />
      </label>
      {hint && (
        <div id={`${id}-description`} className="-mt-1 text-sm text-soft">
          {hint}
        </div>
      )}
      <FieldErrors id={`${id}-error`} errors={errors} />
      {children(control)}
    </div>
  )
}

export type FieldProps = {
  id: string
  label: ReactNode
  hint?: ReactNode
  errors?: string[]
  required?: boolean
  optional?: boolean
  className?: string
  children: (control: Control) => ReactNode
}

export function FieldMark({ required, optional }: { required?: boolean; optional?: boolean }) {
  if (!required && !optional) return null
  return (
    <span className="ml-2 text-xs font-normal text-faint">
      {' '}
      {required ? 'required' : 'optional'}
    </span>
  )
}
