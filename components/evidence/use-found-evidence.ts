import { useEffect, useState } from 'react'
import type { FoundEvidence } from '@/lib/evidence/queries'

const pause = 150

/**
 * Evidence that matches what is typed, asked for once the typing pauses. Until something is typed,
 * what the page brought with it stands.
 */
export function useFoundEvidence(
  query: string,
  brought: { query: string; found: FoundEvidence[] },
) {
  const [answer, setAnswer] = useState(brought)

  useEffect(() => {
    if (answer.query === query) return
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      const found = await ask(query, asked.signal)
      if (!asked.signal.aborted && found) setAnswer({ query, found })
    }, pause)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [query, answer.query])

  return { found: answer.found, isSearching: answer.query !== query }
}

/** Null when it could not be asked: what was found before stays. */
async function ask(query: string, signal: AbortSignal): Promise<FoundEvidence[] | null> {
  try {
    const response = await fetch(`/api/evidence/search?${query}`, { signal })
    if (!response.ok) return null
    const body: { evidence: FoundEvidence[] } = await response.json()
    return body.evidence
  } catch {
    return null
  }
}
