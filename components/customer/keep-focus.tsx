'use client'

import { useEffect } from 'react'

/**
 * Puts the focus back on what was just pressed, at its new place, or on its neighbour when it has
 * gone from there. `place` changes with every move.
 */
export function KeepFocus({ first, second, place }: KeepFocusProps) {
  useEffect(() => {
    if (place === '') return
    const target = document.getElementById(first) ?? document.getElementById(second)
    target?.focus()
  }, [first, second, place])
  return null
}

type KeepFocusProps = { first: string; second: string; place: string }
