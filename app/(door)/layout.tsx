import type { ReactNode } from 'react'
import { Mark } from '@/components/shell/mark'

/** Before anybody is signed in: the chair, and one thing to do. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex items-center gap-3 px-5 pt-6 sm:px-8 sm:pt-8">
        <Mark className="size-8 text-accent" />
        <span className="font-semibold">Empty Chair</span>
      </header>
      <main id="content" className="mx-auto w-full max-w-5xl px-5 py-10 sm:px-8 sm:py-14">
        {children}
      </main>
    </div>
  )
}
