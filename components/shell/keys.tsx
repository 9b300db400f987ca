'use client'

import { useRouter } from 'next/navigation'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Act, Place } from './nav-item'
import { type Opening, openingEvent } from './open'

// Neither is downloaded before somebody first asks for it.
const Palette = lazy(() => import('./palette'))
const KeysDialog = lazy(() => import('./keys-dialog'))

/**
 * Listens for ⌘K, and for single keys unless the person has switched them off
 * (WCAG 2.1.4: speech input would press them by accident).
 */
export function Keys({ places, acts, shortcutsOff }: KeysProps) {
  const router = useRouter()
  const [opening, setOpening] = useState<Opening | null>(null)
  const [typedEarly, setTypedEarly] = useState('')
  /** When g was pressed last. The page may be drawn anew before the second key. */
  const afterG = useRef(0)

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        return setOpening('palette')
      }
      if (opening) {
        // Quick hands type before the palette has arrived: it finds what they typed.
        if (event.key.length === 1 && !isDialogOpen()) setTypedEarly((typed) => typed + event.key)
        return
      }
      if (shortcutsOff || event.metaKey || event.ctrlKey || event.altKey) return
      if (event.repeat || isBusy(event.target)) return
      if (event.key === '?') return setOpening('keys')

      const isSecond = event.timeStamp - afterG.current < secondKeyWithin
      afterG.current = !isSecond && event.key === 'g' ? event.timeStamp : 0
      const target = (isSecond ? places : acts).find(({ letter }) => letter === event.key)
      if (target) {
        event.preventDefault()
        router.push(target.href)
      }
    }
    const hear = (event: Event) => setOpening((event as CustomEvent<Opening>).detail)
    window.addEventListener('keydown', press)
    window.addEventListener(openingEvent, hear)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener(openingEvent, hear)
    }
  }, [places, acts, shortcutsOff, router, opening])

  if (!opening) return null
  const close = () => {
    setOpening(null)
    setTypedEarly('')
  }
  return (
    <Suspense>
      {opening === 'palette' ? (
        <Palette places={places} acts={acts} typedEarly={typedEarly} onClose={close} />
      ) : (
        <KeysDialog places={places} acts={acts} onClose={close} />
      )}
    </Suspense>
  )
}

type KeysProps = { places: Place[]; acts: Act[]; shortcutsOff: boolean }

const secondKeyWithin = 1200

/** Somebody types here, or a dialog is open. */
function isBusy(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select') ||
    isDialogOpen()
  )
}

const isDialogOpen = () => document.querySelector('dialog[open]') !== null
