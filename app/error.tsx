'use client'

import { PlainPage } from '@/components/shell/plain-page'
import { Button } from '@/components/ui/button'

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <PlainPage
      title="Something went wrong on our side"
      action={
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      }
    >
      What you saved is safe.
      {error.digest && ` If it happens again, tell your admin this number: ${error.digest}.`}
    </PlainPage>
  )
}
