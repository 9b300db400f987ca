import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** What the server says about the draft as it was saved: faded while something newer is on its way. */
export function AsSaved({ isOld, children }: { isOld: boolean; children: ReactNode }) {
  return (
    <div aria-busy={isOld} className={clsx('transition-opacity delay-300', isOld && 'opacity-60')}>
      {children}
    </div>
  )
}
