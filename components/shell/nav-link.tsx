'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A link that knows whether one is there, or below it and not in a place that has its own link. */
export function NavLink({
  href,
  hrefs = [],
  className,
  children,
}: {
  href: string
  /** Every place in the same navigation. */
  hrefs?: string[]
  className: string
  children: ReactNode
}) {
  const pathname = usePathname()
  const isIn = (place: string) => pathname === place || pathname.startsWith(`${place}/`)
  const isBelow = isIn(href) && !hrefs.some((other) => other.startsWith(`${href}/`) && isIn(other))
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={pathname === href ? 'page' : isBelow || undefined}
      className={className}
    >
      {children}
    </Link>
  )
}
