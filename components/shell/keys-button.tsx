'use client'

import type { ReactNode } from 'react'
import { lineLook } from '../ui/menu-look'
import { open } from './open'

export function KeysButton({ icon }: { icon: ReactNode }) {
  return (
    <button type="button" className={lineLook} onClick={() => open('keys')}>
      {icon}
      Keyboard keys
    </button>
  )
}
