'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import { buttonLook } from '../ui/button-look'
import { open } from './open'

/** Opens the palette. Before its script arrives it is a plain link to the register. */
export function SearchButton({ look, icon }: { look: 'field' | 'icon'; icon: ReactNode }) {
  const isApple = useSyncExternalStore(never, onApple, () => false)
  return (
    <a
      href="/decisions"
      aria-label="Find or do something"
      aria-keyshortcuts="Meta+K Control+K"
      onClick={(event) => {
        event.preventDefault()
        open('palette')
      }}
      className={
        look === 'icon'
          ? buttonLook({ variant: 'quiet', size: 'icon' })
          : 'control-height flex items-center gap-2 rounded-md border border-rim bg-surface px-3 text-sm text-faint hover:border-edge'
      }
    >
      {icon}
      {look === 'field' && (
        <>
          Find or do
          <kbd className="ml-auto font-sans text-xs">{isApple ? '⌘K' : 'Ctrl K'}</kbd>
        </>
      )}
    </a>
  )
}

const never = () => () => {}
const onApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent)
