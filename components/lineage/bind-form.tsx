'use client'

import { type ReactNode, useActionState } from 'react'
import { ConfirmSubmit } from '@/components/ui/confirm-submit'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormAction } from '@/lib/action'

/** Does what the preview shows, after asking once more; refused, it says why and changes nothing. */
export function BindForm({ action, fields, button, title, children }: BindFormProps) {
  const [answer, send] = useActionState(action, undefined)
  const problems = Object.values(answer?.error ?? {}).flatMap((why) => why ?? [])
  return (
    <form action={send} className="flex flex-col items-start gap-4">
      <ErrorSummary problems={problems.map((message) => ({ message }))} />
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ConfirmSubmit button={button} size="large" title={title} confirm={button}>
        {children}
      </ConfirmSubmit>
    </form>
  )
}

type BindFormProps = {
  action: FormAction
  fields: [string, string][]
  button: string
  title: string
  /** What it binds to, said once more. */
  children: ReactNode
}
