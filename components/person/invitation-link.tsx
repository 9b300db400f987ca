'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'

/** Shown once, because only its hash is stored. */
export function InvitationLink({ link, email }: { link: string; email: string }) {
  const [copied, setCopied] = useState(false)
  return (
    <div role="status" className="flex flex-col gap-6">
      <div className="flex flex-col gap-4 rounded-lg border border-good/25 bg-good-soft p-4 sm:p-6">
        <Field
          id="invitation-link"
          label={`The link for ${email}`}
          hint="Send it to them yourself. It is shown only now, works once, and is good for 7 days."
        >
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
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/people?said=invited">Back to people</LinkButton>
        <a
          href="/people/invite"
          className="control-height inline-flex items-center px-3 text-sm text-accent underline underline-offset-3"
        >
          Invite somebody else
        </a>
      </div>
    </div>
  )
}
