import { useEffect, useRef, useTransition } from 'react'
import type { FormAction } from '@/lib/action'

/** Has the server draw the page once more for each state of the draft it is wanted for, one at a time. */
export function useRedraw(draw: FormAction, basedOn: string, isWanted: boolean) {
  const [isUnderway, start] = useTransition()
  const askedFor = useRef('')
  useEffect(() => {
    if (!isWanted || isUnderway || askedFor.current === basedOn) return
    askedFor.current = basedOn
    // By the router, a page that isn't reached would be loaded whole, in the middle of a word.
    start(async () => {
      await draw(undefined, new FormData()).catch(() => undefined)
    })
  }, [draw, basedOn, isWanted, isUnderway])
}
