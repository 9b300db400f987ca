'use client'

import { useEffect, useState } from 'react'
import { type Saying, sayingEvent } from './say'

const readingTime = 7000

/**
 * Things said in passing. Nothing important is said only here. Our own, because it is small and
 * because toast libraries write style elements, which the content security policy refuses.
 */
export function Toasts() {
  const [saying, setSaying] = useState<Saying | null>(null)
  const [held, setHeld] = useState(false)

  useEffect(() => {
    const hear = (event: Event) => setSaying((event as CustomEvent<Saying>).detail)
    window.addEventListener(sayingEvent, hear)
    return () => window.removeEventListener(sayingEvent, hear)
  }, [])

  useEffect(() => {
    if (!saying || held) return
    const timer = setTimeout(() => setSaying(null), readingTime)
    return () => clearTimeout(timer)
  }, [saying, held])

  return (
    <div
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-none fixed inset-x-4 bottom-22 z-50 flex justify-center lg:bottom-6 print:hidden"
    >
      {saying && (
        <div className="pointer-events-auto flex animate-arrive items-center gap-4 rounded-md bg-ink px-4 py-2.5 text-sm text-paper shadow-floating">
          {saying.message}
          {saying.undo && (
            <button
              type="button"
              className="-my-1 min-h-9 rounded-sm px-1 font-medium underline underline-offset-3"
              onClick={() => {
                saying.undo?.()
                setSaying(null)
              }}
            >
              Undo
            </button>
          )}
        </div>
      )}
    </div>
  )
}
