import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { cardIn } from './card-in'

export type Keeping = 'nothing' | 'typing' | 'saving' | 'saved' | 'failed'

const pause = 900

/**
 * Saves the card by itself a moment after the last change, and at once when the page is left. What
 * couldn't be saved stays in the form and is tried again with the next change.
 */
export function useKeptCard(form: RefObject<HTMLFormElement | null>, number: number) {
  const [keeping, setKeeping] = useState<Keeping>('nothing')
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const save = useCallback(
    async (isLeaving: boolean) => {
      clearTimeout(waiting.current)
      waiting.current = undefined
      if (!form.current) return
      if (!isLeaving) setKeeping('saving')
      const response = await fetch(`/api/decisions/${number}/scorecard`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(cardIn(new FormData(form.current))),
        keepalive: isLeaving,
      }).catch(() => null)
      // Something typed while it was on its way is saved by its own turn.
      if (!waiting.current) setKeeping(response?.ok ? 'saved' : 'failed')
    },
    [form, number],
  )

  const change = useCallback(() => {
    setKeeping('typing')
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => void save(false), pause)
  }, [save])

  const stop = useCallback(() => {
    clearTimeout(waiting.current)
    waiting.current = undefined
  }, [])

  useEffect(() => {
    const leave = () => {
      if (waiting.current) void save(true)
    }
    window.addEventListener('pagehide', leave)
    return () => {
      leave()
      window.removeEventListener('pagehide', leave)
    }
  }, [save])

  return { keeping, change, stop }
}
