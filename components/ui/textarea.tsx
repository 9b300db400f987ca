import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** Grows with what is written, without a script. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      {...props}
      className={clsx('control field-sizing-content max-h-[32rem] min-h-24 resize-y', className)}
    />
  )
}
