import { TextLink } from '@/components/ui/text-link'
import type { TrailFact } from '@/lib/trail/event'

/** What did the signer see? The exact revision, and the digest it was bound to. */
export function SignedText({ fact }: { fact: TrailFact }) {
  if (fact.kind !== 'sign-off.given' && fact.kind !== 'decision.decided') return null
  const { number, revision, digest } = fact.data
  return (
    <details className="text-sm text-soft">
      <summary className="control-height inline-flex items-center hover:text-ink">
        <span className="underline decoration-line underline-offset-3">
          What did {fact.kind === 'sign-off.given' ? 'the signer' : 'the decider'} see?
        </span>
      </summary>
      <p className="border-l-2 border-line pl-3">
        <TextLink href={`/decisions/${number}/revisions/${revision}`} alone>
          Revision {revision}, word for word
        </TextLink>
        <br />
        SHA-256 <span className="font-mono text-xs break-all">{digest}</span>
      </p>
    </details>
  )
}
