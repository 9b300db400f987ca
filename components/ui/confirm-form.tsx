'use client'

import { useActionState } from 'react'
import type { FormAction } from '@/lib/action'
import { ConfirmSubmit, type ConfirmSubmitProps } from './confirm-submit'
import { ErrorSummary } from './error-summary'
import { useReached } from './use-reached'

/** One binding act on one thing, after asking once more. When it is refused, it says why. */
export function ConfirmForm({ door, fields, ...asked }: ConfirmFormProps) {
  const [state, send] = useActionState(useReached(door), undefined)
  const problems = new Set(Object.values(state?.error ?? {}).flatMap((why) => why ?? []))
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      <ErrorSummary problems={[...problems].map((message) => ({ message }))} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ConfirmSubmit {...asked} />
    </form>
  )
}

type ConfirmFormProps = ConfirmSubmitProps & { door: FormAction; fields: Record<string, string> }
