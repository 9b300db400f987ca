import type { ReactNode } from 'react'
import { Mark } from './mark'

/** A page with one thing to say and one thing to do: not found, an error, the door closed. */
export function PlainPage({
  title,
  action,
  children,
}: {
  title: string
  action?: ReactNode
  children?: ReactNode
}) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-6 px-6 py-16">
      <Mark className="size-14 text-accent" />
      <div className="flex flex-col gap-2">
        <h1 className="text-2xl">{title}</h1>
        <div className="text-soft">{children}</div>
      </div>
      {action}
    </main>
  )
}
