import { clsx } from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** A link in running text or a list. */
export function TextLink({
  href,
  className,
  children,
}: {
  href: string
  className?: string
  children: ReactNode
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={clsx(
        'text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-current',
        className,
      )}
    >
      {children}
    </Link>
  )
}
