import { clsx } from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonLook, buttonLook } from './button-look'

/** Goes somewhere, looks like a button. */
export function LinkButton({
  href,
  icon,
  variant,
  size,
  wide,
  className,
  children,
}: ButtonLook & { href: string; icon?: ReactNode; className?: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={clsx(buttonLook({ variant, size, wide }), className)}
    >
      {icon}
      {children}
    </Link>
  )
}
