'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { say } from '../ui/say'

/**
 * Says what was just done, once, and takes it out of the address. Where the button that did it is gone
 * with its form, whoever goes by keyboard goes on at the heading of what the address leads to.
 */
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
    if (document.activeElement === document.body) goOnAt(address.hash.slice(1))
  }, [key, count, sayings])

  return null
}

function goOnAt(id: string) {
  const part = document.getElementById(id) ?? document.querySelector('main')
  const heading = part?.querySelector<HTMLElement>('h1, h2, h3')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
