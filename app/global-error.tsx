'use client'

import { PlainPage } from '@/components/shell/plain-page'
import { Button } from '@/components/ui/button'
import './globals.css'

/** When even the frame can't be drawn. It stands without the root layout, so it has its own. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Empty Chair</title>
        <PlainPage
          title="Something went wrong on our side"
          action={
            <Button variant="primary" onClick={reset}>
              Try again
            </Button>
          }
        >
          What you saved is safe.
        </PlainPage>
      </body>
    </html>
  )
}
