'use client'

import { useEffectEvent, useLayoutEffect, useRef } from 'react'

/** Does something once a form that was sent has come back to its page, before anybody sees it. */
export function useCameBack(isUnderway: boolean, act: () => void) {
  const wasUnderway = useRef(isUnderway)
  const comeBack = useEffectEvent(act)
  useLayoutEffect(() => {
    if (wasUnderway.current && !isUnderway) comeBack()
    wasUnderway.current = isUnderway
  }, [isUnderway])
}
