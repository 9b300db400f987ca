'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'

/** Sends its form once: while it is on its way, a second press does nothing. */
export function SubmitButton({ pendingLabel, children, ...props }: SubmitButtonProps) {
  const { pending, data } = useFormStatus()
  const mine = pending && (!props.name || data?.get(props.name) === props.value)
  return (
    <Button
      variant="primary"
      {...props}
      type="submit"
      pending={mine}
      onClick={(event) => pending && event.preventDefault()}
    >
      {mine && pendingLabel ? pendingLabel : children}
    </Button>
  )
}

export type SubmitButtonProps = Omit<ButtonProps, 'type' | 'onClick' | 'pending'> & {
  pendingLabel?: string
}
