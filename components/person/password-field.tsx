'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** Can be pasted into, and looked at before it is sent. */
export function PasswordField({ id, name, label, hint, errors, autoComplete }: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      {(control) => (
        <div className="flex gap-2">
          <Input
            {...control}
            name={name}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="off"
            spellCheck={false}
          />
          <Button aria-pressed={shown} aria-controls={id} onClick={() => setShown(!shown)}>
            {shown ? 'Hide' : 'Show'}
            <span className="sr-only"> {label.toLowerCase()}</span>
          </Button>
        </div>
      )}
    </Field>
  )
}

type PasswordFieldProps = {
  id: string
  name: string
  label: string
  hint?: ReactNode
  errors?: string[]
  autoComplete: 'current-password' | 'new-password'
}
