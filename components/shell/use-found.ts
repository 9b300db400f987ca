import { useEffect, useState } from 'react'

const pause = 150
const shortest = 2

/**
 * What matches what is typed, asked for once the typing pauses. Offline or refused nothing is found,
 * and the rest of the page does its work.
 */
export function useFound<Key extends string, T>(
  typed: string,
  { path, key, nothing }: { path: string; key: Key; nothing: T },
): { found: T; isSearching: boolean } {
  const query = typed.trim()
  const [answer, setAnswer] = useState<{ query: string; found: T }>({ query: '', found: nothing })

  useEffect(() => {
    if (query.length < shortest) return
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      const found = await ask<Key, T>(`${path}?q=${encodeURIComponent(query)}`, key, asked.signal)
      if (!asked.signal.aborted) setAnswer({ query, found: found ?? nothing })
    }, pause)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [query, path, key, nothing])

  if (query.length < shortest) return { found: nothing, isSearching: false }
  return { found: answer.found, isSearching: answer.query !== query }
}

async function ask<Key extends string, T>(
  address: string,
  key: Key,
  signal: AbortSignal,
): Promise<T | null> {
  try {
    const response = await fetch(address, { signal })
    if (!response.ok) return null
    const body: Record<Key, T> = await response.json()
    return body[key]
  } catch {
    return null
  }
}
