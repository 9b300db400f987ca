import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'

/** Has the server draw the page once more for each state of the draft it is wanted for, one at a time. */
export function useRedraw(basedOn: string, isWanted: boolean) {
  const router = useRouter()
  const [isUnderway, start] = useTransition()
  const askedFor = useRef('')
  useEffect(() => {
    if (!isWanted || isUnderway || askedFor.current === basedOn) return
    askedFor.current = basedOn
    // The address tells the part without the router. A refresh would find another page there than
    // the router remembers, and load it whole: focus and all that is open would be gone.
    start(() => router.replace(`${location.pathname}${location.search}`, { scroll: false }))
  }, [basedOn, isWanted, isUnderway, router])
}
