import { clsx } from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** A link in running text or a list. */
export function TextLink({
  href,
  plain,
  alone,
  className,
  children,
}: {
  href: string
  /** In a list of titles, where everything is a link: the colour of the text until one points at it. */
  plain?: boolean
  /** Not in a sentence but among facts or on a line of its own: as tall as a thumb. */
  alone?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={clsx(
        'underline-offset-3',
        (plain || alone) && '-my-3 inline-block py-3',
        plain
          ? 'text-ink hover:text-accent hover:underline'
          : 'text-accent underline decoration-accent/35 hover:decoration-current',
        className,
      )}
    >
      {children}
    </Link>
  )
}
