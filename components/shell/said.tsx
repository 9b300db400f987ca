'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { say } from '../ui/say'

/** Says what was just done, once, and takes it out of the address. */
export function Said({ sayings }: { sayings: Record<string, string> }) {
  const key = useSearchParams().get('said')

  useEffect(() => {
    if (!key) return
    const message = sayings[key]
    if (message) say(message)
    const address = new URL(window.location.href)
    address.searchParams.delete('said')
    window.history.replaceState(window.history.state, '', address)
  }, [key, sayings])

  return null
}
