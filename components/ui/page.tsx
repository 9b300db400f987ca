import { clsx } from 'clsx'
import type { ReactNode } from 'react'

const widths = {
  narrow: 'max-w-xl',
  reading: 'max-w-3xl',
  normal: 'max-w-6xl',
  wide: 'max-w-[92rem]',
}

/** The measure of a page: narrow for one form, reading for prose, normal, wide for tables. */
export function Page({
  width = 'normal',
  className,
  children,
}: {
  width?: keyof typeof widths
  className?: string
  children: ReactNode
}) {
  return (
    <div
      className={clsx(
        'mx-auto flex w-full flex-col gap-8 px-4 py-6 sm:gap-10 sm:px-8 sm:py-10 print:gap-6 print:p-0',
        widths[width],
        className,
      )}
    >
      {children}
    </div>
  )
}
