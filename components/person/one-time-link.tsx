'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** Shown once, because only its hash is stored. */
export function OneTimeLink({ id, label, hint, link }: OneTimeLinkProps) {
  const [copied, setCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  // The button that made it is gone: who works by keyboard goes on here.
  useEffect(() => field.current?.focus(), [])

  async function copy() {
    field.current?.select()
    // Browsers lend the clipboard to https and localhost alone; elsewhere the selection is ready to be copied by hand.
    if (!navigator.clipboard) return
    await navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => undefined,
    )
  }

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
              ref={field}
              readOnly
              value={link}
              onFocus={(event) => event.target.select()}
              className="text-sm"
            />
            <Button variant="primary" onClick={copy}>
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
