import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input type="text" {...props} className={clsx('control control-height', className)} />
}
