'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { say } from '../ui/say'

/** Says what was just done, once, and takes it out of the address. */
export function Said({ sayings }: { sayings: Record<string, string> }) {
  const search = useSearchParams()
  const key = search.get('said')
  const count = Number(search.get('count')) || 0

  useEffect(() => {
    if (!key) return
    const message = sayings[key]
    if (message) say(message.replace('{count}', count.toLocaleString('en')))
    const address = new URL(window.location.href)
    for (const name of ['said', 'count']) address.searchParams.delete(name)
    window.history.replaceState(window.history.state, '', address)
  }, [key, count, sayings])

  return null
}
