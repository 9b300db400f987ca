'use client'

import { PlainPage } from '@/components/shell/plain-page'
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
            // Every page brings this one along: a button of its own is the lightest.
            <button
              type="button"
              onClick={reset}
              className="control-height rounded-md bg-accent px-4 font-medium text-on-accent hover:bg-accent-strong"
            >
              Try again
            </button>
          }
        >
          What you saved is safe.
        </PlainPage>
      </body>
    </html>
  )
}
