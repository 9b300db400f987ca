'use client'

import { clsx } from 'clsx'
import { type ReactNode, useActionState, useId } from 'react'
import type { FormAction } from '@/lib/action'
import { FieldErrors } from './field-errors'
import { SubmitButton, type SubmitButtonProps } from './submit-button'
import { useReached } from './use-reached'

/** One button that does one thing to one thing. When it is refused, it says why under itself. */
export function ActForm({ door, fields, children, ...button }: ActFormProps) {
  const [state, send] = useActionState(useReached(door), undefined)
  const id = useId()
  const errors = Object.values(state?.error ?? {}).flatMap((messages) => messages ?? [])
  return (
    <form action={send} className={clsx('flex flex-col', !button.wide && 'items-start')}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton
        variant="secondary"
        {...button}
        aria-describedby={errors.length ? id : undefined}
      >
        {children}
      </SubmitButton>
      <div role="status" className="not-empty:pt-1.5">
        <FieldErrors id={id} errors={errors} />
      </div>
    </form>
  )
}

type ActFormProps = SubmitButtonProps & {
  door: FormAction
  fields: Record<string, string>
  children: ReactNode
}
