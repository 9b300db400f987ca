import { useEffect, useState } from 'react'

type Found = { number: number; title: string; status: string }

const pause = 150

/** Decisions that match what is typed, asked for once the typing pauses. */
export function useFoundDecisions(typed: string) {
  const query = typed.trim()
  const [answer, setAnswer] = useState<{ query: string; decisions: Found[] }>({
    query: '',
    decisions: [],
  })

  useEffect(() => {
    if (query.length < 2) return
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      const decisions = await ask(query, asked.signal)
      if (!asked.signal.aborted) setAnswer({ query, decisions })
    }, pause)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [query])

  const isCurrent = answer.query === query
  return {
    decisions: query.length < 2 ? [] : answer.decisions,
    isSearching: query.length >= 2 && !isCurrent,
  }
}

/** Offline or refused, the palette still goes and does; it then just finds nothing. */
async function ask(query: string, signal: AbortSignal): Promise<Found[]> {
  try {
    const response = await fetch(`/api/decisions/search?q=${encodeURIComponent(query)}`, { signal })
    if (!response.ok) return []
    const body: { decisions: Found[] } = await response.json()
    return body.decisions
  } catch {
    return []
  }
}
