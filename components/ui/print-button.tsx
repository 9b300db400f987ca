'use client'

import type { ReactNode } from 'react'
import { Button } from './button'

/** Opens the browser's own print dialog. */
export function PrintButton({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <Button variant="primary" icon={icon} onClick={() => window.print()}>
      {children}
    </Button>
  )
}
