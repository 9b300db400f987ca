'use client'

import { Button } from '@/components/ui/button'
import { say } from '@/components/ui/say'

/** The first digits, enough to compare by eye; the button copies all 64. */
export function RevisionDigest({ digest }: { digest: string }) {
  return (
    <span className="-my-1.5 inline-flex items-center gap-1">
      <code className="font-mono text-xs" title={`SHA-256 ${digest}`}>
        {digest.slice(0, 12)}
      </code>
      <Button
        variant="quiet"
        size="small"
        className="print:hidden"
        onClick={async () => {
          await navigator.clipboard.writeText(digest)
          say('Digest copied')
        }}
      >
        Copy<span className="sr-only"> the whole digest</span>
      </Button>
    </span>
  )
}
