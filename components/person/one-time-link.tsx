'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** Shown once, because only its hash is stored. */
export function OneTimeLink({ id, label, hint, link }: OneTimeLinkProps) {
  const [copied, setCopied] = useState(false)
  return (
    <div
      role="status"
      className="flex flex-col gap-4 rounded-lg border border-good/25 bg-good-soft p-4 sm:p-6"
    >
      <Field id={id} label={label} hint={hint}>
        {(control) => (
          <div className="flex gap-2">
            <Input
              {...control}
              readOnly
              value={link}
              onFocus={(event) => event.target.select()}
              className="text-sm"
            />
            <Button
              variant="primary"
              onClick={() => navigator.clipboard.writeText(link).then(() => setCopied(true))}
            >
              {copied ? 'Copied' : 'Copy'}
              <span className="sr-only"> the link</span>
            </Button>
          </div>
        )}
      </Field>
    </div>
  )
}

type OneTimeLinkProps = { id: string; label: string; hint: string; link: string }
