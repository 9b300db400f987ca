import type { ReactNode } from 'react'
import { requireActor } from '@/lib/person/session'

/** Everything behind sign-in. */
export default async function HouseLayout({ children }: { children: ReactNode }) {
  await requireActor()
  return <main id="main">{children}</main>
}
